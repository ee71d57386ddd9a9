package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Sanitized;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Draws the board: the visible lines and nothing else.
final class BoardView {
  private static final int BAR = 10;
  private static final int OWNER = 12;
  private static final int ROOM_FOR_PLAN = 64;

  private final Board board;
  private final Layout layout;

  private BoardView(Board board) {
    this.board = board;
    this.layout = board.layout();
  }

  static void draw(Board board, Pen pen) {
    new BoardView(board).draw(pen);
  }

  private void draw(Pen pen) {
    if (layout.isTooSmall()) {
      pen.fitted(0, 0, pen.columns(), "Waymark needs " + Layout.smallest() + ".", Tone.STRONG);
      pen.fitted(
          0,
          1,
          pen.columns(),
          "This is " + pen.columns() + "×" + pen.rows() + ": q leaves.",
          Tone.DIM);
      return;
    }
    header(pen);
    body(pen.part(0, layout.top(), pen.columns(), layout.height()));
    AnswerView.draw(board, pen);
  }

  private void header(Pen pen) {
    Tree tree = board.tree();
    int end = pen.columns() - 1;
    if (tree != null && tree.contents().total() > 0) {
      Contents contents = tree.contents();
      String counts = contents.done() + " of " + contents.total() + " done";
      end = pen.endingAt(end, 0, counts, Tone.PLAIN) - BAR - 1;
      pen.bar(end, 0, BAR, contents.done(), contents.total());
    }
    int at = pen.text(1, 0, "◆ Waymark", Tone.ACCENT);
    int room = end - at - 3;
    at = pen.fitted(at + 2, 0, room, board.welcome().store(), Tone.PLAIN);
    pen.fitted(at + 2, 0, end - at - 3, board.welcome().person(), Tone.DIM);
    if (!board.reading().text().isEmpty()) {
      int shown = tree == null ? 0 : tree.contents().items().size();
      int from =
          pen.endingAt(pen.columns() - 1, 1, shown == 1 ? "1 item" : shown + " items", Tone.DIM);
      pen.fitted(
          pen.text(1, 1, "/ ", Tone.ACCENT), 1, from - 4, board.reading().text(), Tone.WARNING);
    }
  }

  private void body(Pen pen) {
    switch (board.mode()) {
      case Mode.Helping(var top) -> HelpView.draw(pen, top);
      case Mode.Paging(var _, var lines, var top) -> {
        for (int i = 0; i < pen.rows() && top + i < lines.size(); i++) {
          pen.line(1, i, lines.get(top + i));
        }
      }
      case Mode.Picking picking -> picker(pen, picking);
      case Mode.Browsing(), Mode.Prompting(var _) -> plan(pen);
    }
  }

  private void plan(Pen pen) {
    Tree tree = board.tree();
    ListedItem selected = board.selected().orElse(null);
    if (tree == null) {
      pen.text(3, 1, "Reading the plan…", Tone.DIM);
    } else if (tree.rows().isEmpty() || tree.contents().items().isEmpty()) {
      nothing(pen, tree.contents());
    } else if (layout.isWide()) {
      list(pen.part(0, 0, layout.listColumns(), pen.rows()), tree);
      Pen pane = pen.part(layout.listColumns(), 0, layout.paneColumns() + 1, pen.rows());
      pane.down(0);
      if (selected != null) {
        DetailView.draw(board, selected, pane.part(2, 0, layout.paneColumns() - 1, pen.rows()));
      }
    } else if (board.detail().open() && selected != null) {
      DetailView.draw(board, selected, pen.part(2, 0, pen.columns() - 4, pen.rows()));
    } else {
      list(pen, tree);
    }
  }

  private void nothing(Pen pen, Contents contents) {
    if (contents.roadmaps().isEmpty()) {
      pen.text(3, 1, "No roadmap is tracked yet.", Tone.STRONG);
      pen.text(
          pen.text(3, 3, "Begin with a file you have:  ", Tone.PLAIN),
          3,
          "waymark track ROADMAP.md",
          Tone.REF);
      pen.text(
          pen.text(3, 4, "Or try a sample first:       ", Tone.PLAIN), 4, "waymark demo", Tone.REF);
    } else if (board.reading().text().isEmpty()) {
      pen.text(3, 1, "The tracked files hold no work that Waymark understands.", Tone.STRONG);
      pen.text(
          pen.text(3, 3, "See what was read, and why:  ", Tone.PLAIN),
          3,
          "waymark inspect ROADMAP.md",
          Tone.REF);
    } else {
      pen.text(3, 1, "No item fits this filter.", Tone.STRONG);
      pen.text(3, 3, "Esc drops it, / changes it.", Tone.DIM);
    }
  }

