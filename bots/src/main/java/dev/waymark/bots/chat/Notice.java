package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.event.Identity;
import java.util.List;

/// Something that a channel is told without having been asked.
///
/// @param called who has to act because of it; never who did it
/// @param asks whether it is a question, which can be answered on it
public record Notice(Sheet sheet, List<Identity> called, boolean asks) {
  public Notice {
    called = List.copyOf(called);
  }

  public Notice(Sheet sheet, List<Identity> called) {
    this(sheet, called, false);
  }
}
