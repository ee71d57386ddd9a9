package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the day, quarter or half-year that a short text names.
final class TargetDates {
  private static final int LONGEST = 60;
  private static final List<List<String>> MONTHS =
      Stream.of(
              "jan ene janv янв sty oca",
              "feb fév fev фев lut şub",
              "mar mär mars мар",
              "apr abr avr апр kwi nis",
              "may mai mag мая май maj",
              "jun juin giu июн cze haz",
              "jul juil lug июл lip tem",
              "aug ago août авг sie ağu",
              "sep set sept сен wrz eyl",
              "oct okt out ott окт paź eki",
              "nov ноя lis kas",
              "dec dez dic déc дек gru ara")
          .map(Words::split)
          .toList();

  /// What stands between the numbers and names of days and periods.
  private static final List<String> PARTS = List.of("q", "h", "of", "de", "年", "月", "日");

  private TargetDates() {}

  static Optional<Target> in(String plain) {
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> tokens = tokens(plain);
    Optional<Target> period = period(tokens);
    return period.isPresent() ? period : day(tokens).map(Target::day);
  }

  /// Runs of letters and runs of digits, each by itself.
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean digit = c >= '0' && c <= '9';
      boolean wasDigit = !token.isEmpty() && Character.isDigit(token.charAt(0));
      if (!token.isEmpty() && (!(digit || Character.isLetter(c)) || digit != wasDigit)) {
        tokens.add(token.toString());
        token.setLength(0);
      }
      if (digit || Character.isLetter(c)) {
        token.append(c);
      }
    }
    if (!token.isEmpty()) {
      tokens.add(token.toString());
    }
    return tokens;
  }

  /// Whether a text is a day or a period and nothing else.
  static boolean only(String plain) {
    return plain.length() <= LONGEST
        && tokens(plain).stream().allMatch(TargetDates::isPart)
        && in(plain).isPresent();
  }

  private static boolean isPart(String token) {
    return number(token) >= 0
        || PARTS.contains(token)
        || ORDINALS.contains(token)
        || monthByName(token) > 0;
  }

  /// Finds the quarter or half-year in a text that says nothing else.
  static Optional<Target> onlyPeriod(String plain) {
    List<String> tokens = plain.length() > LONGEST ? List.of() : tokens(plain);
    return tokens.stream().allMatch(one -> number(one) >= 0 || one.equals("q") || one.equals("h"))
        ? period(tokens)
        : Optional.empty();
  }

  /// The end of `Q4 2026 – Q1 2027`.
  private static Optional<Target> period(List<String> tokens) {
    return IntStream.range(0, tokens.size() - 1)
        .mapToObj(at -> period(tokens, at))
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Target::lastDay));
  }

  private static Optional<Target> period(List<String> tokens, int at) {
    boolean quarter = tokens.get(at).equals("q");
    int number = number(tokens.get(at + 1));
    boolean is =
        (quarter || tokens.get(at).equals("h")) && number >= 1 && number <= (quarter ? 4 : 2);
    int year = is ? year(tokens, at + 2) : -1;
    return year < 0
        ? Optional.empty()
        : Optional.of(quarter ? Target.quarter(year, number) : Target.half(year, number));
  }

  /// The year of a period: the next behind it, else the last before it.
  private static int year(List<String> tokens, int from) {
    IntStream all =
        IntStream.concat(
            IntStream.range(from, tokens.size()),
            IntStream.iterate(from - 1, at -> at >= 0, at -> at - 1));
    return all.map(at -> tokens.get(at).length() == 4 ? number(tokens.get(at)) : -1)
        .filter(number -> number >= 1990 && number <= 2100)
        .findFirst()
        .orElse(-1);
  }

  private static Optional<LocalDate> day(List<String> tokens) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      String a = tokens.get(i);
      String b = tokens.get(i + 1);
      String c = tokens.get(i + 2);
      if (a.equals("of") || a.equals("de")) {
        continue;
      }
      Optional<LocalDate> date = Optional.empty();
      if (a.length() == 4 && number(a) > 0) {
        int day = "年月".contains(b) && i + 4 < tokens.size() ? number(tokens.get(i + 3)) : number(c);
        int month = b.equals("年") ? number(c) : month(b);
        date = date(number(a), month, day);
      } else if (c.length() == 4 && number(c) > 0) {
        date =
            monthByName(a) > 0
                ? date(number(c), monthByName(a), number(b))
                : date(number(c), month(b), number(a));
      } else if (i + 4 < tokens.size() && b.equals("de") && tokens.get(i + 3).equals("de")) {
        date = date(number(tokens.get(i + 4)), monthByName(c), number(a));
      } else if (i + 3 < tokens.size() && ORDINALS.contains(c) && tokens.get(i + 3).length() == 4) {
        date = date(number(tokens.get(i + 3)), monthByName(a), number(b));
      }
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th");

  private static int month(String token) {
    int number = token.length() <= 2 ? number(token) : -1;
    return number > 0 ? number : monthByName(token);
  }

  private static int monthByName(String token) {
    if (token.length() < 3) {
      return -1;
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      for (String prefix : MONTHS.get(i)) {
        if (token.startsWith(prefix)) {
          return i + 1;
        }
      }
    }
    return -1;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return year < 1990 || year > 2100 || month < 1 || day < 1
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException notOnTheCalendar) {
      return Optional.empty();
    }
  }

  private static int number(String token) {
    return !token.isEmpty() && token.length() <= 4 && Character.isDigit(token.charAt(0))
        ? Integer.parseInt(token)
        : -1;
  }
}
