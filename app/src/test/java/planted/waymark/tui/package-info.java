/// Planted: what the rules must find.
@NullMarked
package planted.waymark.tui;

import org.jspecify.annotations.NullMarked;
