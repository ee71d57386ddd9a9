package dev.waymark.bots.chat;

import dev.waymark.core.reply.Line;
import java.util.List;

/// What is said back.
///
/// @param asker the name of who asked; empty when nobody knows them
public record Answer(Audience audience, String asker, List<Line> lines) {
  /// Who gets to see it.
  public enum Audience {
    ASKER,
    CHANNEL
  }

  public Answer {
    lines = List.copyOf(lines);
  }
}
