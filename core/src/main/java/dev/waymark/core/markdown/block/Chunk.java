package dev.waymark.core.markdown.block;

import java.util.ArrayList;
import java.util.List;

/// A masked part of a document that is parsed by itself. It knows which line of the document each
/// of its own stands for.
final class Chunk {
  /// @param line of the document; 0 for one that is only here
  /// @param start where in the text it begins
  /// @param masked what it says there
  record Row(int line, int start, String masked) {}

  private static final int LINE = 16;

  private int length;
  private final List<Row> rows = new ArrayList<>();

  void add(int line, String masked) {
    rows.add(new Row(line, length, masked));
    length += masked.length() + 1;
  }

  /// How much work it is to parse, in characters; short lines cost as much as long ones.
  int weight() {
    return length + LINE * rows.size();
  }

  /// What a line weighs at most.
  static int heaviest(String line) {
    String masked = line.indexOf('|') < 0 ? Mask.of(line, false) : line;
    return masked.equals("---") ? heaviest(1, 0) : LINE + 1 + masked.length();
  }

  /// What so many lines weigh at most: each could be a rule, which has a blank line put before it.
  static int heaviest(int lines, int characters) {
    return 2 * (LINE + 1) * lines + characters;
  }

  String text() {
    StringBuilder text = new StringBuilder(length);
    rows.forEach(row -> text.append(row.masked()).append('\n'));
    return text.toString();
  }

  List<Row> rows() {
    return rows;
  }

  /// The document's line at this offset.
  int line(int offset) {
    return rows.get(row(offset)).line();
  }

  /// How far into its line this offset is.
  int column(int offset) {
    return offset - rows.get(row(offset)).start();
  }

  /// The document's lines from one offset to another.
  List<Integer> lines(int from, int to) {
    List<Integer> lines = new ArrayList<>();
    for (int row = row(from); row <= row(to); row++) {
      if (rows.get(row).line() > 0) {
        lines.add(rows.get(row).line());
      }
    }
    return lines;
  }

  private int row(int offset) {
    int low = 0;
    int high = rows.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (rows.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
