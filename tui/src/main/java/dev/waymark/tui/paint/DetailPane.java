package dev.waymark.tui.paint;

import dev.waymark.core.reply.Reply.Card;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.paint.Prose.Run;
import dev.waymark.tui.plan.Contents;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everything known of one item, milestone or finding, on lines that fit.
public final class DetailPane {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  private static final int LABEL = 11;

  /// @param label at the left; empty for none
  private record DetailLine(String label, int indent, List<Run> text) {}

  private final int columns;
  private final List<DetailLine> lines = new ArrayList<>();

  private DetailPane(int columns) {
    this.columns = Math.max(LABEL + 4, columns);
  }

  /// @param card null before it was looked up
  public static DetailPane of(
      ListedItem listed, @Nullable Card card, Contents contents, int columns) {
    DetailPane pane = new DetailPane(columns);
    boolean overdue = contents.isOverdue(listed);
    if (card == null || !card.item().item().id().equals(listed.item().id())) {
      pane.item(listed, overdue, List.of(), List.of());
      return pane;
    }
    pane.item(listed.waitingFor(card.item().waitsFor()), overdue, card.neededBy(), card.seen());
    if (!card.history().isEmpty()) {
      pane.history(card.history(), contents.zone());
    }
    return pane;
  }

  public static DetailPane of(Progress progress, @Nullable Milestone milestone, int columns) {
    DetailPane pane = new DetailPane(columns);
    String title = progress.milestone().isEmpty() ? "before any heading" : progress.milestone();
    pane.wrapped(0, title, Tone.STRONG);
    pane.blank();
    pane.field("progress", progress.done() + " of " + progress.total() + " done", Tone.PLAIN);
    if (milestone != null) {
      Status status = milestone.status();
      if (status != null) {
        pane.field("status", Wording.glyph(status) + " " + status.word(), Looks.of(status));
      }
      pane.plan(milestone.plan(), false);
      pane.criteria(milestone.criteria());
    }
    return pane;
  }

  public static DetailPane of(Path file, Finding finding, int columns) {
    DetailPane pane = new DetailPane(columns);
    pane.wrapped(0, finding.rule().title(), Tone.STRONG);
    String word = finding.rule().severity().name().toLowerCase(Locale.ROOT);
    pane.line(finding.id() + "  " + word, Looks.of(finding.rule().severity()));
    pane.blank();
    pane.field("where", file.getFileName() + ":" + finding.at().line(), Tone.PLAIN);
    pane.field("what", finding.message(), Tone.PLAIN);
    pane.field("why", finding.rule().reason(), Tone.DIM);
    pane.field("what to do", finding.rule().fix(), Tone.DIM);
    if (finding.waiver() != null) {
      pane.field("waived", finding.waiver().reason(), Tone.WARNING);
    }
    return pane;
  }

  public int height() {
    return lines.size();
  }

  /// @param top the first line that is seen
  public void draw(Pen pen, int top) {
    for (int y = 0; y < pen.rows() && top + y < lines.size(); y++) {
      DetailLine line = lines.get(top + y);
      pen.text(0, y, line.label(), Tone.DIM);
      Prose.draw(pen, line.indent(), y, line.text());
    }
  }

  private void item(ListedItem listed, boolean overdue, List<String> neededBy, List<String> seen) {
    Item item = listed.item();
    Item.State state = item.state();
    wrapped(0, item.title(), Tone.STRONG);
    line(item.ref() + (item.milestone().isEmpty() ? "" : "  " + item.milestone()), Tone.REF);
    blank();
    field(
        "status",
        Wording.glyph(item.status()) + " " + item.status().word(),
        Looks.of(item.status()));
    field("reason", state.reason(), Tone.WRONG);
    field("waits for", String.join(", ", listed.waitsFor()), Tone.WRONG);
    field("needed by", String.join(", ", neededBy), Tone.PLAIN);
    state
        .conflicts()
        .forEach(conflict -> field("conflict", conflict.sentence(item.ref()), Tone.WRONG));
    plan(item.facts().plan(), overdue);
    String file = String.valueOf(listed.file().getFileName());
    String gone = item.isMissed() ? "no line yet: waymark sync says why" : "no longer in " + file;
    field("file", item.line() == 0 ? gone : file + ":" + item.line(), Tone.PLAIN);
    field("roadmap", listed.roadmap(), Tone.DIM);
    int subItems = item.facts().subItems();
    field("sub-items", subItems == 0 ? null : String.valueOf(subItems), Tone.PLAIN);
    criteria(item.facts().criteria());
    evidence(state.evidence(), seen);
    state.notes().forEach(note -> field("note", note, Tone.PLAIN));
  }

  private void plan(Plan plan, boolean overdue) {
    field("owner", plan.owner(), Tone.PLAIN);
    String target = plan.target() == null ? null : plan.target() + (overdue ? "  overdue" : "");
    field("target", target, overdue ? Tone.WRONG : Tone.PLAIN);
    field("timeframe", plan.timeframe(), Tone.PLAIN);
    field("priority", plan.priority() == null ? null : plan.priority().word(), Tone.PLAIN);
  }

  private void evidence(List<Evidence> evidence, List<String> seen) {
    for (int at = 0; at < evidence.size(); at++) {
      field("evidence", evidence.get(at).text(), Tone.PLAIN);
      if (at < seen.size()) {
        field("", seen.get(at), Tone.DIM);
      }
    }
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
    line("History", Tone.STRONG);
    for (LogEntry entry : history) {
      String at = WHEN.format(entry.recorded().origin().at().atZone(zone));
      String surface = entry.recorded().origin().surface().word();
      lines.add(
          new DetailLine(
              at, at.length() + 2, List.of(new Run(entry.person() + ", " + surface, Tone.DIM))));
      wrapped(2, entry.what(), Tone.PLAIN);
    }
  }

  private void blank() {
    lines.add(new DetailLine("", 0, List.of()));
  }

  private void line(String text, Tone tone) {
    lines.add(new DetailLine("", 0, List.of(new Run(text, tone))));
  }

  private void field(String label, @Nullable String value, Tone tone) {
    if (value == null || value.isBlank()) {
      return;
    }
    String name = label;
    for (List<Run> line : Prose.wrap(Prose.read(value, tone), columns - LABEL)) {
      lines.add(new DetailLine(Objects.requireNonNull(name), LABEL, line));
      name = "";
    }
  }

  private void wrapped(int indent, String text, Tone tone) {
    for (List<Run> line : Prose.wrap(Prose.read(text, tone), columns - indent)) {
      lines.add(new DetailLine("", indent, line));
    }
  }
}
