package dev.waymark.core.insight.subject;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long something takes, in working weeks.
public final class Durations {
  private static final String DASH = "\\s*(?:-|–|—|to|a|bis|à)\\s*";
  private static final Pattern DURATION =
      Pattern.compile(
          "^\\W*~?\\s*(\\d{1,3}(?:\\.\\d)?)(?:"
              + DASH
              + "(\\d{1,3}(?:\\.\\d)?))?\\s*-?\\s*"
              + "(hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|horas?|d[ií]as?|semanas?|mes(?:es)?"
              + "|stunden?|tage?n?|wochen?|monate?n?|heures?|jours?|semaines?|mois)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Durations() {}

  /// The least that a text such as `2-3 weeks` says; empty where it names no duration.
  public static Optional<Double> weeks(String text) {
    return weeks(text, false);
  }

  /// The most that it says.
  public static Optional<Double> mostWeeks(String text) {
    return weeks(text, true);
  }

  private static Optional<Double> weeks(String text, boolean most) {
    Matcher duration = DURATION.matcher(text);
    if (!duration.matches()) {
      return Optional.empty();
    }
    boolean range = most && duration.group(2) != null;
    double number = Double.parseDouble(duration.group(range ? 2 : 1));
    return Optional.of(number * weeksIn(duration.group(3).toLowerCase(Locale.ROOT)));
  }

  private static double weeksIn(String unit) {
    return switch (unit.charAt(0)) {
      case 'h' -> 1 / 40.0;
      case 'd', 't', 'j' -> 1 / 5.0;
      case 'm' -> 52 / 12.0;
      case 's' -> unit.startsWith("st") ? 1 / 40.0 : 1;
      default -> 1;
    };
  }
}
