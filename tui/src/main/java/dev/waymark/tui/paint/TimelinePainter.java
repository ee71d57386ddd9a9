package dev.waymark.tui.paint;

import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.plan.Row;
import dev.waymark.tui.plan.ViewState;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Sanitized;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Draws what has a date along the calendar, with a line for today; what is overdue is drawn from
/// its target to today.
public final class TimelinePainter {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final String TODAY = "today";
  private static final int HEAD = 1;

  private final Scenery scenery;
  private final LocalDate today;
  private final Axis axis;
  private final int said;

  /// The calendar as columns.
  private record Axis(LocalDate first, LocalDate last, int left, int columns) {
    int of(LocalDate day) {
      long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
      long at = ChronoUnit.DAYS.between(first, day) * (columns - 1) / days;
      return left + Math.toIntExact(Math.clamp(at, 0, Math.max(0, columns - 1)));
    }
  }

  private TimelinePainter(Scenery scenery, Pen pen) {
    this.scenery = scenery;
    this.today = scenery.contents().today();
    List<Row.OfDate> dated =
        scenery.state().rows().stream()
            .filter(Row.OfDate.class::isInstance)
            .map(Row.OfDate.class::cast)
            .toList();
    List<LocalDate> days =
        dated.stream()
            .flatMap(row -> Stream.of(row.from(), row.to()))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    LocalDate first = days.stream().reduce(today, (a, b) -> a.isBefore(b) ? a : b);
    LocalDate last = days.stream().reduce(today, (a, b) -> a.isAfter(b) ? a : b);
    int widest = dated.stream().mapToInt(row -> width(row.said())).max().orElse(0);
    this.said = Math.min(Math.max(10, pen.columns() / 5), widest);
    int left = Math.clamp(pen.columns() * 2L / 5, 16, 48);
    int columns = Math.max(8, pen.columns() - left - said - 3);
    this.axis = new Axis(first.minusDays(3), last.plusDays(3), left, columns);
  }

  private static int width(String text) {
    return Columns.of(Sanitized.line(text));
  }

  /// How many rows are seen.
  public static int rows(int rows) {
    return Math.max(1, rows - HEAD);
  }

  public static void draw(Scenery scenery, Pen pen) {
    new TimelinePainter(scenery, pen).draw(pen);
  }

  private void draw(Pen pen) {
    months(pen);
    Pen body = pen.part(0, HEAD, pen.columns(), pen.rows() - HEAD);
    ViewState state = scenery.state();
    int top = state.spot().top();
    for (int y = 0; y < body.rows(); y++) {
      boolean there = top + y < state.rows().size();
      boolean selected = there && top + y == state.spot().cursor();
      Pen row = body.row(y, selected);
      row.text(axis.of(today), 0, "│", Tone.ACCENT);
      if (there) {
        if (selected) {
          row.text(0, 0, "▎", scenery.attended() ? Tone.ACTIVE : Tone.DIM);
        }
        row(row, state.rows().get(top + y));
      }
    }
  }

  private void months(Pen pen) {
    int free = 0;
    int now = Math.min(axis.of(today), pen.columns() - TODAY.length() - 1);
    pen.text(now, 0, TODAY, Tone.ACCENT);
    LocalDate month = axis.first().withDayOfMonth(1);
    while (!month.isAfter(axis.last())) {
      String name = month.getMonthValue() == 1 ? "'" + month.getYear() % 100 : MONTH.format(month);
      int at = axis.of(month);
      boolean clear = at >= free && (at + name.length() < now || at > now + TODAY.length());
      if (!month.isBefore(axis.first()) && clear && at + name.length() < pen.columns()) {
        free = pen.text(at, 0, name, Tone.DIM) + 1;
      }
      month = month.plusMonths(1);
    }
  }

  private void row(Pen row, Row what) {
    if (!(what instanceof Row.OfDate date)) {
      if (what instanceof Row.Heading(var text, var aside)) {
        row.text(row.text(1, 0, text, Tone.STRONG) + 2, 0, aside, Tone.DIM);
      }
      return;
    }
    boolean overdue = isOverdue(date);
    Item.Id item = date.item();
    if (item != null && scenery.marked().contains(item)) {
      row.text(1, 0, "●", Tone.ACCENT);
    }
    row.text(2, 0, Wording.glyph(date.status()), Looks.of(date.status()));
    boolean fresh = item != null && scenery.fresh().contains(item);
    Tone tone = fresh || item == null ? Tone.STRONG : Tone.PLAIN;
    row.fitted(4, 0, axis.left() - 6, date.title(), date.status().isOpen() ? tone : Tone.DIM);
    LocalDate to = date.to();
    if (to != null) {
      bar(row, date, to, overdue);
    }
    int end = row.columns() - 1 - said;
    row.fitted(end, 0, said, date.said(), overdue ? Tone.WRONG : Tone.DIM);
  }

  private boolean isOverdue(Row.OfDate date) {
    LocalDate to = date.to();
    return to != null && date.status().isOpen() && to.isBefore(today);
  }

  private void bar(Pen row, Row.OfDate date, LocalDate to, boolean overdue) {
    Tone tone = overdue ? Tone.WRONG : Looks.of(date.status());
    int end = axis.of(to);
    LocalDate from = date.from();
    if (from != null) {
      int begin = axis.of(from);
      row.text(begin, 0, "━".repeat(Math.max(0, end - begin)), tone);
    }
    if (overdue) {
      int late = Math.max(0, axis.of(today) - end - 1);
      row.text(end + 1, 0, "╌".repeat(late), tone);
    }
    row.text(end, 0, overdue ? "!" : "◆", tone);
  }
}
