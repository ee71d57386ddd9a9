package dev.waymark.core.standup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When a team's people are asked how it goes: each at the same time of their own day, on the
/// team's days; and when they are reminded: once, half way to the standup that waits for it, but
/// not at night.
public final class Rounds {
  /// How long an answer is waited for at most.
  private static final Duration WINDOW = Duration.ofHours(8);

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  /// No year has more days without a standup in a row.
  private static final int AHEAD = 400;

  private final StandupSchedule schedule;
  private final Asking asking;

  /// Somebody's turn.
  ///
  /// @param person their name
  /// @param from when they are asked
  /// @param half when half of the time is over
  /// @param until when nobody waits any more
  /// @param reminds whether they may be reminded then
  public record Turn(
      String person,
      ZoneId zone,
      LocalDate day,
      Instant from,
      Instant half,
      Instant until,
      boolean reminds) {
    /// Whether it is time to remind whoever was asked at that moment.
    public boolean reminds(Instant asked, Instant now) {
      return reminds && asked.isBefore(half) && !now.isBefore(half);
    }
  }

  public Rounds(StandupSchedule schedule, Asking asking) {
    this.schedule = schedule;
    this.asking = asking;
  }

  /// Whose turn it is, by name.
  public List<Turn> now(Instant now) {
    return all(now)
        .filter(turn -> !now.isBefore(turn.from()) && now.isBefore(turn.until()))
        .toList();
  }

  /// The next moment after this one at which somebody is to be asked or reminded; none where nobody
  /// ever is.
  public Optional<Instant> next(Instant now) {
    return asking.people().entrySet().stream()
        .flatMap(
            one ->
                days(now, one.getValue(), AHEAD).stream()
                    .map(day -> turn(one.getKey(), one.getValue(), day))
                    .flatMap(turn -> Stream.of(turn.from(), turn.half()))
                    .filter(moment -> moment.isAfter(now))
                    .limit(1))
        .min(Comparator.naturalOrder());
  }

  private Stream<Turn> all(Instant now) {
    return asking.people().entrySet().stream()
        .flatMap(
            one ->
                days(now, one.getValue(), 2).stream()
                    .map(day -> turn(one.getKey(), one.getValue(), day)))
        .sorted(Comparator.comparing(Turn::person));
  }

  /// The working days from yesterday on: a turn may go on until after midnight.
  private List<LocalDate> days(Instant now, ZoneId zone, int count) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = LocalDate.ofInstant(now, zone).minusDays(1);
    for (int at = 0; at < count && days.size() < 3; at++) {
      if (schedule.hasOne(day.plusDays(at))) {
        days.add(day.plusDays(at));
      }
    }
    return days;
  }

  private Turn turn(String person, ZoneId zone, LocalDate day) {
    Instant from = ZonedDateTime.of(day, asking.time(), zone).toInstant();
    Instant latest = from.plus(WINDOW);
    Instant standup = schedule.next(from);
    Instant until = standup.isBefore(latest) ? standup : latest;
    Instant half = from.plus(Duration.between(from, until).dividedBy(2));
    LocalTime then = LocalTime.ofInstant(half, zone);
    boolean awake = !then.isBefore(MORNING) && then.isBefore(EVENING);
    return new Turn(person, zone, day, from, half, until, awake);
  }
}
