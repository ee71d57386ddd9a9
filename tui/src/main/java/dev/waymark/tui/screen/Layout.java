package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import dev.waymark.tui.paint.BoardPainter;
import dev.waymark.tui.paint.TimelinePainter;
import dev.waymark.tui.plan.View;
import java.util.List;

/// Where things are on the screen.
///
/// @param top how many lines the header takes: one more where there is a filter
/// @param bottom how many lines the last answer takes above the line of keys
/// @param pane whether the selected item may be shown beside the list
record Layout(Size size, View view, int top, int bottom, boolean pane) {
  private static final int MARGINS = 4;
  private static final int HEADER = 2;
  private static final Size SMALLEST = new Size(40, 8);

  static Layout of(App app) {
    Size size = app.size();
    return new Layout(
        size,
        app.scene().view(),
        HEADER + (app.isFiltered() ? 1 : 0),
        Math.max(1, app.notice().lines(size.columns() - MARGINS).size()),
        app.detail().preview());
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
    return pane && size.columns() >= view.columnsForPane();
  }

  int height() {
    return Math.max(1, size.rows() - top - 1 - bottom);
  }

  /// How many of the view's lines are seen at once.
  int seen() {
    return switch (view) {
      case BOARD -> BoardPainter.cards(height());
      case TIMELINE -> TimelinePainter.rows(height());
      case ROADMAP, MINE, FINDINGS, ACTIVITY, CHARTS -> height();
    };
  }

  int listColumns() {
    return isWide() ? size.columns() - paneColumns() - 1 : size.columns();
  }

  int paneColumns() {
    return Math.clamp(size.columns() * 2L / 5, 40, 72);
  }

  int detailColumns() {
    return isWide() ? paneColumns() - 1 : size.columns() - 4;
  }

  int answerRow() {
    return size.rows() - 1 - bottom;
  }

  int keysRow() {
    return size.rows() - 1;
  }
}
