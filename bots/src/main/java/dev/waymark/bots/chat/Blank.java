package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Press;
import java.util.Map;

/// A form that somebody is about to fill in.
///
/// @param initial what stands in its fields already, by their names
public record Blank(Press.Fill fill, Map<String, String> initial) {
  public Blank {
    initial = Map.copyOf(initial);
  }

  /// What brings it back when it is sent.
  public String code() {
    return fill.code();
  }
}
