package dev.waymark.bots.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.standup.Asking;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is asked, and who is not: Friday, 20 November 2026, 09:00 in UTC, an hour before the
/// standup.
class EnquirerTest {
  private static final String PLAN =
      """
      ## M0 First light
      - [ ] Health endpoint
      - [ ] Helm charts
      """;
  private static final Map<Identity.Kind, String> SERVICES =
      Map.of(Identity.Kind.SLACK, "slack:C1", Identity.Kind.DISCORD, "discord:900");

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final List<String> told = new ArrayList<>();
  private final Letterboxes letters = new Letterboxes(true, told::add);
  private Office office;
  private int deliveries;

  @BeforeEach
  void open() {
    office = new Office(folder, PLAN, clock);
  }

  private Enquirer enquirer(
      String host, Identity.Kind service, Noticeboard board, String... people) {
    Map<String, ZoneId> all = new HashMap<>();
    List.of(people).forEach(name -> all.put(name, ZoneOffset.UTC));
    StandupSchedule schedule =
        new StandupSchedule(
            ZoneOffset.UTC, LocalTime.of(10, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    Team team =
        new Team(
            "",
            List.of(String.valueOf(SERVICES.get(service))),
            schedule,
            Team.About.USUAL,
            Team.Manner.USUAL,
            new Asking(LocalTime.of(9, 0), all));
    return new Enquirer(
        office.world,
        office.desk,
        new Enquirer.Post(host, Map.of(new Workspace(service, ""), board), List.of(team)),
        clock);
  }

  private Enquirer here(String... people) {
    return enquirer("here", Identity.Kind.SLACK, letters, people);
  }

  private String say(String who, String words) {
    clock.later(Duration.ofSeconds(1));
    Identity identity = new Identity(Identity.Kind.SLACK, "U-" + who);
    return office
        .desk
        .answer(new Said("d" + deliveries++, Surface.SLACK, identity, "C9", words))
        .lines()
        .getFirst()
        .text();
  }

  @Test
  void asks_once_alone_and_with_what_is_known() {
    say("ANNA", "take WM-1");
    say("ANNA", "start WM-1");
    Enquirer enquirer = here("Anna");
    enquirer.tick(true);
    enquirer.tick(true);
    here("Anna").tick(true);

    assertThat(told)
        .containsExactly(
            """
            → DU-ANNA
              Anna, how does it go?
                yesterday  WM-1 Health endpoint: started
                today      WM-1 Health endpoint
                blockers   –
              [Edit and send…] [Send as it is] [Same as yesterday] [Skip today] [Away…]
            """);
  }

  @Test
  void reminds_once_half_way() {
    Enquirer enquirer = here("Anna");
    enquirer.tick(true);
    clock.later(Duration.ofMinutes(29));
    enquirer.tick(false);
    assertThat(told).hasSize(1);

    clock.later(Duration.ofMinutes(1));
    enquirer.tick(false);
    enquirer.tick(false);
    here("Anna").tick(true);

    assertThat(told).hasSize(2);
    assertThat(told.getLast()).startsWith("→ DU-ANNA\n  Anna, there is still time to check in\n");
  }

  @Test
  void says_in_both_places_what_was_answered_anywhere() {
    Enquirer enquirer = here("Anna");
    enquirer.tick(true);
    clock.later(Duration.ofMinutes(30));
    enquirer.tick(false);
    say("ANNA", "checkin today: reading");
    enquirer.tick(true);
    enquirer.tick(true);

    assertThat(told).hasSize(4);
    assertThat(told.subList(2, 4))
        .allMatch(one -> one.startsWith("~ DU-ANNA\n  ✓ Anna · Fri 20 Nov  checked in\n"))
        .allMatch(one -> one.contains("today      reading") && one.contains("[Edit…]"));
    assertThat(office.world.checkIns().open()).isEmpty();
  }

  @Test
  void says_so_where_they_skip_or_are_away() {
    Enquirer enquirer = here("Anna", "Ben");
    enquirer.tick(true);
    say("ANNA", "checkin skip");
    say("BEN", "away until mon");
    enquirer.tick(true);

    assertThat(told.subList(2, 4))
        .anyMatch(one -> one.contains("– Anna · Fri 20 Nov  nothing to say"))
        .anyMatch(one -> one.contains("✓ Ben is away until Mon 23 Nov 2026"));
    clock.later(Duration.ofMinutes(40));
    enquirer.tick(true);
    assertThat(told).as("nobody is reminded").hasSize(4);
  }

  @Test
  void asks_nobody_who_has_answered_or_is_away() {
    say("ANNA", "checkin today: reading");
    say("BEN", "away until 2026-11-20");
    here("Anna", "Ben").tick(true);

    assertThat(told).isEmpty();
    clock.later(Duration.ofDays(3));
    here("Anna", "Ben").tick(true);
    assertThat(told).as("on Monday both are").hasSize(2);
  }

  @Test
  void asks_in_the_teams_channel_where_it_cannot_be_alone_and_calls_who_is_asked() {
    say("ANNA", "take WM-1");
    say("ANNA", "start WM-1");
    Letterboxes channel = new Letterboxes(false, told::add);
    Enquirer enquirer = enquirer("here", Identity.Kind.DISCORD, channel, "Anna");
    enquirer.tick(true);
    say("ANNA", "checkin today: my own business");
    enquirer.tick(true);

    assertThat(told)
        .containsExactly(
            """
            → 900
              Anna, how does it go?
              @4001
              [Edit and send…] [Send as it is] [Same as yesterday] [Skip today] [Away…]
            """,
            """
            ~ 900
              ✓ Anna · Fri 20 Nov  checked in
              [Edit…]
            """);
  }

  @Test
  void leaves_out_who_cannot_be_asked_and_says_so_once() {
    try (LogCapture log = new LogCapture()) {
      office.vouch("Zoe", "zoe@example.org");
      Enquirer enquirer = here("Zoe", "Nobody");
      enquirer.tick(true);
      enquirer.tick(true);

      assertThat(told).isEmpty();
      assertThat(log.lines())
          .filteredOn(line -> line.contains("Zoe") || line.contains("Nobody"))
          .hasSize(2)
          .anyMatch(line -> line.contains("Zoe is linked on no service"))
          .anyMatch(line -> line.contains("Nobody is nobody that is known here"));
    }
  }

  @Test
  void asks_again_after_a_while_what_could_not_be_asked_and_never_twice() {
    Enquirer enquirer = here("Anna");
    letters.broken = "Slack cannot be reached";
    enquirer.tick(true);
    letters.broken = "";
    enquirer.tick(true);
    assertThat(told).as("it rests first").isEmpty();
    clock.later(Duration.ofMinutes(1));
    enquirer.tick(true);
    assertThat(told).hasSize(1);
  }

  @Test
  void never_asks_twice_although_a_host_dies_right_after_asking() {
    letters.afterPut =
        () -> {
          throw new LinkageError("killed");
        };
    assertThatThrownBy(() -> here("Anna").tick(true)).hasMessage("killed");
    letters.afterPut = () -> {};
    Enquirer there = enquirer("there", Identity.Kind.SLACK, letters, "Anna");
    there.tick(true);
    assertThat(office.world.checkIns().open()).as("the other still holds it").isEmpty();
    clock.later(Duration.ofMinutes(1));
    there.tick(true);

    assertThat(told).hasSize(1);
    assertThat(office.world.checkIns().open()).hasSize(1);
  }

  @Test
  void asks_late_where_no_host_was_there_in_time_and_not_after_the_standup() {
    clock.later(Duration.ofMinutes(45));
    Enquirer enquirer = here("Anna");
    enquirer.tick(true);
    clock.later(Duration.ofMinutes(5));
    enquirer.tick(true);
    assertThat(told).as("asked late, not reminded as well").hasSize(1);

    clock.later(Duration.ofMinutes(10));
    here("Ben").tick(true);
    assertThat(told).hasSize(1);
  }

  @Test
  void takes_late_answers_and_lets_a_question_rest_that_nobody_answers() {
    Enquirer enquirer = here("Anna", "Ben");
    enquirer.tick(true);
    clock.later(Duration.ofDays(1));
    say("ANNA", "checkin skip on:2026-11-20");
    enquirer.tick(true);
    assertThat(told.getLast()).contains("– Anna · Fri 20 Nov  nothing to say");
    clock.later(Duration.ofDays(3));
    enquirer.tick(true);

    assertThat(office.world.checkIns().open())
        .noneMatch(one -> one.question().day().getDayOfMonth() == 20);
  }

  @Test
  void looks_no_sooner_than_somebody_has_to_be_asked() {
    assertThat(here("Anna").next(clock.instant().minusSeconds(1))).contains(clock.instant());
    assertThat(here("Anna").next(clock.instant()))
        .contains(clock.instant().plus(Duration.ofMinutes(30)));
    assertThat(new Enquirer.Post("here", Map.of(Workspace.SLACK, letters), List.of()).asks())
        .isFalse();
  }
}
