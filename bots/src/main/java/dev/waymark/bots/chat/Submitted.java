package dev.waymark.bots.chat;

import java.util.Map;

/// What becomes of a form that was sent.
public sealed interface Submitted {
  /// It stays open.
  ///
  /// @param errors a sentence for each field that something is wrong with, by its name
  record Wrong(Map<String, String> errors) implements Submitted {
    public Wrong {
      errors = Map.copyOf(errors);
    }
  }

  record Taken(Pressed pressed) implements Submitted {}
}
