package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.standup.Standup;
import dev.waymark.core.standup.Standup.Channel;
import dev.waymark.core.standup.StandupSchedule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  @TempDir private Path folder;

  private final HandClock clock = new HandClock(at(MONDAY, 9, 0));
  private final Room room = new Room();
  private final Tally tally = new Tally();

  private static final class Tally implements Timetable.Tally {
    int posted;
    int delayed;
    int missed;

    @Override
    public void posted() {
      posted++;
    }

    @Override
    public void delayed() {
      delayed++;
    }

    @Override
    public void missed() {
      missed++;
    }
  }

  /// A clock that stands still until it is set.
  private static final class HandClock extends Clock {
    private Instant now;
    private final ZoneId zone;

    HandClock(Instant now) {
      this(now, BERLIN);
    }

    private HandClock(Instant now, ZoneId zone) {
      this.now = now;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      HandClock mine = this;
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return other;
        }

        @Override
        public Clock withZone(ZoneId third) {
          return mine.withZone(third);
        }

        @Override
        public Instant instant() {
          return mine.instant();
        }
      };
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /// The process was killed here.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /// A chat room that can tell a repetition, as Slack and Discord can.
  private static final class Room implements Announcer {
    final List<String> posts = new ArrayList<>();
    final Set<String> keys = new HashSet<>();
    boolean isShut;
    boolean killsBefore;
    boolean killsAfter;

    @Override
    public void post(String channel, String key, boolean repeated, Reply.Digest digest)
        throws NotPosted {
      if (killsBefore) {
        throw new Killed();
      }
      if (isShut) {
        throw new NotPosted("The room is shut.");
      }
      if (!repeated || !keys.contains(key)) {
        posts.add(key);
        keys.add(key);
      }
      if (killsAfter) {
        throw new Killed();
      }
    }
  }

  /// A process with the store open; closing it is what kill -9 does to its memory.
  private final class Running implements AutoCloseable {
    private final Wiring wiring = Wiring.open(place(), clock);
    private final Timetable timetable;

    Running(StandupSchedule schedule, String... channels) {
      Standup standup =
          new Standup(wiring.world(), wiring.store().standups(), clock.withZone(schedule.zone()));
      timetable =
          new Timetable(
              new Timetable.Plan(
                  schedule,
                  Stream.of(channels).map(name -> new Channel(name, name, room)).toList()),
              standup,
              clock,
              tally);
    }

    void tick() {
      timetable.tick();
    }

    void tickAndDie() {
      try (this) {
        assertThat(catchThrowable(timetable::tick)).isInstanceOf(Killed.class);
      }
    }

    @Override
    public void close() {
      wiring.close();
    }
  }

  @Test
  void posts_nothing_before_its_time() {
    try (Running process = process()) {
      clock.now = at(MONDAY, 9, 29);
      process.tick();

      assertThat(room.posts).isEmpty();
    }
  }

  @Test
  void posts_once_when_it_is_due() {
    try (Running process = process()) {
      for (int minute = 0; minute < 120; minute++) {
        clock.now = at(MONDAY, 9, 0).plus(Duration.ofMinutes(minute));
        process.tick();
      }

      assertThat(room.posts).containsExactly("team@2026-03-02");
    }
  }

  @Test
  void posts_to_every_channel_even_if_one_is_shut() {
    try (Running process = new Running(working(BERLIN, LocalTime.of(9, 30)), "one", "two")) {
      clock.now = at(MONDAY, 9, 30);
      process.tick();

      assertThat(room.posts).containsExactly("one@2026-03-02", "two@2026-03-02");
    }
  }

  @Test
  void tries_again_until_the_channel_can_be_reached() {
    try (Running process = process()) {
      room.isShut = true;
      clock.now = at(MONDAY, 9, 30);
      process.tick();
      room.isShut = false;
      clock.now = at(MONDAY, 9, 31);
      process.tick();
      clock.now = at(MONDAY, 9, 33);
      process.tick();

      assertThat(room.posts).containsExactly("team@2026-03-02");
    }
  }

  @Test
  void tells_what_waits_and_what_was_missed() {
    try (Running process = process()) {
      room.isShut = true;
      clock.now = at(MONDAY, 9, 30);
      process.tick();
      clock.now = at(MONDAY, 9, 50);
      assertThat(process.timetable.oldest()).isEqualTo(Duration.ofMinutes(20));
      assertThat(tally.delayed).isPositive();

      clock.now = at(MONDAY.plusDays(1), 0, 1);
      process.tick();
      assertThat(process.timetable.oldest()).isZero();
      assertThat(tally.missed).isEqualTo(1);
      assertThat(tally.posted).isZero();
    }
  }

  @Test
  void says_when_it_has_stopped_looking_at_the_clock() {
    try (Running process = process()) {
      process.tick();
      assertThat(process.timetable.trouble()).isEmpty();

      clock.now = clock.now.plus(Duration.ofMinutes(4));
      assertThat(process.timetable.trouble()).isPresent();
    }
  }

  @Test
  void comes_late_rather_than_not_at_all_but_not_on_another_day() {
    clock.now = at(MONDAY, 23, 59);
    try (Running process = process()) {
      process.tick();
      assertThat(room.posts).containsExactly("team@2026-03-02");
    }
    room.posts.clear();
    clock.now = at(MONDAY.plusDays(2), 0, 1);
    try (Running process = process()) {
      process.tick();
      assertThat(room.posts).isEmpty();
    }
  }

  @Test
  void posts_once_although_it_was_killed_before_posting() {
    room.killsBefore = true;
    clock.now = at(MONDAY, 9, 30);
    process().tickAndDie();
    room.killsBefore = false;

    restartAndTick(at(MONDAY, 9, 30).plusSeconds(5));
    assertThat(room.posts).as("the claim of the dead holds for a while").isEmpty();

    restartAndTick(at(MONDAY, 9, 32));
    restartAndTick(at(MONDAY, 9, 33));
    assertThat(room.posts).containsExactly("team@2026-03-02");
  }

  @Test
  void posts_once_although_it_was_killed_between_posting_and_writing_that_down() {
    room.killsAfter = true;
    clock.now = at(MONDAY, 9, 30);
    process().tickAndDie();
    room.killsAfter = false;

    restartAndTick(at(MONDAY, 9, 32));
    restartAndTick(at(MONDAY, 12, 0));

    assertThat(room.posts).containsExactly("team@2026-03-02");
  }

  @Test
  void posts_once_although_two_processes_run() {
    try (Running one = process();
        Running other = process()) {
      for (int minute = 0; minute < 10; minute++) {
        clock.now = at(MONDAY, 9, 28).plus(Duration.ofMinutes(minute));
        one.tick();
        other.tick();
      }
    }

    assertThat(room.posts).containsExactly("team@2026-03-02");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,    02:30, 2026-01-01",
    "Europe/Berlin,    09:30, 2026-01-01",
    "America/New_York, 02:30, 2026-01-01",
    "America/New_York, 01:30, 2026-01-01",
  })
  void posts_once_on_every_local_day_of_a_year_with_restarts(
      ZoneId zone, LocalTime time, LocalDate first) {
    StandupSchedule schedule = new StandupSchedule(zone, time, EnumSet.allOf(DayOfWeek.class));
    Random random = new Random(7);
    Instant end = first.plusYears(1).atStartOfDay(zone).toInstant();
    clock.now = first.atStartOfDay(zone).toInstant();
    Running process = new Running(schedule, "team");
    while (clock.now.isBefore(end)) {
      process.tick();
      if (random.nextInt(30) == 0) {
        process.close();
        process = new Running(schedule, "team");
      }
      clock.now = clock.now.plus(Duration.ofMinutes(20 + random.nextInt(100)));
    }
    process.close();

    assertThat(room.posts)
        .containsExactlyElementsOf(
            first.datesUntil(first.plusYears(1)).map(day -> "team@" + day).toList());
  }

  private StorePlace place() {
    return StorePlace.of(folder.resolve("store.db").toString(), Map.of(), folder);
  }

  private Running process() {
    return new Running(working(BERLIN, LocalTime.of(9, 30)), "team");
  }

  private void restartAndTick(Instant now) {
    clock.now = now;
    try (Running process = process()) {
      process.tick();
    }
  }

  private static StandupSchedule working(ZoneId zone, LocalTime time) {
    return new StandupSchedule(zone, time, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return ZonedDateTime.of(day, LocalTime.of(hour, minute), BERLIN).toInstant();
  }
}
