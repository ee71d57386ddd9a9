package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import java.util.List;

/// Where things are on the screen.
///
/// @param bottom how many lines the last answer takes above the line of keys
record Layout(Size size, int bottom) {
  private static final int MARGINS = 4;
  private static final int TOP = 2;
  private static final int WIDE = 100;
  private static final Size SMALLEST = new Size(40, 8);

  static Layout of(Size size, Notice notice) {
    return new Layout(size, Math.max(1, notice.lines(size.columns() - MARGINS).size()));
  }

  /// The last answer as it fits.
  List<Line> answer(Notice notice) {
    return notice.lines(size.columns() - MARGINS);
  }

  boolean isTooSmall() {
    return size.columns() < SMALLEST.columns() || size.rows() < SMALLEST.rows();
  }

  static String smallest() {
    return SMALLEST.columns() + "×" + SMALLEST.rows();
  }

  /// Whether the selected item is shown beside the list.
  boolean isWide() {
    return size.columns() >= WIDE;
  }

  int top() {
    return TOP;
  }

  int height() {
    return Math.max(1, size.rows() - TOP - 1 - bottom);
  }

  int listColumns() {
    return isWide() ? size.columns() - paneColumns() - 1 : size.columns();
  }

  int paneColumns() {
    return Math.clamp(size.columns() * 2L / 5, 40, 72);
  }

  int answerRow() {
    return size.rows() - 1 - bottom;
  }

  int keysRow() {
    return size.rows() - 1;
  }
}
