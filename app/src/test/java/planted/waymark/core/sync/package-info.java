/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.sync;

import org.jspecify.annotations.NullMarked;
