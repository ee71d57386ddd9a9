/// A conversation without a brand: who asks, what is answered, and to whom.
@NullMarked
package dev.waymark.bots.chat;

import org.jspecify.annotations.NullMarked;
