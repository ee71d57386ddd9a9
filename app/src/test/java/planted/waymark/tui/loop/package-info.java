/// Planted: what the rules must find.
@NullMarked
package planted.waymark.tui.loop;

import org.jspecify.annotations.NullMarked;
