package dev.waymark.core.roadmap;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When work is due: a day, a quarter or a half-year. Durations and weeks are not targets but
/// timeframes.
public record Target(LocalDate lastDay, Span span) {
  /// How much of the calendar a target names.
  public enum Span {
    DAY,
    QUARTER,
    HALF
  }

  private static final Pattern PERIOD = Pattern.compile("([0-9]{4})-([QH])([1-4])");

  public static Target day(LocalDate day) {
    return new Target(day, Span.DAY);
  }

  public static Target quarter(int year, int quarter) {
    return new Target(YearMonth.of(year, quarter * 3).atEndOfMonth(), Span.QUARTER);
  }

  public static Target half(int year, int half) {
    return new Target(YearMonth.of(year, half * 6).atEndOfMonth(), Span.HALF);
  }

  /// Reads the form that [#toString] writes: `2026-12-01`, `2026-Q3`, `2026-H1`.
  public static Optional<Target> parse(String text) {
    try {
      Matcher period = PERIOD.matcher(text);
      if (!period.matches()) {
        return Optional.of(day(LocalDate.parse(text)));
      }
      int year = Integer.parseInt(period.group(1));
      int number = Integer.parseInt(period.group(3));
      return Optional.of(period.group(2).equals("Q") ? quarter(year, number) : half(year, number));
    } catch (DateTimeException notOnTheCalendar) {
      return Optional.empty();
    }
  }

  public boolean isPast(LocalDate today) {
    return lastDay.isBefore(today);
  }

  @Override
  public String toString() {
    return switch (span) {
      case DAY -> lastDay.toString();
      case QUARTER -> lastDay.getYear() + "-Q" + lastDay.getMonthValue() / 3;
      case HALF -> lastDay.getYear() + "-H" + lastDay.getMonthValue() / 6;
    };
  }
}
