package dev.waymark.tui.screen;

import dev.waymark.tui.key.Key;
import dev.waymark.tui.plan.View;
import dev.waymark.tui.plan.ViewState;

/// What a mouse does: the wheel moves, a press selects a line or a view.
final class Pointing {
  private static final int WHEEL = 3;
  private static final int TABS = 1;

  private final App app;

  Pointing(App app) {
    this.app = app;
  }

  Step at(Key.Pointed pointed) {
    return Step.to(
        switch (pointed.act()) {
          case WHEEL_UP -> new Moving(app).moved(-WHEEL);
          case WHEEL_DOWN -> new Moving(app).moved(WHEEL);
          case PRESS -> pressed(pointed.column(), pointed.row());
        });
  }

  private App pressed(int column, int row) {
    Layout layout = app.layout();
    if (row == TABS) {
      View view = Tabs.at(column, app.size().columns(), app.scene().view());
      return view == null ? app : new Moving(app).shown(view);
    }
    int line = row - layout.top();
    boolean inList = line >= 0 && line < layout.height() && column < layout.listColumns();
    if (!inList || app.detail().open() || app.scene().view() == View.BOARD) {
      return app;
    }
    int head = app.scene().view() == View.TIMELINE ? 1 : 0;
    return app.with(app.scene().moving(state -> at(state, line - head)));
  }

  private static ViewState at(ViewState state, int line) {
    int row = state.spot().top() + line;
    return line >= 0 && row < state.rows().size() ? state.at(row) : state;
  }
}
