package dev.waymark.tui.paint;

import dev.waymark.core.insight.Burnup;
import dev.waymark.core.insight.Burnup.Day;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Draws how much is done of how much there is, over time, and how much was finished each week.
public final class ChartsPainter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final String EIGHTHS = "▁▂▃▄▅▆▇█";
  private static final int LEFT = 7;
  private static final int WEEK_COLUMNS = 4;

  /// The least time that is drawn, so that the first days are no cliff.
  private static final int FEWEST_DAYS = 14;

  private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
  private final LocalDate first;
  private final LocalDate today;
  private final int most;

  private ChartsPainter(Burnup burnup, LocalDate today) {
    burnup.days().forEach(day -> days.put(day.day(), day));
    this.today = today;
    LocalDate begin = today.minusDays(FEWEST_DAYS);
    this.first = days.isEmpty() || days.firstKey().isAfter(begin) ? begin : days.firstKey();
    this.most = Math.max(1, burnup.days().stream().mapToInt(Day::total).max().orElse(1));
  }

  public static void draw(Burnup burnup, LocalDate today, Pen pen) {
    if (burnup.days().isEmpty()) {
      pen.text(3, 1, "Nothing has happened yet that could be drawn.", Tone.STRONG);
      return;
    }
    int weeks = Math.clamp(pen.rows() / 3L, 4, 12);
    ChartsPainter charts = new ChartsPainter(burnup, today);
    charts.burnup(pen.part(1, 0, pen.columns() - 2, pen.rows() - weeks - 1));
    charts.throughput(pen.part(1, pen.rows() - weeks, pen.columns() - 2, weeks));
  }

  private void burnup(Pen pen) {
    Day now = days.lastEntry().getValue();
    int at = pen.text(0, 0, "Burn-up", Tone.STRONG) + 2;
    at = pen.text(at, 0, "▬ done " + now.done(), Tone.DONE) + 2;
    pen.text(at, 0, "▬ all " + now.total(), Tone.ACTIVE);
    int rows = pen.rows() - 2;
    if (rows < 1) {
      return;
    }
    pen.endingAt(LEFT - 1, 1, String.valueOf(most), Tone.DIM);
    pen.endingAt(LEFT - 1, rows, "0", Tone.DIM);
    for (int y = 1; y <= rows; y++) {
      pen.text(LEFT - 1, y, "│", Tone.DIM);
    }
    int columns = pen.columns() - LEFT;
    Dots all = new Dots(columns, rows);
    Dots done = new Dots(columns, rows);
    for (int x = 0; x < all.across(); x++) {
      Day day = at(x, all.across());
      all.set(x, day.total(), most);
      done.fill(x, day.done(), most);
    }
    done.draw(pen.part(LEFT, 1, columns, rows), Tone.DONE);
    all.draw(pen.part(LEFT, 1, columns, rows), Tone.ACTIVE);
    pen.text(LEFT, pen.rows() - 1, DAY.format(first), Tone.DIM);
    pen.endingAt(pen.columns(), pen.rows() - 1, "today", Tone.ACCENT);
  }

  private Day at(int x, int across) {
    long span = ChronoUnit.DAYS.between(first, today);
    LocalDate day = first.plusDays(span * x / Math.max(1, across - 1));
    var known = days.floorEntry(day);
    return known == null ? new Day(day, 0, 0, 0) : known.getValue();
  }

  private void throughput(Pen pen) {
    pen.text(
        pen.text(0, 0, "Throughput", Tone.STRONG) + 2, 0, "items finished in each week", Tone.DIM);
    int weeks = Math.max(1, (pen.columns() - LEFT) / WEEK_COLUMNS);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Integer> finished =
        IntStream.range(0, weeks)
            .mapToObj(i -> finished(monday.minusWeeks(weeks - 1L - i)))
            .toList();
    int top = finished.stream().mapToInt(Integer::intValue).max().orElse(0);
    int rows = pen.rows() - 3;
    for (int i = 0; i < weeks; i++) {
      int x = LEFT + i * WEEK_COLUMNS;
      int count = finished.get(i);
      if (count > 0 && rows > 0) {
        bar(pen.part(x, 1, WEEK_COLUMNS - 1, rows + 1), count, top);
      }
      LocalDate week = monday.minusWeeks(weeks - 1L - i);
      boolean named = (weeks - 1 - i) % 4 == 0;
      pen.text(x, pen.rows() - 2, named ? "┴──" : "───", Tone.DIM);
      if (named) {
        pen.text(x, pen.rows() - 1, week.equals(monday) ? "now" : DAY.format(week), Tone.DIM);
      }
    }
  }

  private int finished(LocalDate monday) {
    int sum =
        days.subMap(monday, true, monday.plusDays(6), true).values().stream()
            .mapToInt(Day::finished)
            .sum();
    return Math.max(0, sum);
  }

  /// A bar as high as its share, with its number on top.
  private static void bar(Pen pen, int count, int top) {
    int rows = pen.rows() - 1;
    int eighths = Math.max(1, (int) ((long) count * rows * 8 / top));
    int y = pen.rows() - 1;
    for (int left = eighths; left > 0; left -= 8) {
      String block = String.valueOf(EIGHTHS.charAt(Math.min(8, left) - 1));
      pen.text(0, y, block.repeat(pen.columns()), Tone.DONE);
      y--;
    }
    pen.text(0, Math.max(0, y), String.valueOf(count), Tone.PLAIN);
  }
}
