/// Where the time of a request goes, for whoever collects that.
@NullMarked
package dev.waymark.app.trace;

import org.jspecify.annotations.NullMarked;