  private void list(Pen pen, Tree tree) {
    int top = board.spot().top();
    List<Row> seen = tree.rows().subList(top, Math.min(tree.rows().size(), top + pen.rows()));
    Fields fields = Fields.of(seen, pen.columns());
    for (int i = 0; i < seen.size(); i++) {
      Pen row = pen.row(i, top + i == board.spot().cursor());
      if (top + i == board.spot().cursor()) {
        row.text(0, 0, "▎", board.detail().open() ? Tone.DIM : Tone.ACCENT);
      }
      switch (seen.get(i)) {
        case Row.OfRoadmap(var roadmap) -> {
          int done = roadmap.milestones().stream().mapToInt(Progress::done).sum();
          int total = roadmap.milestones().stream().mapToInt(Progress::total).sum();
          int end = progress(row, done, total);
          int at = row.fitted(1, 0, end - 2, roadmap.name(), Tone.ACCENT);
          row.fitted(
              at + 2, 0, end - at - 3, String.valueOf(roadmap.file().getFileName()), Tone.DIM);
        }
        case Row.OfMilestone(var _, var milestone, var folded) -> {
          int end = progress(row, milestone.done(), milestone.total());
          String title =
              milestone.milestone().isEmpty() ? "before any heading" : milestone.milestone();
          row.text(2, 0, folded ? "▸" : "▾", Tone.DIM);
          row.fitted(4, 0, end - 5, title, Tone.STRONG);
        }
        case Row.OfItem(var listed) -> item(row, listed, fields);
      }
    }
  }

  /// @return the column where it begins
  private static int progress(Pen row, int done, int total) {
    if (total == 0) {
      return row.columns();
    }
    int from =
        row.endingAt(
            row.columns() - 1, 0, done + "/" + total, done == total ? Tone.DONE : Tone.DIM);
    int bar = Math.min(from - 1, row.columns() - 8) - BAR;
    row.bar(bar, 0, BAR, done, total);
    return bar;
  }

  private void item(Pen row, ListedItem listed, Fields fields) {
    Item item = listed.item();
    boolean over = !item.status().isOpen();
    row.text(4, 0, Wording.glyph(item.status()), tone(item.status()));
    row.text(6, 0, item.ref().toString(), over ? Tone.DIM : Tone.REF);
    int end = row.columns() - 1;
    Target target = item.facts().plan().target();
    if (fields.targets() > 0) {
      end -= fields.targets();
      if (target != null) {
        row.text(end, 0, target.toString(), isOverdue(listed) ? Tone.WRONG : Tone.DIM);
      }
      end -= 2;
    }
    if (fields.owners() > 0) {
      end -= fields.owners();
      row.fitted(
          end,
          0,
          fields.owners(),
          Objects.requireNonNullElse(item.facts().plan().owner(), ""),
          Tone.DIM);
      end -= 2;
    }
    int from = 8 + fields.refs();
    row.fitted(from, 0, end - from, item.title(), over ? Tone.DIM : Tone.PLAIN);
  }

  private boolean isOverdue(ListedItem listed) {
    Tree tree = board.tree();
    return tree != null && tree.contents().isOverdue(listed);
  }

  static Tone tone(Status status) {
    return switch (status) {
      case PLANNED -> Tone.PLAIN;
      case IN_PROGRESS -> Tone.ACTIVE;
      case BLOCKED -> Tone.WRONG;
      case DONE -> Tone.DONE;
      case DEFERRED -> Tone.WARNING;
      case DROPPED -> Tone.DIM;
    };
  }

  private static void picker(Pen pen, Mode.Picking picking) {
    pen.fitted(
        1, 0, pen.columns() - 2, "Which one is “" + picking.choice().words() + "”?", Tone.STRONG);
    List<ListedItem> candidates = picking.choice().candidates();
    int room = Math.max(1, pen.rows() - 2);
    int top = Math.clamp(picking.cursor() - room + 1L, 0, Math.max(0, candidates.size() - room));
    for (int i = 0; i < room && top + i < candidates.size(); i++) {
      Item item = candidates.get(top + i).item();
      Pen row = pen.part(0, 2, pen.columns(), room).row(i, top + i == picking.cursor());
      String number = top + i < 9 ? top + i + 1 + "" : " ";
      row.text(2, 0, number, Tone.DIM);
      row.text(4, 0, Wording.glyph(item.status()), tone(item.status()));
      int at = row.text(6, 0, item.ref().toString(), Tone.REF) + 2;
      at = row.fitted(at, 0, row.columns() - at - 1, item.title(), Tone.PLAIN) + 2;
      row.fitted(at, 0, row.columns() - at - 1, item.milestone(), Tone.DIM);
    }
  }

  /// How many columns the fields of the lines on the screen need.
  private record Fields(int refs, int owners, int targets) {
    static Fields of(List<Row> seen, int columns) {
      int refs = 0;
      int owners = 0;
      int targets = 0;
      for (Row row : seen) {
        if (row instanceof Row.OfItem(var listed)) {
          Plan plan = listed.item().facts().plan();
          refs = Math.max(refs, width(listed.item().ref()));
          owners = Math.max(owners, width(plan.owner()));
          targets = Math.max(targets, width(plan.target()));
        }
      }
      boolean room = columns >= ROOM_FOR_PLAN;
      return new Fields(refs, room ? Math.min(OWNER, owners) : 0, room ? targets : 0);
    }

    private static int width(@Nullable Object shown) {
      return shown == null ? 0 : Columns.of(Sanitized.line(shown.toString()));
    }
  }
}
