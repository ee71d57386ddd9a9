/// Discord on one side, a conversation on the other.
@NullMarked
package dev.waymark.bots.discord;

import org.jspecify.annotations.NullMarked;
