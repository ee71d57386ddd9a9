package dev.waymark.core.standup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandupScheduleTest {
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static StandupSchedule at(String time, String zone) {
    return new StandupSchedule(ZoneId.of(zone), LocalTime.parse(time), WORKDAYS);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T08:59:59Z, ",
    "2026-11-20T09:00:00Z, 2026-11-20",
    "2026-11-20T23:59:59Z, 2026-11-20",
    "2026-11-21T00:00:00Z, ",
    "2026-11-21T09:00:00Z, ",
    "2026-11-23T12:00:00Z, 2026-11-23"
  })
  void is_due_from_its_time_until_midnight_on_its_days(Instant now, LocalDate day) {
    assertThat(at("09:00", "UTC").due(now).orElse(null)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    // The clocks skip from 02:00 to 03:00, and repeat 02:00 to 03:00.
    "Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
    "Europe/Berlin, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    // Here from 02:00 to 03:00, and 01:00 to 02:00 twice.
    "America/New_York, 2026-03-07T12:00:00Z, 2026-03-08T07:30:00Z",
    "America/New_York, 2026-10-31T12:00:00Z, 2026-11-01T07:30:00Z"
  })
  void comes_once_on_days_when_the_clocks_change(String zone, Instant before, Instant next) {
    StandupSchedule nightly =
        new StandupSchedule(ZoneId.of(zone), LocalTime.of(2, 30), EnumSet.allOf(DayOfWeek.class));
    assertThat(nightly.next(before)).isEqualTo(next);
    assertThat(nightly.next(next)).isAfter(next.plusSeconds(82_000));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kolkata"
  })
  void has_exactly_one_moment_on_every_working_day_of_two_years(String zone) {
    StandupSchedule schedule = at("02:15", zone);
    Instant now = Instant.parse("2026-01-01T12:00:00Z");
    Instant end = Instant.parse("2028-01-01T12:00:00Z");
    Set<LocalDate> seen = new HashSet<>();
    for (now = schedule.next(now); now.isBefore(end); now = schedule.next(now)) {
      assertThat(seen.add(schedule.due(now).orElseThrow())).as("%s twice", now).isTrue();
    }
    long workdays =
        LocalDate.of(2026, 1, 2)
            .datesUntil(LocalDate.of(2028, 1, 2))
            .filter(day -> WORKDAYS.contains(day.getDayOfWeek()))
            .count();
    assertThat((long) seen.size()).isEqualTo(workdays);
  }

  @Test
  void gives_the_last_working_day_before_a_monday() {
    assertThat(Digest.lastWorkingDay(LocalDate.of(2026, 11, 23)))
        .isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(Digest.lastWorkingDay(LocalDate.of(2026, 11, 20)))
        .isEqualTo(LocalDate.of(2026, 11, 19));
  }
}
