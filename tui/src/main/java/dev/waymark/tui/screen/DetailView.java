package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply.Card;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Sanitized;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything known of one item, on lines that fit.
final class DetailView {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  private static final int LABEL = 11;

  /// @param label at the left; empty for none
  private record DetailLine(String label, int indent, String text, Tone tone) {}

  private final int columns;
  private final List<DetailLine> lines = new ArrayList<>();

  private DetailView(int columns) {
    this.columns = Math.max(LABEL + 4, columns);
  }

  static int height(Board board, ListedItem listed) {
    Layout layout = board.layout();
    int columns = layout.isWide() ? layout.paneColumns() - 1 : board.size().columns() - 4;
    return lines(board, listed, columns).size();
  }

  static void draw(Board board, ListedItem listed, Pen pen) {
    List<DetailLine> lines = lines(board, listed, pen.columns());
    int top = board.detail().top();
    for (int y = 0; y < pen.rows() && top + y < lines.size(); y++) {
      DetailLine line = lines.get(top + y);
      pen.text(0, y, line.label(), Tone.DIM);
      pen.fitted(line.indent(), y, pen.columns() - line.indent(), line.text(), line.tone());
    }
  }

  private static List<DetailLine> lines(Board board, ListedItem listed, int columns) {
    DetailView view = new DetailView(columns);
    boolean overdue = board.tree() != null && board.tree().contents().isOverdue(listed);
    Card card = board.detail().card();
    if (card == null || !card.item().item().id().equals(listed.item().id())) {
      view.item(listed, overdue);
      return view.lines;
    }
    view.item(listed.waitingFor(card.item().waitsFor()), overdue);
    if (!card.history().isEmpty()) {
      view.history(card.history(), board.welcome().zone());
    }
    return view.lines;
  }

  private void item(ListedItem listed, boolean overdue) {
    Item item = listed.item();
    Plan plan = item.facts().plan();
    Item.State state = item.state();
    wrapped(0, item.title(), Tone.STRONG);
    lines.add(
        new DetailLine(
            "",
            0,
            item.ref() + (item.milestone().isEmpty() ? "" : "  " + item.milestone()),
            Tone.REF));
    blank();
    field(
        "status",
        Wording.glyph(item.status()) + " " + item.status().word(),
        BoardView.tone(item.status()));
    field("reason", state.reason(), Tone.WRONG);
    field("waits for", String.join(", ", listed.waitsFor()), Tone.WRONG);
    state
        .conflicts()
        .forEach(conflict -> field("conflict", conflict.sentence(item.ref()), Tone.WRONG));
    field("owner", plan.owner(), Tone.PLAIN);
    String target = plan.target() == null ? null : plan.target() + (overdue ? "  overdue" : "");
    field("target", target, overdue ? Tone.WRONG : Tone.PLAIN);
    field("timeframe", plan.timeframe(), Tone.PLAIN);
    field("priority", plan.priority() == null ? null : plan.priority().word(), Tone.PLAIN);
    String file = String.valueOf(listed.file().getFileName());
    String gone = item.isMissed() ? "no line yet: waymark sync says why" : "no longer in " + file;
    field("file", item.line() == 0 ? gone : file + ":" + item.line(), Tone.PLAIN);
    field(
        "sub-items",
        item.facts().subItems() == 0 ? null : String.valueOf(item.facts().subItems()),
        Tone.PLAIN);
    criteria(item.facts().criteria());
    state.evidence().forEach(evidence -> field("evidence", evidence.text(), Tone.PLAIN));
    state.notes().forEach(note -> field("note", note, Tone.PLAIN));
  }

  private void criteria(List<Criterion> criteria) {
    if (!criteria.isEmpty()) {
      long met = criteria.stream().filter(Criterion::met).count();
      field("criteria", met + " of " + criteria.size() + " met", Tone.PLAIN);
      for (Criterion criterion : criteria) {
        wrapped(
            2,
            (criterion.met() ? "✓ " : "○ ") + criterion.sentence(),
            criterion.met() ? Tone.DIM : Tone.PLAIN);
      }
    }
  }

  private void history(List<LogEntry> history, ZoneId zone) {
    blank();
    lines.add(new DetailLine("", 0, "History", Tone.STRONG));
    for (LogEntry entry : history) {
      String at = WHEN.format(entry.recorded().origin().at().atZone(zone));
      String surface = entry.recorded().origin().surface().word();
      lines.add(new DetailLine(at, at.length() + 2, entry.person() + ", " + surface, Tone.DIM));
      wrapped(2, entry.what(), Tone.PLAIN);
    }
  }

  private void blank() {
    lines.add(new DetailLine("", 0, "", Tone.PLAIN));
  }

  private void field(String label, @Nullable String value, Tone tone) {
    if (value == null || value.isBlank()) {
      return;
    }
    String name = label;
    for (String line : Columns.wrap(Sanitized.line(value), columns - LABEL)) {
      lines.add(new DetailLine(name, LABEL, line, tone));
      name = "";
    }
  }

  private void wrapped(int indent, String text, Tone tone) {
    for (String line : Columns.wrap(Sanitized.line(text), columns - indent)) {
      lines.add(new DetailLine("", indent, line, tone));
    }
  }
}
