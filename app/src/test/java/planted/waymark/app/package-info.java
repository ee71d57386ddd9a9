/// Planted: what the rules must find.
@NullMarked
package planted.waymark.app;

import org.jspecify.annotations.NullMarked;
