package dev.waymark.core.standup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.standup.Rounds.Turn;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

  private static Rounds rounds(String standup, String asked, Map<String, ZoneId> people) {
    StandupSchedule schedule =
        new StandupSchedule(
            BERLIN,
            LocalTime.parse(standup),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(THURSDAY.plusDays(1)));
    return new Rounds(schedule, new Asking(LocalTime.parse(asked), people));
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  @Test
  void ask_each_at_the_same_time_of_their_own_day() {
    Rounds rounds = rounds("17:00", "09:00", Map.of("ana", BERLIN, "kenji", TOKYO));

    assertThat(rounds.now(at("2026-11-18T23:59:59Z"))).isEmpty();
    assertThat(rounds.now(at("2026-11-19T00:00:00Z")))
        .extracting(Turn::person)
        .isEqualTo(List.of("kenji"));
    assertThat(rounds.now(at("2026-11-19T07:59:59Z")))
        .extracting(Turn::person)
        .isEqualTo(List.of("kenji"));
    assertThat(rounds.now(at("2026-11-19T08:00:00Z")))
        .extracting(Turn::person)
        .isEqualTo(List.of("ana"));
    assertThat(rounds.now(at("2026-11-19T16:00:00Z"))).isEmpty();
  }

  @Test
  void wait_no_longer_than_until_the_standup() {
    Turn turn =
        rounds("10:00", "09:00", Map.of("ana", BERLIN)).now(at("2026-11-19T08:00:00Z")).getFirst();

    assertThat(turn.day()).isEqualTo(THURSDAY);
    assertThat(turn.until()).isEqualTo(at("2026-11-19T09:00:00Z"));
    assertThat(turn.half()).isEqualTo(at("2026-11-19T08:30:00Z"));
  }

  @Test
  void remind_half_way_of_what_was_asked_before_that() {
    Turn turn =
        rounds("10:00", "09:00", Map.of("ana", BERLIN)).now(at("2026-11-19T08:00:00Z")).getFirst();

    assertThat(turn.reminds(turn.from(), turn.half().minusMillis(1))).isFalse();
    assertThat(turn.reminds(turn.from(), turn.half())).isTrue();
    assertThat(turn.reminds(turn.half(), turn.half().plusSeconds(60)))
        .as("asked late, after a night without a host")
        .isFalse();
  }

  @Test
  void remind_nobody_at_night() {
    Turn evening =
        rounds("10:00", "17:00", Map.of("ana", BERLIN)).now(at("2026-11-19T16:00:00Z")).getFirst();
    Turn early =
        rounds("10:00", "06:00", Map.of("eve", NEW_YORK))
            .now(at("2026-11-19T11:00:00Z"))
            .getFirst();

    assertThat(evening.half()).isEqualTo(at("2026-11-19T20:00:00Z"));
    assertThat(evening.reminds()).isFalse();
    assertThat(early.reminds()).isTrue();
  }

  @Test
  void ask_on_the_teams_days_only() {
    Rounds rounds = rounds("10:00", "09:00", Map.of("ana", BERLIN));

    assertThat(rounds.now(at("2026-11-20T08:00:00Z"))).as("a holiday").isEmpty();
    assertThat(rounds.now(at("2026-11-21T08:00:00Z"))).as("a Saturday").isEmpty();
    assertThat(rounds.next(at("2026-11-19T08:30:00Z"))).contains(at("2026-11-23T08:00:00Z"));
  }

  @Test
  void go_by_each_persons_clock_when_it_changes() {
    Rounds rounds = rounds("17:00", "09:00", Map.of("eve", NEW_YORK));

    assertThat(rounds.next(at("2026-10-29T21:00:00Z"))).contains(at("2026-10-30T13:00:00Z"));
    assertThat(rounds.next(at("2026-10-30T20:00:00Z"))).contains(at("2026-11-02T14:00:00Z"));
  }

  @Test
  void go_on_after_midnight() {
    Turn late =
        rounds("10:00", "22:00", Map.of("ana", BERLIN)).now(at("2026-11-19T23:30:00Z")).getFirst();

    assertThat(late.day()).isEqualTo(THURSDAY);
  }

  @Test
  void find_the_next_moment_of_anybody() {
    Rounds rounds = rounds("17:00", "09:00", Map.of("ana", BERLIN, "kenji", TOKYO));

    assertThat(rounds.next(at("2026-11-18T20:00:00Z"))).contains(at("2026-11-19T00:00:00Z"));
    assertThat(rounds.next(at("2026-11-19T00:00:00Z"))).contains(at("2026-11-19T04:00:00Z"));
    assertThat(rounds.next(at("2026-11-19T04:00:00Z"))).contains(at("2026-11-19T08:00:00Z"));
  }
}
