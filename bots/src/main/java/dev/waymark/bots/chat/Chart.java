package dev.waymark.bots.chat;

import dev.waymark.core.insight.Burnup;
import dev.waymark.core.insight.Burnup.Day;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How much was done, and of how much, over time: what a picture of it shows and what it says in
/// words. Nothing in it was written by anybody.
///
/// @param days at least two, the last of them today
public record Chart(List<Day> days) {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  public Chart {
    days = List.copyOf(days);
    if (days.size() < 2) {
      throw new IllegalArgumentException("one day is no line");
    }
  }

  /// @return nothing where there never was anything to do
  static Optional<Chart> of(Burnup burnup, LocalDate today) {
    List<Day> past = burnup.days().stream().filter(one -> !one.day().isAfter(today)).toList();
    if (past.stream().allMatch(one -> one.total() == 0)) {
      return Optional.empty();
    }
    List<Day> days = new ArrayList<>(past);
    Day last = past.getLast();
    if (last.day().isBefore(today)) {
      days.add(new Day(today, last.done(), last.total(), 0));
    }
    if (days.size() == 1) {
      days.addFirst(new Day(today.minusDays(1), 0, 0, 0));
    }
    return Optional.of(new Chart(days));
  }

  /// The numbers of today and of a week before.
  public String sentence() {
    Day today = days.getLast();
    LocalDate weekAgo = today.day().minusWeeks(1);
    String now = today.done() + " of " + today.total() + " done on " + SHORT.format(today.day());
    return days.stream()
        .filter(one -> !one.day().isAfter(weekAgo))
        .reduce((_, later) -> later)
        .map(then -> now + ", " + compared(today, then) + ".")
        .orElse(now + ".");
  }

  private static String compared(Day now, Day then) {
    int more = now.done() - then.done();
    String done =
        more == 0
            ? "as many as a week before"
            : Math.abs(more) + (more > 0 ? " more" : " fewer") + " than a week before";
    return now.total() == then.total() ? done : done + ", when there were " + then.total();
  }
}
