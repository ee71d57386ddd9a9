/// A file changed: which facts does that mean?
@NullMarked
package dev.waymark.core.sync;

import org.jspecify.annotations.NullMarked;
