package dev.waymark.core.event;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one person says of a day: each part in one line, its statements apart by semicolons; empty
/// for nothing.
public record CheckIn(String yesterday, String today, String blockers) {
  /// Of each part, in UTF-16 units.
  public static final int LONGEST = 2_000;

  private static final Pattern BREAK = Pattern.compile("\\s*(?:\\R\\s*)+");
  private static final Pattern APART = Pattern.compile("\\s*;\\s*");

  public static final CheckIn NOTHING = new CheckIn("", "", "");

  /// What is asked, in this order.
  public enum Part {
    YESTERDAY,
    TODAY,
    BLOCKERS;

    /// As it is typed before what is said, without the colon.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CheckIn {
    yesterday = oneLine(yesterday);
    today = oneLine(today);
    blockers = oneLine(blockers);
  }

  /// Of what may stand on several lines, and hold what nobody can read.
  public static String oneLine(String text) {
    String whole = BREAK.matcher(text.strip()).replaceAll("; ");
    String clean =
        whole
            .codePoints()
            .map(
                point ->
                    Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE
                        ? ' '
                        : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return clean.substring(0, end).strip();
  }

  /// Of these statements.
  public static CheckIn of(List<String> yesterday, List<String> today, List<String> blockers) {
    return new CheckIn(joined(yesterday), joined(today), joined(blockers));
  }

  private static String joined(List<String> statements) {
    return statements.stream().map(one -> one.replace(';', ',')).collect(Collectors.joining("; "));
  }

  public String text(Part part) {
    return switch (part) {
      case YESTERDAY -> yesterday;
      case TODAY -> today;
      case BLOCKERS -> blockers;
    };
  }

  /// What is said there, one by one.
  public List<String> statements(Part part) {
    return statements(text(part));
  }

  private static List<String> statements(String text) {
    return Stream.of(APART.split(text)).filter(one -> !one.isBlank()).toList();
  }
}
