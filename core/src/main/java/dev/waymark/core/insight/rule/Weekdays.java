package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Dates;
import dev.waymark.core.insight.subject.Dates.Dated;
import dev.waymark.core.insight.subject.Due;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Target;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// R11. A week ends on a Friday, a Saturday or a Sunday.
final class Weekdays implements Check {
  private static final Pattern WEEK_ENDING =
      Pattern.compile(
          "\\bweek[- ]?ending\\b|\\bend[- ]of[- ](?:the[- ])?week\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_TARGETS =
      Pattern.compile(
          "\\b(?:targets?|dates?|deadlines?|due|milestones?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs)?\\.?,?\\s+(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  /// A day of the week right before a date.
  private static final Prose.Trait NAMES_DAY =
      line ->
          Dates.in(line).stream()
              .anyMatch(dated -> NAMED.matcher(line.substring(0, dated.from())).find());

  private static final Prose.Trait ENDS_WEEK =
      line -> WEEK_ENDING.matcher(line).find() && OF_TARGETS.matcher(line).find();

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    Prose prose = subject.prose();
    for (int line : prose.linesWith(NAMES_DAY)) {
      if (prose.isRead(line)) {
        for (Dated dated : Dates.in(prose.line(line))) {
          named(prose, line, dated).ifPresent(hits::add);
        }
      }
    }
    weekEnding(prose)
        .ifPresent(
            said ->
                Due.all(subject).stream()
                    .filter(due -> due.target().span() == Target.Span.DAY)
                    .filter(due -> !endsWeek(due.target().lastDay()))
                    .forEach(
                        due ->
                            hits.add(
                                new Hit(
                                    due.at(prose),
                                    "Targets end weeks, says line %d, and %s of %s is a %s."
                                        .formatted(
                                            said.line(),
                                            due.target(),
                                            Sayings.quoted(due.title()),
                                            name(due.target().lastDay())),
                                    List.of(said)))));
    return hits;
  }

  /// `Friday, 2025-10-06`.
  private static Optional<Hit> named(Prose prose, int line, Dated dated) {
    Matcher named = NAMED.matcher(prose.line(line).substring(0, dated.from()));
    if (!named.find() || name(dated.day()).regionMatches(true, 0, named.group(1), 0, 3)) {
      return Optional.empty();
    }
    String said =
        Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .filter(day -> day.regionMatches(true, 0, named.group(1), 0, 3))
            .findFirst()
            .orElseThrow();
    return Optional.of(
        new Hit(
            prose.spot(line, named.start(1)),
            "This says %s, and %s is a %s.".formatted(said, dated.day(), name(dated.day()))));
  }

  /// Where the plan says so of its targets.
  private static Optional<Spot> weekEnding(Prose prose) {
    for (int line : prose.linesWith(ENDS_WEEK)) {
      Matcher said = WEEK_ENDING.matcher(prose.line(line));
      if (prose.isRead(line) && said.find()) {
        return Optional.of(prose.spot(line, said.start()));
      }
    }
    return Optional.empty();
  }

  private static boolean endsWeek(LocalDate day) {
    return day.getDayOfWeek().getValue() >= DayOfWeek.FRIDAY.getValue();
  }

  private static String name(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
