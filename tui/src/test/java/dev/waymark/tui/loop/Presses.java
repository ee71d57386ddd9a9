package dev.waymark.tui.loop;

import java.util.Map;

/// What a terminal sends for keys as people call them.
final class Presses {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("↑", "\u001b[A"),
          Map.entry("↓", "\u001b[B"),
          Map.entry("→", "\u001b[C"),
          Map.entry("←", "\u001b[D"),
          Map.entry("Home", "\u001b[H"),
          Map.entry("End", "\u001b[F"),
          Map.entry("PgUp", "\u001b[5~"),
          Map.entry("PgDn", "\u001b[6~"),
          Map.entry("Enter", "\r"),
          Map.entry("Esc", "\u001b"),
          Map.entry("Tab", "\t"),
          Map.entry("Space", " "));

  private Presses() {}

  static String bytes(String key) {
    if (key.startsWith("Ctrl-")) {
      return String.valueOf((char) (key.charAt(key.length() - 1) & 0x1f));
    }
    String named = NAMED.get(key);
    if (named == null && key.length() > 1) {
      throw new IllegalArgumentException("no such key: " + key);
    }
    return named == null ? key : named;
  }
}
