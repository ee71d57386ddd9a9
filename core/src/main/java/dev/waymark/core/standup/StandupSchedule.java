package dev.waymark.core.standup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/// When a channel's standup is posted: once on each of these local days, at this local time. A time
/// that the clocks skip comes as much later as they skip; of a time that they repeat, the first
/// counts.
///
/// @param holidays days without one
public record StandupSchedule(
    ZoneId zone, LocalTime time, Set<DayOfWeek> days, Set<LocalDate> holidays) {
  public StandupSchedule {
    days = Set.copyOf(days);
    holidays = Set.copyOf(holidays);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a standup has at least one day");
    }
  }

  public StandupSchedule(ZoneId zone, LocalTime time, Set<DayOfWeek> days) {
    this(zone, time, days, Set.of());
  }

  boolean hasOne(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /// The day with a standup before this one.
  public LocalDate before(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (!hasOne(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  /// The local day whose standup should have been posted by now: today's, from its time until
  /// midnight.
  public Optional<LocalDate> due(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return hasOne(today) && !now.isBefore(moment(today)) ? Optional.of(today) : Optional.empty();
  }

  /// The next moment after this one at which a standup becomes due.
  public Instant next(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, zone);
    while (!hasOne(day) || !moment(day).isAfter(now)) {
      day = day.plusDays(1);
    }
    return moment(day);
  }

  /// When that day's is due, if it has one.
  Instant moment(LocalDate day) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }
}
