/// Planted: what the rules must find.
@NullMarked
package planted.waymark.bots.discord;

import org.jspecify.annotations.NullMarked;
