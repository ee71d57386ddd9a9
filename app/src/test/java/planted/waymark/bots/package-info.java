/// Planted: what the rules must find.
@NullMarked
package planted.waymark.bots;

import org.jspecify.annotations.NullMarked;
