/// What a reply looks like in a chat, and what can be pressed on it.
@NullMarked
package dev.waymark.bots.chat.card;

import org.jspecify.annotations.NullMarked;
