package dev.waymark.tui.loop;

import java.util.List;
import java.util.stream.Collectors;

/// What a terminal shows at one moment.
public record Picture(List<List<Cell>> rows) {
  /// A colour that is the terminal's own.
  public static final int OWN = -1;

  /// One column of one row.
  ///
  /// @param text a visible character; empty behind a wide one
  /// @param colour of the text as 0xRRGGBB, or [#OWN]
  /// @param ground behind it, likewise
  public record Cell(String text, int colour, int ground, boolean bold) {}

  public Picture {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// Without colours, and without blanks at the ends of lines.
  public List<String> text() {
    return rows.stream()
        .map(row -> row.stream().map(Cell::text).collect(Collectors.joining()).stripTrailing())
        .toList();
  }
}
