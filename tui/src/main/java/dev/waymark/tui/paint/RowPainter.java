package dev.waymark.tui.paint;

import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Target;
import dev.waymark.tui.plan.Contents;
import dev.waymark.tui.plan.Row;
import dev.waymark.tui.plan.ViewState;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Draws the lines of a view that are seen, one below the other.
public final class RowPainter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int BAR = 10;

  private final Scenery scenery;
  private final Contents contents;
  private final Fields fields;

  private RowPainter(Scenery scenery, Fields fields) {
    this.scenery = scenery;
    this.contents = scenery.contents();
    this.fields = fields;
  }

  public static void draw(Scenery scenery, Pen pen) {
    ViewState state = scenery.state();
    List<Row> rows = state.rows();
    int top = Math.min(state.spot().top(), rows.size());
    List<Row> seen = rows.subList(top, Math.min(rows.size(), top + pen.rows()));
    Fields fields = Fields.of(seen, scenery.contents(), pen.columns());
    RowPainter painter = new RowPainter(scenery, fields);
    for (int i = 0; i < seen.size(); i++) {
      boolean selected = top + i == state.spot().cursor();
      Pen row = pen.row(i, selected);
      if (selected) {
        row.text(0, 0, "▎", scenery.attended() ? Tone.ACTIVE : Tone.DIM);
      }
      painter.row(row, seen.get(i));
    }
  }

  private void row(Pen row, Row what) {
    switch (what) {
      case Row.Heading(var text, var aside) -> {
        int at = row.fitted(1, 0, row.columns() - 2, text, Tone.STRONG);
        row.fitted(at + 2, 0, row.columns() - at - 3, aside, Tone.DIM);
      }
      case Row.OfRoadmap(var roadmap) -> {
        int end = progress(row, Contents.done(roadmap), Contents.total(roadmap));
        int at = row.fitted(1, 0, end - 2, roadmap.name(), above(Tone.ACCENT));
        String file = String.valueOf(roadmap.file().getFileName());
        row.fitted(at + 2, 0, end - at - 3, file, Tone.DIM);
      }
      case Row.OfMilestone(var _, var _, var progress, var folded) -> {
        int end = progress(row, progress.done(), progress.total());
        String title = progress.milestone().isEmpty() ? "before any heading" : progress.milestone();
        row.text(2, 0, folded ? "▸" : "▾", Tone.DIM);
        row.fitted(4, 0, end - 5, title, above(Tone.STRONG));
      }
      case Row.OfItem(var at, var _) -> item(row, contents.item(at));
      case Row.OfCriterion(var _, var item, var _, var criterion) ->
          criterion(row, item == null ? 4 : 8 + fields.refs(), criterion);
      case Row.OfFinding(var _, var finding) -> finding(row, finding);
      case Row.OfEntry(var entry) -> entry(row, entry);
      case Row.OfDate date -> row.fitted(4, 0, row.columns() - 5, date.title(), Tone.PLAIN);
    }
  }

  /// What only tells where the items stand that were looked for.
  private Tone above(Tone tone) {
    return scenery.isFiltered() ? Tone.DIM : tone;
  }

  /// @return the column where it begins
  private static int progress(Pen row, int done, int total) {
    if (total == 0) {
      return row.columns();
    }
    Tone tone = done == total ? Tone.DONE : Tone.DIM;
    int from = row.endingAt(row.columns() - 1, 0, done + "/" + total, tone);
    int bar = Math.min(from - 1, row.columns() - 8) - BAR;
    row.bar(bar, 0, BAR, done, total);
    return bar;
  }

  private void item(Pen row, ListedItem listed) {
    Item item = listed.item();
    boolean over = !item.status().isOpen();
    if (scenery.marked().contains(item.id())) {
      row.text(2, 0, "●", Tone.ACCENT);
    }
    row.text(4, 0, Wording.glyph(item.status()), Looks.of(item.status()));
    row.text(6, 0, item.ref().toString(), over ? Tone.DIM : Tone.REF);
    int end = fields(row, listed);
    int from = 8 + fields.refs();
    boolean fresh = scenery.fresh().contains(item.id());
    if (fresh) {
      end = row.endingAt(end, 0, "◂ " + listed.changedBy(), Tone.ACCENT) - 1;
    }
    if (!item.state().conflicts().isEmpty()) {
      from = row.text(from, 0, "≠", Tone.WRONG) + 1;
    }
    Tone tone = fresh ? Tone.STRONG : over ? Tone.DIM : Tone.PLAIN;
    row.fitted(from, 0, end - from, item.title(), tone);
  }

  /// Priority, owner and target at the end of the line.
  ///
  /// @return the column where they begin
  private int fields(Pen row, ListedItem listed) {
    var plan = listed.item().facts().plan();
    int end = row.columns() - 1;
    Target target = plan.target();
    if (fields.targets() > 0) {
      end -= fields.targets();
      if (target != null) {
        boolean overdue = contents.isOverdue(listed);
        row.text(end, 0, target.toString(), overdue ? Tone.WRONG : Tone.DIM);
        row.text(end - 1, 0, overdue ? "!" : " ", Tone.WRONG);
      }
      end -= 2;
    }
    if (fields.owners() > 0) {
      end -= fields.owners();
      String owner = Objects.requireNonNullElse(plan.owner(), "");
      row.fitted(end, 0, fields.owners(), owner, Tone.DIM);
      end -= 2;
    }
    return end;
  }

  private static void criterion(Pen row, int from, Criterion criterion) {
    row.text(from, 0, criterion.met() ? "☑" : "☐", criterion.met() ? Tone.DONE : Tone.DIM);
    Tone tone = criterion.met() ? Tone.DIM : Tone.PLAIN;
    row.fitted(from + 2, 0, row.columns() - from - 3, criterion.sentence(), tone);
  }

  private static void finding(Pen row, Finding finding) {
    Tone tone = finding.isWaived() ? Tone.DIM : Looks.of(finding.rule().severity());
    row.text(2, 0, Looks.sign(finding.rule().severity()), tone);
    int at = row.text(4, 0, finding.id(), tone) + 2;
    at = row.text(Math.max(at, 16), 0, "line " + finding.at().line(), Tone.DIM) + 2;
    String said =
        finding.waiver() == null
            ? finding.message()
            : "waived: " + finding.waiver().reason() + ". " + finding.message();
    at = Math.max(at, 27);
    row.fitted(at, 0, row.columns() - at - 1, said, finding.isWaived() ? Tone.DIM : Tone.PLAIN);
  }

  private void entry(Pen row, LogEntry entry) {
    var origin = entry.recorded().origin();
    int at = row.text(2, 0, TIME.format(origin.at().atZone(contents.zone())), Tone.DIM) + 2;
    at = row.fitted(at, 0, 14, entry.person(), Tone.STRONG);
    at = row.text(at + 1, 0, origin.surface().word(), Tone.DIM) + 2;
    at = Math.max(at, Math.min(26, row.columns() / 3));
    ListedItem listed = entry.item();
    if (listed != null) {
      at = row.text(at, 0, listed.item().ref().toString(), Tone.REF) + 1;
      int room = Math.max(8, (row.columns() - at) * 3 / 5);
      at = row.fitted(at, 0, room, listed.item().title(), Tone.PLAIN) + 1;
    }
    row.fitted(at, 0, row.columns() - at - 1, entry.what(), Tone.DIM);
  }
}
