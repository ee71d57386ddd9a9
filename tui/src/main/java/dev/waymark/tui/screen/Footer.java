package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import dev.waymark.tui.key.Action;
import dev.waymark.tui.key.Bindings;
import dev.waymark.tui.plan.View;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws the last lines: what was answered, and which keys there are or what is being typed.
final class Footer {
  private static final List<Action> IN_ITEM =
      List.of(
          Action.DONE,
          Action.START,
          Action.BLOCK,
          Action.OWNER,
          Action.TARGET,
          Action.NOTE,
          Action.EVIDENCE);

  private final App app;

  private Footer(App app) {
    this.app = app;
  }

  static void draw(App app, Pen pen) {
    new Footer(app).draw(pen);
  }

  private void draw(Pen pen) {
    Layout layout = app.layout();
    List<Line> lines = layout.answer(app.notice());
    for (int i = 0; i < lines.size(); i++) {
      int y = layout.answerRow() + i;
      switch (app.notice().kind()) {
        case NEWS -> pen.line(1, y, lines.get(i));
        case WRONG -> {
          pen.text(1, y, i == 0 ? "!" : " ", Tone.WRONG);
          pen.fitted(3, y, pen.columns() - 4, lines.get(i).text(), Tone.WARNING);
        }
      }
    }
    Pen row = pen.part(0, layout.keysRow(), pen.columns(), 1);
    switch (app.top()) {
      case Overlay.Prompting(var prompt, var _, var _) -> {
        if (lines.isEmpty()) {
          candidates(pen.part(0, layout.answerRow(), pen.columns(), 1), prompt);
        }
        prompt(row, prompt);
      }
      case Overlay.Picking _ ->
          hints(
              row, List.of("j k move", "Enter or a number choose", "letters search", "Esc leave"));
      case Overlay.Paging _, Overlay.Helping _ -> hints(row, List.of("j k scroll", "Esc back"));
      case Overlay.Asking(var question, var _, var _) -> {
        int at = row.fitted(1, 0, row.columns() - 9, question, Tone.WARNING);
        row.text(at + 2, 0, "y/n", Tone.ACCENT);
      }
      case null -> hints(row, app.detail().open() ? inItem() : browsing());
    }
  }

  private List<String> browsing() {
    Bindings bindings = app.welcome().bindings();
    View view = app.scene().view();
    Map<String, String> keysByWord = new LinkedHashMap<>();
    for (Action action : Action.values()) {
      String key = bindings.first(action);
      if (!action.hint().isEmpty() && action.views().contains(view) && !key.isEmpty()) {
        keysByWord.merge(action.hint(), sign(key), (one, other) -> one + " " + other);
      }
    }
    List<String> hints = new ArrayList<>();
    keysByWord.forEach((word, keys) -> hints.add(keys + " " + word));
    return hints;
  }

  private static String sign(String key) {
    return key.equals("Enter") ? "↵" : key;
  }

  private List<String> inItem() {
    Bindings bindings = app.welcome().bindings();
    List<String> hints = new ArrayList<>();
    hints.add(bindings.first(Action.DOWN) + " " + bindings.first(Action.UP) + " scroll");
    hints.add(bindings.first(Action.BACK) + " back");
    for (Action action : IN_ITEM) {
      hints.add(bindings.first(action) + " " + action.word());
    }
    return hints;
  }

  private static void hints(Pen row, List<String> hints) {
    int at = 1;
    for (String hint : hints) {
      int split = hint.lastIndexOf(' ');
      if (at + Columns.of(hint) < row.columns()) {
        at = row.text(at, 0, hint.substring(0, split), Tone.PLAIN);
        at = row.text(at, 0, hint.substring(split), Tone.DIM) + 2;
      }
    }
  }

  /// What Tab could make of what is typed.
  private void candidates(Pen row, Prompt prompt) {
    int at = 3;
    for (String one : Completion.of(app, prompt).candidates()) {
      if (at + Columns.of(one) >= row.columns()) {
        break;
      }
      at = row.text(at, 0, one, Tone.DIM) + 2;
    }
  }

  private static void prompt(Pen row, Prompt prompt) {
    int at = row.text(1, 0, prompt.kind().sign(), Tone.ACCENT) + 1;
    at = row.fitted(at, 0, row.columns() / 2, prompt.head().strip(), Tone.DIM);
    at += prompt.head().isEmpty() ? 0 : 1;
    int room = row.columns() - at - 1;
    String before = prompt.before();
    while (Columns.of(before) > room) {
      before = before.substring(before.offsetByCodePoints(0, 1));
    }
    int cursor = row.text(at, 0, before, Tone.PLAIN);
    row.text(cursor, 0, prompt.after(), Tone.PLAIN);
    row.cursor(cursor, 0);
  }
}
