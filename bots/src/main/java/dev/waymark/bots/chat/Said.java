package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;

/// Something somebody typed, or the code of what they pressed.
///
/// @param delivery the same when the surface delivers it again
/// @param room where it was said
/// @param text without the surface's markup
public record Said(String delivery, Surface surface, Identity who, String room, String text) {
  Said with(String words) {
    return new Said(delivery, surface, who, room, words);
  }
}
