package dev.waymark.core.markdown.reading;

import java.util.ArrayList;
import java.util.List;

/// A row's cell without its padding.
public record Cell(int from, int to) {
  public String text(String line) {
    return line.substring(from, to);
  }

  /// Cells as GitHub cuts them: at every bar without a backslash, also inside code.
  public static List<Cell> in(String line) {
    List<Cell> cells = new ArrayList<>();
    int from = 0;
    while (from < line.length()
        && (Character.isWhitespace(line.charAt(from)) || line.charAt(from) == '>')) {
      from++;
    }
    if (from < line.length() && line.charAt(from) == '|') {
      from++;
    }
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '|') {
        cells.add(cell(line, from, i));
        from = i + 1;
      }
    }
    if (!line.substring(Math.min(from, line.length())).isBlank()) {
      cells.add(cell(line, from, line.length()));
    }
    return cells;
  }

  private static Cell cell(String line, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    if (start == end && from < to) {
      int inside = Math.min(from + 1, to);
      return new Cell(inside, inside);
    }
    return new Cell(start, end);
  }
}
