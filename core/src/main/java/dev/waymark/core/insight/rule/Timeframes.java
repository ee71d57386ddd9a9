package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Durations;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Outline.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// R8. The least that each part takes, added up, against the least generous total. Work may run
/// side by side, so a little more than the total is no contradiction.
final class Timeframes implements Check {
  private static final double ALLOWANCE = 1.25;
  private static final int FEWEST_PARTS = 3;
  private static final Pattern WEEK =
      Pattern.compile("\\bWeeks?\\s+(?:\\d{1,3}\\s*(?:-|–|—|to)\\s*)?(\\d{1,3})\\b");
  private static final Pattern TOTAL =
      Pattern.compile(
          "\\b(?:total|overall|altogether|gesamt|insgesamt)\\b[^0-9.;|]{0,40}?(?=~?\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final Prose.Trait NAMES_WEEK =
      line -> line.contains("Week") && WEEK.matcher(line).find();
  private static final Prose.Trait SAYS_TOTAL = line -> TOTAL.matcher(line).find();

  private record Total(double weeks, Spot at, String said) {}

  @Override
  public List<Hit> hits(Subject subject) {
    List<Section> parts = parts(subject);
    if (parts.size() < FEWEST_PARTS) {
      return List.of();
    }
    double sum = parts.stream().mapToDouble(part -> weeks(part).orElse(0.0)).sum();
    return Stream.concat(said(subject).stream(), lastWeek(subject).stream())
        .max(Comparator.comparingDouble(Total::weeks))
        .filter(total -> sum > total.weeks() * ALLOWANCE)
        .map(
            total ->
                new Hit(
                    total.at(),
                    "%d parts take at least %s weeks, added up, and the plan says %s."
                        .formatted(parts.size(), rounded(sum), total.said()),
                    parts.stream()
                        .map(part -> subject.prose().spot(part.milestone().line()))
                        .toList()))
        .stream()
        .toList();
  }

  /// Sections that name a duration, none of them inside another.
  private static List<Section> parts(Subject subject) {
    List<Section> parts = new ArrayList<>();
    int end = 0;
    for (Section section : subject.sections()) {
      int line = section.milestone().line();
      if (line > end && weeks(section).isPresent()) {
        parts.add(section);
        end = subject.prose().endOfSection(line);
      }
    }
    return parts;
  }

  private static Optional<Double> weeks(Section section) {
    String timeframe = section.milestone().plan().timeframe();
    return timeframe == null ? Optional.empty() : Durations.weeks(timeframe);
  }

  /// `Total: 10 weeks`.
  private static Optional<Total> said(Subject subject) {
    Prose prose = subject.prose();
    for (int line : prose.linesWith(SAYS_TOTAL)) {
      String text = prose.line(line);
      Matcher total = TOTAL.matcher(text);
      boolean read = prose.isRead(line) || text.strip().regionMatches(true, 0, "total", 0, 5);
      if (read && total.find()) {
        Optional<Double> weeks = Durations.mostWeeks(text.substring(total.end()));
        if (weeks.isPresent() && weeks.get() >= 1) {
          String said = rounded(weeks.get()) + " weeks in all";
          return Optional.of(new Total(weeks.get(), prose.spot(line, total.start()), said));
        }
      }
    }
    return Optional.empty();
  }

  /// The last week of a schedule, where it counts weeks in several lines.
  private static Optional<Total> lastWeek(Subject subject) {
    Prose prose = subject.prose();
    int schedule = 0;
    Total last = new Total(0, prose.spot(1), "");
    for (int line : prose.linesWith(NAMES_WEEK)) {
      Matcher week = WEEK.matcher(prose.line(line));
      if (prose.isRead(line) && week.find()) {
        schedule++;
        int number = Integer.parseInt(week.group(1));
        if (number > last.weeks()) {
          last =
              new Total(
                  number, prose.spot(line, week.start()), "that week " + number + " is the last");
        }
      }
    }
    return schedule >= FEWEST_PARTS ? Optional.of(last) : Optional.empty();
  }

  private static String rounded(double weeks) {
    long tenths = Math.round(weeks * 10);
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }
}
