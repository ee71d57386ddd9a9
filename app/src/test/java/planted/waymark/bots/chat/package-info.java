/// Planted: what the rules must find.
@NullMarked
package planted.waymark.bots.chat;

import org.jspecify.annotations.NullMarked;
