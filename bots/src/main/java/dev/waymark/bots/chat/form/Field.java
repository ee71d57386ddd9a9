package dev.waymark.bots.chat.form;

import java.util.List;

/// One thing to fill in.
///
/// @param name unique within its form
/// @param hint what it may be; empty for none
/// @param picks what there is to choose from; empty where words are wanted
/// @param isLong whether more than one line may be said
public record Field(
    String name, String label, String hint, List<Pick> picks, boolean isLong, boolean isRequired) {
  /// @param value what comes back
  public record Pick(String value, String label) {}

  public Field {
    picks = List.copyOf(picks);
  }

  static Field line(String name, String label, String hint) {
    return new Field(name, label, hint, List.of(), false, true);
  }

  static Field text(String name, String label, String hint) {
    return new Field(name, label, hint, List.of(), true, true);
  }

  static Field pick(String name, String label, Pick... picks) {
    return new Field(name, label, "", List.of(picks), false, true);
  }

  Field optional() {
    return new Field(name, label, hint, picks, isLong, false);
  }
}
