/// People's words and ours as text that a chat service shows as it is meant.
@NullMarked
package dev.waymark.bots.chat.text;

import org.jspecify.annotations.NullMarked;
