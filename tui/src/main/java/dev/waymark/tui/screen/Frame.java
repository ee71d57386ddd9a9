package dev.waymark.tui.screen;

import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.paint.BoardPainter;
import dev.waymark.tui.paint.ChartsPainter;
import dev.waymark.tui.paint.RowPainter;
import dev.waymark.tui.paint.Scenery;
import dev.waymark.tui.paint.TimelinePainter;
import dev.waymark.tui.plan.Basis;
import dev.waymark.tui.plan.Contents;
import dev.waymark.tui.plan.View;
import dev.waymark.tui.plan.ViewState;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.util.Set;

/// Draws the whole screen: header, views' names, filter, the view itself, and the last lines.
final class Frame {
  private static final int BAR = 10;

  private final App app;
  private final Layout layout;

  private Frame(App app) {
    this.app = app;
    this.layout = app.layout();
  }

  static void draw(App app, Pen pen) {
    new Frame(app).draw(pen);
  }

  private void draw(Pen pen) {
    if (layout.isTooSmall()) {
      tooSmall(pen);
      return;
    }
    header(pen);
    Tabs.draw(pen.part(0, 1, pen.columns(), 1), app.scene().view());
    if (app.isFiltered()) {
      filter(pen.part(0, 2, pen.columns(), 1));
    }
    Pen body = pen.part(0, layout.top(), pen.columns(), layout.height());
    if (!OverlayPainter.covers(app.top())) {
      body(body);
    }
    OverlayPainter.draw(app, body);
    Footer.draw(app, pen);
  }

  private static void tooSmall(Pen pen) {
    pen.fitted(0, 0, pen.columns(), "Waymark needs " + Layout.smallest() + ".", Tone.STRONG);
    pen.fitted(
        0,
        1,
        pen.columns(),
        "This is " + pen.columns() + "×" + pen.rows() + ": q leaves.",
        Tone.DIM);
  }

  private void header(Pen pen) {
    int end = pen.columns() - 1;
    Contents contents = app.contents().orElse(null);
    if (contents != null && contents.total() > 0) {
      String counts = contents.done() + " of " + contents.total() + " done";
      end = pen.endingAt(end, 0, counts, Tone.PLAIN) - BAR - 1;
      pen.bar(end, 0, BAR, contents.done(), contents.total());
      if (contents.conflicts() > 0) {
        end = pen.endingAt(end - 1, 0, "≠ " + contents.conflicts(), Tone.WRONG);
      }
    }
    int marked = app.scene().marked().size();
    if (marked > 0) {
      end = pen.endingAt(end - 1, 0, "● " + marked + " marked", Tone.ACCENT);
    }
    int at = pen.text(1, 0, "◆ Waymark", Tone.ACCENT);
    int room = end - at - 3;
    at = pen.fitted(at + 2, 0, room, app.welcome().store(), Tone.PLAIN);
    pen.fitted(at + 2, 0, end - at - 3, app.welcome().person(), Tone.DIM);
  }

  private void filter(Pen row) {
    Basis basis = app.scene().basis();
    if (basis == null) {
      return;
    }
    int all = basis.contents().items().size();
    int fitting = basis.sought().isAll() ? all : basis.sought().count();
    int from = row.endingAt(row.columns() - 1, 0, fitting + " of " + all, Tone.DIM);
    row.fitted(row.text(1, 0, "/ ", Tone.ACCENT), 0, from - 4, basis.sought().text(), Tone.WARNING);
  }

  private void body(Pen pen) {
    ViewState state = app.scene().state().orElse(null);
    if (state == null) {
      pen.text(3, 1, "Reading the plan…", Tone.DIM);
      return;
    }
    View view = app.scene().view();
    if (view == View.CHARTS) {
      charts(pen);
    } else if (Emptiness.draw(state, pen)) {
      return;
    } else if (layout.isWide()) {
      view(pen.part(0, 0, layout.listColumns(), pen.rows()), state);
      Pen pane = pen.part(layout.listColumns(), 0, layout.paneColumns() + 1, pen.rows());
      pane.down(0);
      detail(pane.part(2, 0, layout.paneColumns() - 1, pen.rows()));
    } else if (app.detail().open()) {
      detail(pen.part(2, 0, pen.columns() - 4, pen.rows()));
    } else {
      view(pen, state);
    }
  }

  private void charts(Pen pen) {
    var burnup = app.scene().burnup();
    Contents contents = app.contents().orElse(null);
    if (burnup == null || contents == null) {
      pen.text(3, 1, "Reading what happened…", Tone.DIM);
    } else {
      ChartsPainter.draw(burnup, contents.today(), pen);
    }
  }

  private void detail(Pen pen) {
    app.pane().ifPresent(pane -> pane.draw(pen, app.detail().top()));
  }

  private void view(Pen pen, ViewState state) {
    Set<Item.Id> marked = app.scene().marked();
    Scenery scenery = new Scenery(state, marked, app.scene().fresh().items(), !app.detail().open());
    switch (state.view()) {
      case BOARD -> BoardPainter.draw(scenery, pen);
      case TIMELINE -> TimelinePainter.draw(scenery, pen);
      case ROADMAP, MINE, FINDINGS, ACTIVITY, CHARTS -> RowPainter.draw(scenery, pen);
    }
  }
}
