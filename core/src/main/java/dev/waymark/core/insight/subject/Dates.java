package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days of the calendar as lines spell them.
public final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d-])(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d-])"
              + "|\\b"
              + MONTH
              + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b"
              + "|(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.?[ -]"
              + MONTH
              + "[ ,-]+(\\d{4})\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PERIOD =
      Pattern.compile("\\b(?:[QH][1-4][ /'’-]*\\d{2,4}|\\d{4}[ /-]*[QH][1-4])\\b");

  private Dates() {}

  /// @param from where in the line it begins, as Java counts
  public record Dated(LocalDate day, int from, int to) {}

  public static List<Dated> in(String line) {
    if (!line.contains("20") && !line.contains("19")) {
      return List.of(); // few lines name a year
    }
    List<Dated> found = new ArrayList<>();
    Matcher day = DAY.matcher(line);
    while (day.find()) {
      LocalDate read =
          day.group(1) != null
              ? day(day.group(1), Integer.parseInt(day.group(2)), day.group(3))
              : day.group(4) != null
                  ? day(day.group(6), month(day.group(4)), day.group(5))
                  : day(day.group(9), month(day.group(8)), day.group(7));
      if (read != null) {
        found.add(new Dated(read, day.start(), day.end()));
      }
    }
    return found;
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static @Nullable LocalDate day(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException notOnTheCalendar) {
      return null;
    }
  }

  /// Where a target is written; the first of these lines where it is not found as a day.
  public static Spot spot(Prose prose, Target target, int first, int last) {
    for (int line = Math.max(1, first); line <= last; line++) {
      Matcher period = PERIOD.matcher(target.span() == Target.Span.DAY ? "" : prose.line(line));
      if (period.find()) {
        return prose.spot(line, period.start());
      }
      for (Dated dated : in(prose.line(line))) {
        if (dated.day().equals(target.lastDay())) {
          return prose.spot(line, dated.from());
        }
      }
    }
    return prose.spot(Math.max(1, first));
  }
}
