/// Many people at one roadmap at the same moment, from everywhere, and whether it all adds up.
@NullMarked
package dev.waymark.app.history;

import org.jspecify.annotations.NullMarked;
