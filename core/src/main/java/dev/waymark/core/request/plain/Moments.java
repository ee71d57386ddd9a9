package dev.waymark.core.request.plain;

import dev.waymark.core.request.DateWords;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as they are said, written as the grammar has them.
final class Moments {
  /// What days are called.
  static final List<String> WORDS =
      List.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "tomorrow",
          "yesterday");

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:the )?(?:(?:next|last|past|coming|previous) )?(\\w+|a couple of)"
              + " (day|week|month|d|w|m)s?(?: ago)?");
  private static final Pattern AT_SOME_TIME = Pattern.compile("\\b(?:last|past|ago|next)\\b");
  private static final Pattern SHORT = Pattern.compile("\\+?([0-9]{1,3})([dwm])");
  private static final Pattern QUARTER = Pattern.compile("q([1-4])(?: ([0-9]{4}))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9}) ([0-9]{1,2})(?:st|nd|rd|th)?( [0-9]{4})?");
  private static final Pattern DOTTED =
      Pattern.compile("([0-9]{1,2})\\.(0?[1-9]|1[0-2])\\.([0-9]{4})?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:the )?([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})( [0-9]{4})?");

  private final LocalDate today;

  Moments(LocalDate today) {
    this.today = today;
  }

  /// When something is to be due.
  Optional<String> date(String said) {
    String words = said.replaceFirst("^(?:next|this|coming|the) (?=\\w*day$)", "");
    if (DateWords.weekday(words).isPresent() || words.equals("none")) {
      return Optional.of(words);
    }
    Matcher counted = COUNTED.matcher(words.replaceFirst("^in ", ""));
    if (words.startsWith("in ") && counted.matches()) {
      return length(counted).map(length -> "+" + length);
    }
    return switch (words) {
      case "next week", "a week from now", "in a week" -> Optional.of("+1w");
      case "next month" -> Optional.of("+1m");
      case "the day after tomorrow", "day after tomorrow" -> Optional.of("+2d");
      case "the end of the week", "end of week", "end of the week" -> Optional.of("friday");
      case "the end of the month", "end of the month", "end of month", "month end" ->
          Optional.of(today.with(TemporalAdjusters.lastDayOfMonth()).toString());
      case "the end of the year", "end of the year", "end of year", "year end" ->
          Optional.of(today.with(TemporalAdjusters.lastDayOfYear()).toString());
      default -> quarter(words).map(Target::toString).or(() -> calendar(words));
    };
  }

  private Optional<String> calendar(String words) {
    if (SHORT.matcher(words).matches()) {
      return words.startsWith("+") ? Optional.of(words) : Optional.empty();
    }
    String plain = dayFirst(words);
    return DateWords.parse(plain, today).map(_ -> plain);
  }

  private static String dayFirst(String said) {
    Matcher dotted = DOTTED.matcher(said);
    if (dotted.matches()) {
      return dotted(Integer.parseInt(dotted.group(1)), dotted.group(2), dotted.group(3));
    }
    String words = said.replace(" , ", " ");
    Matcher month = MONTH_FIRST.matcher(words);
    if (month.matches()) {
      return month.group(2) + " " + month.group(1) + (month.group(3) == null ? "" : month.group(3));
    }
    Matcher day = DAY_FIRST.matcher(words);
    return day.matches()
        ? day.group(1) + " " + day.group(2) + (day.group(3) == null ? "" : day.group(3))
        : words;
  }

  private static String dotted(int day, String month, @Nullable String year) {
    int number = Integer.parseInt(month);
    return year == null
        ? day + " " + Month.of(number).name().substring(0, 3).toLowerCase(Locale.ROOT)
        : "%s-%02d-%02d".formatted(year, number, day);
  }

  /// How long something takes.
  Optional<String> length(String said) {
    Matcher counted = COUNTED.matcher(said);
    boolean plain = !AT_SOME_TIME.matcher(said).find();
    return plain && counted.matches() ? length(counted) : Optional.empty();
  }

  /// From when on something happened.
  Optional<String> since(String said) {
    String words = said.replaceFirst("^(?:last|this|the last) (?=\\w*day$)", "");
    if (DateWords.weekday(words).isPresent()) {
      return Optional.of(words);
    }
    Matcher brief = SHORT.matcher(words);
    Matcher counted = COUNTED.matcher(words);
    if (brief.matches()) {
      return Optional.of(words.replace("+", ""));
    }
    return switch (words) {
      case "today", "yesterday" -> Optional.of(words);
      case "this morning", "tonight", "this afternoon" -> Optional.of("today");
      case "last night", "yesterday morning", "yesterday evening" -> Optional.of("yesterday");
      case "this week",
          "last week",
          "the last week",
          "the past week",
          "past week",
          "week",
          "the week",
          "a week ago" ->
          Optional.of("1w");
      case "this month",
          "last month",
          "the last month",
          "the past month",
          "past month",
          "month",
          "the month",
          "a month ago" ->
          Optional.of("1m");
      default ->
          counted.matches()
              ? length(counted)
              : DateWords.parse(dayFirst(words), today)
                  .filter(_ -> words.matches(".*[0-9].*"))
                  .map(this::before);
    };
  }

  /// A day without a year is the last such day there was.
  private String before(Target target) {
    LocalDate day = target.lastDay();
    return (day.isAfter(today) ? day.minusYears(1) : day).toString();
  }

  /// Until when something is due.
  Optional<String> due(String said) {
    return switch (said) {
      case "today", "tonight" -> Optional.of("today");
      case "tomorrow" -> Optional.of("tomorrow");
      case "this week",
          "the week",
          "the next week",
          "a week",
          "within a week",
          "next 7 days",
          "in a week",
          "the end of the week",
          "end of week",
          "end of the week",
          "week",
          "next seven days" ->
          Optional.of("1w");
      case "next week" -> Optional.of("2w");
      case "this month",
          "the month",
          "a month",
          "the next month",
          "the end of the month",
          "end of month",
          "end of the month",
          "month" ->
          Optional.of("1m");
      case "next month" -> Optional.of("2m");
      case "soon", "shortly" -> Optional.of("2w");
      case "this quarter" -> quarter("q" + (today.getMonthValue() + 2) / 3).map(Target::toString);
      default -> {
        Matcher counted = COUNTED.matcher(said.replaceFirst("^(?:in|within) ", ""));
        Matcher brief = SHORT.matcher(said);
        yield brief.matches()
            ? Optional.of(said.replace("+", ""))
            : counted.matches()
                    && !said.contains("last")
                    && !said.contains("past")
                    && !said.contains("ago")
                ? length(counted)
                : date(said)
                    .flatMap(date -> DateWords.parse(date, today))
                    .map(Target::lastDay)
                    .map(LocalDate::toString);
      }
    };
  }

  private Optional<Target> quarter(String words) {
    Matcher quarter = QUARTER.matcher(words);
    if (!quarter.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(quarter.group(1));
    if (quarter.group(2) != null) {
      return Optional.of(Target.quarter(Integer.parseInt(quarter.group(2)), number));
    }
    Target thisYear = Target.quarter(today.getYear(), number);
    return Optional.of(
        thisYear.isPast(today) ? Target.quarter(today.getYear() + 1, number) : thisYear);
  }

  private static Optional<String> length(Matcher counted) {
    String number = counted.group(1);
    int count =
        switch (number) {
          case "a", "an", "next", "last" -> 1;
          case "couple", "a couple of" -> 2;
          default ->
              number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : NUMBERS.indexOf(number);
        };
    return count <= 0 ? Optional.empty() : Optional.of(count + counted.group(2).substring(0, 1));
  }
}
