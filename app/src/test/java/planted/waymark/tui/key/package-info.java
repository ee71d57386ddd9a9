/// Planted: what the rules must find.
@NullMarked
package planted.waymark.tui.key;

import org.jspecify.annotations.NullMarked;
