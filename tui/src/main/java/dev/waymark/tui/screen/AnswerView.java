package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import dev.waymark.tui.key.BoardKey;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.util.List;

/// Draws the last lines: what was answered, and which keys there are or what is being typed.
final class AnswerView {
  private AnswerView() {}

  static void draw(Board board, Pen pen) {
    Layout layout = board.layout();
    List<Line> lines = layout.answer(board.notice());
    for (int i = 0; i < lines.size(); i++) {
      int y = layout.answerRow() + i;
      switch (board.notice().kind()) {
        case NEWS -> pen.line(1, y, lines.get(i));
        case WRONG -> {
          pen.text(1, y, i == 0 ? "!" : " ", Tone.WRONG);
          pen.fitted(3, y, pen.columns() - 4, lines.get(i).text(), Tone.WARNING);
        }
      }
    }
    Pen row = pen.part(0, layout.keysRow(), pen.columns(), 1);
    switch (board.mode()) {
      case Mode.Prompting(var prompt) -> prompt(row, prompt);
      case Mode.Browsing() -> keys(row, board.detail().open() ? OPEN : BROWSING);
      case Mode.Picking _ ->
          keys(row, List.of("j k move", "Enter or a number choose", "Esc leave"));
      case Mode.Paging _ -> keys(row, PAGES);
      case Mode.Helping _ -> keys(row, PAGES);
    }
  }

  private static final List<String> BROWSING =
      List.of(
          "j k move",
          "↵ open",
          hint(BoardKey.DONE, "done"),
          hint(BoardKey.START, "start"),
          hint(BoardKey.UNDO, "undo"),
          hint(BoardKey.FILTER, "filter"),
          hint(BoardKey.COMMAND, "request"),
          hint(BoardKey.HELP, "help"),
          hint(BoardKey.QUIT, "quit"));
  private static final List<String> OPEN =
      List.of(
          "j k scroll",
          hint(BoardKey.DONE, "done"),
          hint(BoardKey.START, "start"),
          hint(BoardKey.BLOCK, "block"),
          hint(BoardKey.OWN, "owner"),
          hint(BoardKey.TARGET, "target"),
          hint(BoardKey.NOTE, "note"),
          "Esc back");
  private static final List<String> PAGES = List.of("j k scroll", "Esc back");

  private static String hint(BoardKey key, String word) {
    return key.spelling().split(" ", 2)[0] + " " + word;
  }

  private static void keys(Pen row, List<String> hints) {
    int at = 1;
    for (String hint : hints) {
      int split = hint.lastIndexOf(' ');
      if (at + Columns.of(hint) < row.columns()) {
        at = row.text(at, 0, hint.substring(0, split), Tone.PLAIN);
        at = row.text(at, 0, hint.substring(split), Tone.DIM) + 2;
      }
    }
  }

  private static void prompt(Pen row, Prompt prompt) {
    int at = row.text(1, 0, prompt.kind().sign(), Tone.ACCENT) + 1;
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
