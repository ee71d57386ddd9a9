/// Planted: what the rules must find.
@NullMarked
package planted.waymark.bots.slack;

import org.jspecify.annotations.NullMarked;
