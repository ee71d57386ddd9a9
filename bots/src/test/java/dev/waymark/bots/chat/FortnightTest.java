package dev.waymark.bots.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.port.InMemoryStore;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.standup.Asking;
import dev.waymark.core.standup.Standup;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two weeks of six people in four zones: from Monday, 26 October 2026 on. On 1 November New York's
/// clocks go back; Monday, 2 November is a holiday.
class FortnightTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/chat/fortnight.txt");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Map<String, ZoneId> PEOPLE =
      Map.of(
          "Anna", BERLIN,
          "Ben", NEW_YORK,
          "Cleo", BERLIN,
          "Dev", ZoneId.of("Asia/Kolkata"),
          "Emi", ZoneId.of("Asia/Tokyo"),
          "Finn", NEW_YORK);
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 2);
  private static final Instant BEGIN = Instant.parse("2026-10-25T22:00:00Z");
  private static final Instant END = Instant.parse("2026-11-07T00:00:00Z");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final Pattern ASKED = Pattern.compile("→ (\\S+)\n  (\\S+), (how|there)");

  private static final String PLAN =
      """
      ## M0 First light
      - [ ] Health endpoint
      - [ ] Helm charts
      - [ ] Load test
      - [ ] Rotate the keys
      - [ ] Write the runbook
      - [ ] Rehearse the launch
      """;

  /// Something that somebody does.
  private record Act(Instant at, String who, String words) {}

  @TempDir Path folder;
  private final HandClock clock = new HandClock(BEGIN);
  private final List<String> story = new ArrayList<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::who));
  private Optional<Office> office = Optional.empty();
  private int deliveries;

  private Office office() {
    return office.orElseThrow();
  }

  @Test
  void of_a_team_in_four_zones_reads_like_this() throws Exception {
    Office there = new Office(folder, PLAN, clock);
    office = Optional.of(there);
    for (String name : List.of("Cleo", "Dev", "Emi")) {
      String id = "U-" + name.toUpperCase(Locale.ROOT);
      there.join(name, new Identity(Identity.Kind.SLACK, id));
    }
    there.join("Finn", new Identity(Identity.Kind.DISCORD, "4006"));
    StandupSchedule schedule =
        new StandupSchedule(
            BERLIN,
            LocalTime.of(17, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(HOLIDAY));
    Team team =
        new Team(
            "Kites",
            List.of("slack:C1", "discord:900"),
            schedule,
            Team.About.USUAL,
            Team.Manner.USUAL,
            new Asking(LocalTime.of(9, 0), PEOPLE));
    Enquirer enquirer =
        new Enquirer(
            there.world,
            there.desk,
            new Enquirer.Post(
                "here",
                Map.of(
                    Workspace.SLACK, new Letterboxes(true, this::told),
                    Workspace.DISCORD, new Letterboxes(false, this::told)),
                List.of(team)),
            clock);
    Standup standup =
        new Standup(
            there.world,
            ((InMemoryStore) there.world.journal()).standups(),
            team,
            Duration.ofMinutes(1),
            () -> clock.instant());
    plan();

    while (clock.instant().isBefore(END)) {
      enquirer.tick(true);
      while (!acts.isEmpty() && !acts.peek().at().isAfter(clock.instant())) {
        act(acts.remove());
        enquirer.tick(true);
      }
      Optional<LocalDate> due = schedule.due(clock.instant());
      if (due.isPresent()) {
        var _ = standup.post(new Standup.Channel("slack:C1", "C1", new Wall()), due.get());
      }
      Instant now = clock.instant();
      Instant next =
          Stream.of(
                  enquirer.next(now),
                  Optional.ofNullable(acts.peek()).map(Act::at),
                  Optional.of(schedule.next(now)))
              .flatMap(Optional::stream)
              .min(Comparator.naturalOrder())
              .orElseThrow();
      clock.later(Duration.between(now, next.isAfter(END) ? END : next));
    }

    assertThat(asked.values()).as("nobody is asked twice a day").allMatch(times -> times == 1);
    agrees();
  }

  /// What is done without being asked.
  private void plan() {
    at("2026-10-25T23:00:00Z", "Emi", "take WM-1");
    at("2026-10-25T23:01:00Z", "Emi", "start WM-1");
    at("2026-10-26T07:30:00Z", "Anna", "take WM-2");
    at("2026-10-26T12:00:00Z", "Ben", "own WM-3 Ben");
    at("2026-10-26T15:00:00Z", "Ben", "block WM-3 no test machines");
    at("2026-10-27T03:00:00Z", "Emi", "done WM-1");
    at("2026-10-27T20:00:00Z", "Cleo", "away until fri");
    at("2026-10-30T10:00:00Z", "Anna", "done WM-2");
    at("2026-11-03T14:30:00Z", "Ben", "unblock WM-3");
    at("2026-11-05T15:30:00Z", "Dev", "checkin show");
  }

  private void at(String moment, String who, String words) {
    acts.add(new Act(Instant.parse(moment), who, words));
  }

  /// What everybody does when they are asked or reminded.
  private void answer(String who, boolean again) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), zone(who));
    int number = day.getDayOfMonth();
    String words =
        switch (who) {
          case "Anna" ->
              number == 28
                  ? "checkin today: WM-2, and the talk blockers: WM-4 needs the vault"
                  : "checkin send";
          case "Ben" -> again ? "checkin today: load tests" : "";
          case "Cleo" -> "checkin yesterday: reviews today: reviews blockers: none";
          case "Dev" -> number == 26 ? "checkin yesterday: – today: the runbook" : "checkin same";
          case "Emi" -> number == 29 ? "checkin skip" : "checkin send";
          default -> "";
        };
    if (who.equals("Finn") && number == 27 && !again) {
      at("2026-10-28T12:30:00Z", who, "checkin on:2026-10-27 today: it was a long day");
    } else if (!words.isEmpty()) {
      acts.add(new Act(clock.instant().plus(Duration.ofMinutes(12)), who, words));
    }
    if (who.equals("Anna") && number == 28) {
      acts.add(new Act(clock.instant().plus(Duration.ofMinutes(13)), who, "yes"));
    }
  }

  private static ZoneId zone(String who) {
    return Objects.requireNonNull(PEOPLE.get(who));
  }

  private void told(String what) {
    Matcher question = ASKED.matcher(what);
    if (question.find()) {
      String who = question.group(2);
      boolean again = question.group(3).equals("there");
      LocalDate day = LocalDate.ofInstant(clock.instant(), zone(who));
      asked.merge(who + day + again, 1, Integer::sum);
      assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(day).isNotEqualTo(HOLIDAY);
      if (!again) {
        assertThat(LocalTime.ofInstant(clock.instant(), zone(who))).isEqualTo(LocalTime.of(9, 0));
      }
      answer(who, again);
    }
    // The buttons are the same every day.
    tell(what.replaceAll("(?m)^  \\[.*]\n", ""));
  }

  private void act(Act act) {
    Identity identity =
        act.who().equals("Finn")
            ? new Identity(Identity.Kind.DISCORD, "4006")
            : new Identity(Identity.Kind.SLACK, "U-" + act.who().toUpperCase(Locale.ROOT));
    Said said =
        new Said("d" + deliveries++, surface(identity), identity, "D" + act.who(), act.words());
    Answer answer = office().desk.answer(said);
    StringBuilder told = new StringBuilder(act.who() + "> " + act.words() + "\n");
    answer.lines().forEach(line -> told.append("  ").append(line.text()).append('\n'));
    tell(told.toString());
  }

  private static Surface surface(Identity identity) {
    return identity.kind() == Identity.Kind.DISCORD ? Surface.DISCORD : Surface.SLACK;
  }

  /// Where the digests are posted.
  private final class Wall implements Announcer {
    @Override
    public void post(String channel, String key, boolean repeated, Reply reply) {
      StringBuilder told = new StringBuilder("→ " + channel + "\n");
      for (Line line : Wording.of(reply, BERLIN)) {
        told.append("  ").append(line.text()).append('\n');
      }
      tell(told.toString());
    }

    @Override
    public boolean edit(String channel, String key, Reply reply) {
      throw new AssertionError("nothing is edited here");
    }

    @Override
    public void keepFirst(String channel, String key) {
      throw new AssertionError("nothing is posted twice here");
    }

    @Override
    public Announcer inThread(String key, String title) {
      throw new AssertionError("no thread is wanted");
    }
  }

  private void tell(String what) {
    story.add(STAMP.format(clock.instant().atOffset(ZoneOffset.UTC)) + "  " + what);
  }

  private void agrees() throws IOException {
    String told = String.join("\n", story);
    if (System.getProperty("accept") != null) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, told);
    }
    assertThat(told).isEqualTo(Files.readString(GOLDEN));
  }
}
