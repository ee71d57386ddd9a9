package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.app.config.Config;
import dev.waymark.app.config.ConfigReader;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
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
import dev.waymark.core.standup.Roster.Meeting;
import dev.waymark.core.standup.Standup;
import dev.waymark.core.standup.Standup.Channel;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import java.io.IOException;
import java.nio.file.Files;
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
import java.util.TreeSet;
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
    final Set<String> shut = new HashSet<>();
    final List<String> edits = new ArrayList<>();
    final Set<String> threads = new TreeSet<>();
    boolean isShut;
    boolean killsBefore;
    boolean killsAfter;

    @Override
    public void post(String channel, String key, boolean repeated, Reply reply) throws NotPosted {
      if (killsBefore) {
        throw new Killed();
      }
      if (isShut || shut.contains(channel)) {
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
    public boolean edit(String channel, String key, Reply reply) {
      edits.add(key + " " + ((Reply.Digest) reply).moved().size());
      return keys.contains(key);
    }

    @Override
    public void keepFirst(String channel, String key) {
      throw new AssertionError(key + " was posted twice");
    }

    @Override
    public Announcer inThread(String key, String title) {
      threads.add(key + ": " + title);
      return this;
    }
  }

  /// A process with the store open; closing it is what kill -9 does to its memory.
  private final class Running implements AutoCloseable {
    private final Wiring wiring = Wiring.open(place(), clock);
    private final Timetable timetable;

    Running(StandupSchedule schedule, String... channels) {
      this(team(schedule, Team.Manner.USUAL, channels));
    }

    Running(Team... teams) {
      timetable = new Timetable(Stream.of(teams).map(this::plan).toList(), clock, tally);
    }

    private Meeting plan(Team team) {
      return new Meeting(
          new Standup(wiring.world(), wiring.store().standups(), team, Standup.LEASE, clock),
          team.channels().stream().map(name -> new Channel(name, name, room)).toList());
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

    /// And the wind blocks it.
    void block() {
      Origin origin = new Origin("b" + clock.now, new Person.Id("ana"), Surface.CLI, clock.now);
      wiring
          .world()
          .journal()
          .append(
              Batch.of(
                  origin,
                  List.of(
                      new Draft(
                          new Roadmap.Id("plan"),
                          new Item.Id("i1"),
                          1,
                          new ItemBlocked("no wind")))));
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
  void writes_down_what_was_missed_and_why() {
    try (Running process = process()) {
      clock.now = at(MONDAY, 9, 30);
      process.tick();
      room.isShut = true;
      clock.now = at(MONDAY.plusDays(1), 9, 30);
      process.tick();
      assertThat(process.timetable.unreached())
          .hasValue("team waits for its standup: The room is shut.");
      clock.now = at(MONDAY.plusDays(2), 0, 1);
      process.tick();
      assertThat(process.timetable.unreached()).isEmpty();
    }
    room.isShut = false;
    clock.now = at(MONDAY.plusDays(4), 9, 30);
    try (Running process = process()) {
      process.tick();
      assertThat(process.wiring.store().standups().history("", 10))
          .extracting(Reply.Post::day, Reply.Post::fate, Reply.Post::why)
          .containsExactly(
              tuple(MONDAY.plusDays(4), Reply.Fate.POSTED, null),
              tuple(MONDAY.plusDays(3), Reply.Fate.MISSED, "no service was running"),
              tuple(MONDAY.plusDays(2), Reply.Fate.MISSED, "no service was running"),
              tuple(MONDAY.plusDays(1), Reply.Fate.MISSED, "The room is shut."),
              tuple(MONDAY, Reply.Fate.POSTED, null));
    }
    assertThat(tally.missed).isEqualTo(3);
  }

  /// Not at once, as most of it mends itself, and not every minute.
  @Test
  void tells_the_other_channels_once_a_day_that_one_cannot_be_reached() {
    room.shut.add("gone");
    try (Running process = new Running(working(BERLIN, LocalTime.of(9, 30)), "gone", "team")) {
      for (int minute = 0; minute < 10; minute++) {
        clock.now = at(MONDAY, 9, 30).plus(Duration.ofMinutes(minute));
        process.tick();
      }
      assertThat(room.posts).containsExactly("team@2026-03-02");
      for (int minute = 10; minute < 60; minute++) {
        clock.now = at(MONDAY, 9, 30).plus(Duration.ofMinutes(minute));
        process.tick();
      }
    }

    assertThat(room.posts).containsExactly("team@2026-03-02", "gone@2026-03-02 is not there");
  }

  /// Once after each quiet spell in which the text has become another, also after a restart.
  @Test
  void edits_what_was_posted_until_the_day_ends_where_that_is_wanted() {
    Team team =
        team(working(BERLIN, LocalTime.of(9, 30)), new Team.Manner(false, true, false), "team");
    try (Running process = new Running(team)) {
      minutes(process, at(MONDAY, 9, 30), 30);
      assertThat(room.edits).isEmpty();
      process.addItem();
      minutes(process, clock.now, 3);
      assertThat(room.edits).isEmpty();
      minutes(process, clock.now, 30);
      assertThat(room.edits).containsExactly("team@2026-03-02 1");
      process.block();
    }
    try (Running process = new Running(team)) {
      minutes(process, clock.now, 30);
      assertThat(room.edits).containsExactly("team@2026-03-02 1", "team@2026-03-02 1");
      minutes(process, at(MONDAY, 23, 30), 120);
    }
    assertThat(room.edits).hasSize(2);
    assertThat(room.posts).containsExactly("team@2026-03-02");
  }

  @Test
  void begins_a_thread_for_each_standup_where_that_is_wanted() {
    Team team =
        team(working(BERLIN, LocalTime.of(9, 30)), new Team.Manner(false, true, true), "team");
    try (Running process = new Running(team)) {
      minutes(process, at(MONDAY, 9, 30), 1);
      process.addItem();
      minutes(process, clock.now, 30);
    }
    assertThat(room.posts).containsExactly("team@2026-03-02");
    assertThat(room.edits).containsExactly("team@2026-03-02 1");
    assertThat(room.threads).containsExactly("team@2026-03-02 thread: Standup of Mon 2 Mar");
  }

  private void minutes(Running process, Instant from, int count) {
    for (int minute = 0; minute < count; minute++) {
      clock.now = from.plus(Duration.ofMinutes(minute));
      process.tick();
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
    Team quiet =
        team(working(BERLIN, LocalTime.of(9, 30)), new Team.Manner(true, false, false), "team");
    try (Running process = new Running(quiet)) {
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
    try (Running process =
        new Running(team(schedule, new Team.Manner(true, false, false), "team"))) {
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

  /// Two teams: one without a name, in two channels, and one in one of the same.
  private void postsOnce(ZoneId zone, LocalTime time, LocalDate first, int days) {
    List<LocalDate> all = first.datesUntil(first.plusDays(days)).toList();
    Team[] teams =
        configured(zone, time).standups().stream().map(Config.Standup::team).toArray(Team[]::new);
    Random random = new Random(7);
    Instant end = first.plusDays(days).atStartOfDay(zone).toInstant();
    Instant begin = first.atStartOfDay(zone).toInstant();
    clock.now = begin;
    Running process = new Running(teams);
    while (clock.now.isBefore(end)) {
      process.tick();
      if (random.nextInt(100) == 0) {
        process.close();
        process = new Running(teams);
      }
      boolean back =
          random.nextInt(10) == 0 && clock.now.isAfter(begin.plus(Duration.ofMinutes(90)));
      clock.now = clock.now.plus(Duration.ofMinutes(back ? -90 : random.nextInt(60)));
    }
    process.close();

    Set<DayOfWeek> working = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    assertThat(room.posts)
        .containsExactlyInAnyOrderElementsOf(
            all.stream()
                .filter(day -> working.contains(day.getDayOfWeek()) && !isHoliday(day))
                .flatMap(
                    day ->
                        Stream.concat(
                            Stream.of("discord:1000@" + day, "discord:2000@" + day),
                            day.getDayOfWeek() == DayOfWeek.MONDAY
                                ? Stream.of()
                                : Stream.of("web/discord:2000@" + day)))
                .toList());
  }

  /// The 13th of every month, and the ends of two Mays, as the calendar has them.
  private static boolean isHoliday(LocalDate day) {
    return day.getDayOfMonth() == 13
        || (day.getMonthValue() == 5 && day.getDayOfMonth() >= 30 && day.getYear() <= 2027);
  }

  private Config configured(ZoneId zone, LocalTime time) {
    StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\r\n");
    for (int month = 1; month <= 12; month++) {
      calendar.append(
          "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2020%02d13\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n"
              .formatted(month));
    }
    calendar.append(
        """
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260530
        DTEND;VALUE=DATE:20260601
        RRULE:FREQ=YEARLY;COUNT=2
        END:VEVENT
        END:VCALENDAR
        """);
    try {
      Files.writeString(folder.resolve("holidays.ics"), calendar);
      Path file =
          Files.writeString(
              folder.resolve("waymark.toml"),
              """
              [standup]
              zone = "%s"
              time = "%s"
              days = ["mon", "tue", "wed", "thu", "fri", "sat"]
              holidays_file = "holidays.ics"
              channels = ["discord:1000", "discord:2000"]
              [standup.web]
              days = ["tue", "wed", "thu", "fri", "sat"]
              channels = ["discord:2000"]
              """
                  .formatted(zone, time));
      return ConfigReader.read(file, Map.of("WAYMARK_DISCORD_TOKEN", "t"), BERLIN);
    } catch (IOException | ConfigReader.Wrong wrong) {
      throw new AssertionError(wrong);
    }
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

  private static Team team(StandupSchedule schedule, Team.Manner manner, String... channels) {
    return new Team("", List.of(channels), schedule, Team.About.USUAL, manner, null);
  }

  private static StandupSchedule working(ZoneId zone, LocalTime time) {
    return new StandupSchedule(zone, time, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return ZonedDateTime.of(day, LocalTime.of(hour, minute), BERLIN).toInstant();
  }
}
