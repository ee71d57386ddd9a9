package dev.waymark.core.request;

import dev.waymark.core.filter.Token;
import dev.waymark.core.roadmap.Target;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people type them: `2026-12-01`, `2026-Q4`, `today`, `tomorrow`, `fri`, `+2w`, `1 dec`.
public final class DateWords {
  private static final Pattern AHEAD = Pattern.compile("\\+([0-9]{1,3})([dwm])");
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("([0-9]{1,2})\\.? ?([a-z]{3,9})(?: ([0-9]{4}))?");

  /// What may be typed for a day, for refusals.
  static final String DAYS = "2026-12-01, 2026-Q4, today, tomorrow, fri, +2w or 1 dec";

  /// The same and none at all.
  public static final String ALLOWED = DAYS.replace(" or", ",") + " or none";

  private DateWords() {}

  public static Optional<Target> parse(String text, LocalDate today) {
    String word = Token.hyphened(text.strip()).toLowerCase(Locale.ROOT);
    if (word.equals("today")) {
      return Optional.of(Target.day(today));
    }
    if (word.equals("tomorrow")) {
      return Optional.of(Target.day(today.plusDays(1)));
    }
    return Target.parse(word.toUpperCase(Locale.ROOT))
        .or(() -> weekday(word, today))
        .or(() -> ahead(word, today))
        .or(() -> dayOfMonth(word, today));
  }

  /// The next such day after today.
  private static Optional<Target> weekday(String word, LocalDate today) {
    return weekday(word).map(day -> Target.day(today.with(TemporalAdjusters.next(day))));
  }

  /// @param word in lower case, as a whole or as much as makes it plain
  public static Optional<DayOfWeek> weekday(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> word.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(word))
        .findFirst();
  }

  private static Optional<Target> ahead(String word, LocalDate today) {
    Matcher ahead = AHEAD.matcher(word);
    if (!ahead.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(ahead.group(1));
    return Optional.of(
        Target.day(
            switch (ahead.group(2)) {
              case "w" -> today.plusWeeks(count);
              case "m" -> today.plusMonths(count);
              default -> today.plusDays(count);
            }));
  }

  /// Without a year, the next time the calendar has it.
  private static Optional<Target> dayOfMonth(String word, LocalDate today) {
    Matcher shape = DAY_OF_MONTH.matcher(word);
    if (!shape.matches()) {
      return Optional.empty();
    }
    Optional<Month> month =
        Arrays.stream(Month.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(shape.group(2)))
            .findFirst();
    try {
      int day = Integer.parseInt(shape.group(1));
      if (shape.group(3) != null) {
        int year = Integer.parseInt(shape.group(3));
        return month.map(one -> Target.day(LocalDate.of(year, one, day)));
      }
      return month
          .map(one -> LocalDate.of(today.getYear(), one, day))
          .map(date -> Target.day(date.isBefore(today) ? date.plusYears(1) : date));
    } catch (DateTimeException notOnTheCalendar) {
      return Optional.empty();
    }
  }
}
