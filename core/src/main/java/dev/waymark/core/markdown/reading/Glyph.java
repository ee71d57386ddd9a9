package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Status;
import java.util.Map;
import java.util.Optional;

/// One symbol that tells a status, such as ✅, at the edge of a text.
///
/// @param from its first character in the text it was found in
/// @param to the character after it, variation selector included
record Glyph(String symbol, int from, int to, Status status) {
  private static final Map<String, Status> STATES =
      Map.ofEntries(
          Map.entry("✅", Status.DONE),
          Map.entry("☑", Status.DONE),
          Map.entry("✔", Status.DONE),
          Map.entry("✓", Status.DONE),
          Map.entry("🗹", Status.DONE),
          Map.entry("🔄", Status.IN_PROGRESS),
          Map.entry("🚧", Status.IN_PROGRESS),
          Map.entry("🏗", Status.IN_PROGRESS),
          Map.entry("⏳", Status.PLANNED),
          Map.entry("⏸", Status.BLOCKED),
          Map.entry("⛔", Status.BLOCKED),
          Map.entry("🚫", Status.BLOCKED),
          Map.entry("⏭", Status.DEFERRED),
          Map.entry("❌", Status.PLANNED),
          Map.entry("⬜", Status.PLANNED),
          Map.entry("☐", Status.PLANNED),
          Map.entry("□", Status.PLANNED),
          Map.entry("🔲", Status.PLANNED),
          Map.entry("⚪", Status.PLANNED),
          Map.entry("📋", Status.PLANNED),
          Map.entry("📝", Status.PLANNED),
          Map.entry("⚠", Status.IN_PROGRESS));
  private static final Map<String, Status> COLOURS =
      Map.of(
          "🟢",
          Status.DONE,
          "🟡",
          Status.IN_PROGRESS,
          "🔴",
          Status.PLANNED,
          "🟠",
          Status.IN_PROGRESS);
  private static final char LOWEST = 0xA0;
  private static final String BOXES = "☐☑□⬜🔲🗹";

  /// At the start of the text, after emphasis marks.
  static Optional<Glyph> leading(String text, int from, Legend legend) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '_')) {
      at++;
    }
    return at < text.length() ? at(text, at, legend) : Optional.empty();
  }

  /// At the end of the text before this index, inside closing emphasis marks.
  static Optional<Glyph> trailing(String text, int to, Legend legend) {
    int end = to;
    while (end > 0
        && (text.charAt(end - 1) == '*'
            || text.charAt(end - 1) == '_'
            || text.charAt(end - 1) == ' ')) {
      end--;
    }
    int start = end > 0 && isSelector(text.charAt(end - 1)) ? end - 1 : end;
    if (start == 0) {
      return Optional.empty();
    }
    start = text.offsetByCodePoints(start, -1);
    int last = end;
    return at(text, start, legend).filter(glyph -> glyph.to == last);
  }

  static Optional<Glyph> at(String text, int at, Legend legend) {
    if (text.charAt(at) < LOWEST) {
      return Optional.empty();
    }
    String symbol = Character.toString(text.codePointAt(at));
    Status status = legend.glyph(symbol).orElse(STATES.get(symbol));
    if (status == null) {
      return Optional.empty();
    }
    int to = at + symbol.length();
    while (to < text.length() && isSelector(text.charAt(to))) {
      to++;
    }
    return Optional.of(new Glyph(symbol, at, to, status));
  }

  /// In a cell that can hold nothing but a status a coloured disc is one, too.
  static Optional<Status> inCell(String cell, Legend legend) {
    for (int i = 0; i < cell.length(); i += Character.charCount(cell.codePointAt(i))) {
      String symbol = Character.toString(cell.codePointAt(i));
      Status status = legend.glyph(symbol).orElse(STATES.getOrDefault(symbol, COLOURS.get(symbol)));
      if (status != null) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /// Whether it is drawn as a box, and so means the same as `[ ]`.
  boolean isBox() {
    return BOXES.contains(symbol);
  }

  /// Symbols that stand in titles for their looks more often than for a status.
  boolean isDecoration() {
    return "🔄📋📝⚠🏗".contains(symbol);
  }

  static boolean isSymbol(int c) {
    return Character.getType(c) == Character.OTHER_SYMBOL || (c >= 0x1F000 && c <= 0x1FAFF);
  }

  private static boolean isSelector(char c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }
}
