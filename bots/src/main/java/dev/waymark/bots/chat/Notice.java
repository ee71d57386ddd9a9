package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.event.Identity;
import java.util.List;

/// Something that a channel is told without having been asked.
///
/// @param called who has to act because of it; never who did it
public record Notice(Sheet sheet, List<Identity> called) {
  public Notice {
    called = List.copyOf(called);
  }
}
