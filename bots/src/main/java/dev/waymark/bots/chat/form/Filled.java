package dev.waymark.bots.chat.form;

import java.util.List;

/// What a filled-in form comes to.
///
/// @param lines in the grammar, one after the other; empty where something is missing
/// @param missing the field that has to be filled in; empty where nothing is missing
public record Filled(List<String> lines, String missing) {
  public Filled {
    lines = List.copyOf(lines);
  }

  static Filled of(String... lines) {
    return new Filled(List.of(lines), "");
  }

  static Filled missing(String field) {
    return new Filled(List.of(), field);
  }
}
