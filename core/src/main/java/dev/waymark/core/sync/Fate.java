package dev.waymark.core.sync;

import java.util.List;

/// What became of an item when its document was edited.
sealed interface Fate {

  /// @param at which of the later items it is
  record Found(int at) implements Fate {}

  /// It may be one of these, and only a person can say.
  ///
  /// @param at which of the later items it may be, the likest first
  record Unsure(List<Integer> at) implements Fate {
    public Unsure {
      at = List.copyOf(at);
    }
  }

  record Gone() implements Fate {}
}
