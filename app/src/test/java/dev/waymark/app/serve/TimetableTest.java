package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
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

    @Override
    public void keepFirst(String channel, String key) {
      throw new AssertionError(key + " was posted twice");
    }
  }

  /// A process with the store open; closing it is what kill -9 does to its memory.
  private final class Running implements AutoCloseable {
    private final Wiring wiring = Wiring.open(place(), clock);
    private final Timetable timetable;

    Running(StandupSchedule schedule, String... channels) {
      this(new Standup.Terms(schedule, false), channels);
    }

    Running(Standup.Terms terms, String... channels) {
      Standup standup =
          new Standup(wiring.world(), wiring.store().standups(), terms, Standup.LEASE, clock);
      timetable =
          new Timetable(
              new Timetable.Plan(
                  terms.schedule(),
                  Stream.of(channels).map(name -> new Channel(name, name, room)).toList()),
              standup,
              clock,
              tally);
    }

    void tick() {
      timetable.tick();
    }

    /// Somebody adds an item, and its roadmap, to a plan that was read long before.
    void addItem() {
      Origin origin = new Origin("r" + clock.now, new Person.Id("ana"), Surface.CLI, clock.now);
      Origin before =
          new Origin(
              "t" + clock.now, origin.person(), Surface.CLI, clock.now.minusSeconds(864_000));
      Roadmap.Id plan = new Roadmap.Id("plan");
      Facts facts = new Facts("M1", "Sails", Status.PLANNED, Plan.NONE, List.of(), 0);
      Journal journal = wiring.world().journal();
      journal.append(
          Batch.of(
              before,
              List.of(new Draft(plan, null, -1, new RoadmapTracked("plan", "WM", "/p/plan.md")))));
      journal.append(
          Batch.of(
              origin,
              List.of(
                  new Draft(plan, new Item.Id("i1"), 0, new ItemAdded(new Ref("WM", 1), facts)))));
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

  @Test
  void posts_nothing_on_a_quiet_day_where_that_is_wanted() {
    Standup.Terms terms = new Standup.Terms(working(BERLIN, LocalTime.of(9, 30)), true);
    try (Running process = new Running(terms, "team")) {
      clock.now = at(MONDAY, 9, 30);
      process.tick();
      process.addItem();
      clock.now = at(MONDAY, 9, 50);
      process.tick();
      clock.now = at(MONDAY.plusDays(1), 9, 30);
      process.tick();
      clock.now = at(MONDAY.plusDays(2), 9, 30);
      process.tick();
      clock.now = at(MONDAY.plusDays(3), 9, 30);
      process.tick();
    }

    assertThat(room.posts).containsExactly("team@2026-03-03");
  }

  /// What moved on a day without a standup is told by the next one.
  @Test
  void tells_after_a_holiday_what_moved_since_the_standup_before_it() {
    StandupSchedule schedule =
        new StandupSchedule(
            BERLIN,
            LocalTime.of(9, 30),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(MONDAY.plusDays(1), MONDAY.plusDays(2)));
    try (Running process = new Running(new Standup.Terms(schedule, true), "team")) {
      clock.now = at(MONDAY, 12, 0);
      process.addItem();
      for (int day = 1; day <= 3; day++) {
        clock.now = at(MONDAY.plusDays(day), 9, 30);
        process.tick();
      }
    }

    assertThat(room.posts).containsExactly("team@2026-03-05");
  }

  /// Six weeks round every change of the clocks.
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       02:30, 2026-03-01",
    "Europe/Berlin,       02:30, 2026-10-01",
    "America/New_York,    01:30, 2026-02-20",
    "America/New_York,    01:30, 2026-10-10",
    "Australia/Lord_Howe, 01:45, 2026-03-15",
    "Africa/Casablanca,   02:30, 2026-02-01",
    "Asia/Kolkata,        09:30, 2026-12-01",
    "Pacific/Apia,        08:30, 2026-01-01"
  })
  void posts_once_on_every_working_day_with_restarts_and_clocks_that_jump(
      ZoneId zone, LocalTime time, LocalDate first) {
    postsOnce(zone, time, first, 42);
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       02:30",
    "America/New_York,    01:30",
    "Australia/Lord_Howe, 01:45",
    "Africa/Casablanca,   02:30",
    "Asia/Kolkata,        09:30",
    "Pacific/Apia,        08:30"
  })
  void posts_once_on_every_working_day_of_two_years(ZoneId zone, LocalTime time) {
    postsOnce(zone, time, LocalDate.of(2026, 1, 1), 730);
  }

  private void postsOnce(ZoneId zone, LocalTime time, LocalDate first, int days) {
    List<LocalDate> all = first.datesUntil(first.plusDays(days)).toList();
    Set<LocalDate> holidays =
        all.stream().filter(day -> day.getDayOfMonth() == 13).collect(Collectors.toSet());
    Set<DayOfWeek> working = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    StandupSchedule schedule = new StandupSchedule(zone, time, working, holidays);
    Random random = new Random(7);
    Instant end = first.plusDays(days).atStartOfDay(zone).toInstant();
    Instant begin = first.atStartOfDay(zone).toInstant();
    clock.now = begin;
    Running process = new Running(schedule, "team", "others");
    while (clock.now.isBefore(end)) {
      process.tick();
      if (random.nextInt(100) == 0) {
        process.close();
        process = new Running(schedule, "team", "others");
      }
      boolean back =
          random.nextInt(10) == 0 && clock.now.isAfter(begin.plus(Duration.ofMinutes(90)));
      clock.now = clock.now.plus(Duration.ofMinutes(back ? -90 : random.nextInt(60)));
    }
    process.close();

    assertThat(room.posts)
        .containsExactlyElementsOf(
            all.stream()
                .filter(day -> working.contains(day.getDayOfWeek()) && !holidays.contains(day))
                .flatMap(day -> Stream.of("team@" + day, "others@" + day))
                .toList());
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
