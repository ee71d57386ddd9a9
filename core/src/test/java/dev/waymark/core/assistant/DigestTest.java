package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.reply.Language;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Person.Role;
import dev.waymark.core.standup.Asking;
import dev.waymark.core.standup.Digest;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void begin() {
    workshop =
        new Workshop(
            folder,
            """
            # Plan

            ## Phase 1
            - [ ] Sails
            - [ ] Ropes
            - [ ] Masts
            - [ ] Flags
            - [x] Anchors

            ## Phase 2
            - [ ] Charts
            """);
  }

  @Test
  void says_what_stands_in_the_way_first_and_what_comes_last() {
    workshop.say("ana", "block WM-1 no cloth");
    workshop.say("ana", "start WM-6");
    workshop.say("ana", "target WM-2 2026-11-26");
    workshop.say("ana", "target WM-3 2026-12-04");
    workshop.say("ana", "own WM-3 ben");
    workshop.later(Duration.ofDays(15));
    workshop.say("ben", "block WM-4 no colours");
    workshop.say("ben", "target WM-3 2026-12-09");
    workshop.say("ben", "done WM-5");
    assertThat(workshop.say("ana", "digest since:2026-11-20"))
        .isEqualTo(
            """
            Since Fri 20 Nov
              ■ WM-4 Flags is blocked: no colours (ben)
              ■ WM-1 Sails is blocked since Wed 18 Nov: no cloth
              » WM-3 Masts is due 2026-12-09, was 2026-12-04 (ben)
              » WM-2 Ropes was due 2026-11-26 and is open
              ◷ WM-3 Masts is due 2026-12-09 (ben)
              … WM-6 Charts has not moved since Wed 18 Nov
            ROADMAP  1 of 6 done
              ▲ ROADMAP.md contradicts itself: 1 warning, 2 notes; lint shows them\
            """);
  }

  @Test
  void says_by_how_much_a_milestone_has_come_on_and_what_shows_it() {
    workshop.say("ana", "done WM-1 WM-2 https://example.org/1");
    workshop.say("ana", "reopen WM-5");
    workshop.say("ana", "done WM-6");
    assertThat(workshop.say("ana", "digest"))
        .contains("✓ WM-1 Sails is done: https://example.org/1 (ana)")
        .contains("○ WM-5 Anchors is open again (ana)")
        .contains("ROADMAP  3 of 6 done +2")
        .contains("2/5 +1  Phase 1")
        .contains("1/1 +1  Phase 2");
    assertThat(workshop.say("ana", "digest since:tomorrow")).contains("is no day there was");
    assertThat(workshop.say("ana", "digest of today")).contains("digest");
  }

  @Test
  void says_what_milestones_themselves_have_come_to() {
    workshop.edit(
        """
        # Plan

        ## M1 Hull
        - [ ] Owner: Yard  Target: 2026-11-20
        - Tasks
          - [ ] Planks
          - [x] Nails

        ## M2 Rig
        - [~] Owner: Yard  Target: 2026-12-02
        - Tasks
          - [x] Mast
        - Acceptance
          - [ ] It stands in a gale

        ## M3 Crew
        - [ ] Owner: Yard  Target: 2026-11-28
        - Tasks
          - [ ] Cook
        """);
    workshop.promote("ana", Role.ADMIN);
    workshop.say("ana", "list");
    workshop.later(Duration.ofDays(7));
    workshop.say("ana", "target M3 2026-12-18");
    assertThat(workshop.say("ana", "done M1 anyway afloat")).contains("M1 Hull is done");
    assertThat(workshop.say("ana", "digest"))
        .contains("» M3 Crew is due 2026-12-18, was 2026-11-28 (ana)")
        .contains("✓ M1 Hull is done (ana)")
        .contains("◇ M2 Rig has all its items done; of its criteria 0 of 1 are met")
        .doesNotContain("Nothing moved");
    workshop.say("ana", "reopen M1");
    assertThat(workshop.say("ana", "digest since:2026-11-19"))
        .contains("» M1 Hull was due 2026-11-20 and is open");
  }

  @Test
  void tells_a_team_of_its_own_items_in_its_own_words() {
    workshop.say("ana", "own WM-1 \"Sail loft\"");
    workshop.say("ana", "own WM-6 ana");
    workshop.promote("ana", Role.ADMIN);
    workshop.later(Duration.ofDays(7));
    workshop.say("ana", "done WM-1 WM-2 WM-6");
    workshop.say("ana", "block WM-3 no wood");
    assertThat(workshop.told(team("milestone:\"Phase 1\" -text:masts", Language.DE, null)))
        .isEqualTo(
            """
            Since Di., 24. Nov. · crew
              ✓ WM-1 Sails is done (ana)
              ✓ WM-2 Ropes is done (ana)
            ROADMAP  3 of 4 done +2
              ███████░░░  3/4 +2  Phase 1\
            """);
    assertThat(workshop.told(team("owner:ana", Language.EN, DayOfWeek.WEDNESDAY)))
        .isEqualTo(
            """
            The week since Wed 18 Nov · crew
              ✓ WM-6 Charts is done (ana)
            ROADMAP  1 of 1 done +1
              ██████████  1/1 +1  Phase 2\
            """);
    assertThat(workshop.told(team("is:blocked", Language.FR, null)))
        .isEqualTo(
            """
            Since mar. 24 nov. · crew
              ■ WM-3 Masts is blocked: no wood (ana)
            ROADMAP  0 of 1 done\
            """);
  }

  private static Team team(String filter, Language language, @Nullable DayOfWeek weekly) {
    Filter of = ((FilterParser.Understood) FilterParser.parse(filter, "")).filter();
    StandupSchedule schedule =
        new StandupSchedule(
            ZoneOffset.UTC, LocalTime.of(9, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    return new Team(
        "crew", List.of(), schedule, new Team.About(of, language, weekly), Team.Manner.USUAL, null);
  }

  @Test
  void says_who_reported_who_is_away_and_who_is_missing_where_people_are_asked() {
    workshop.say("ana", "checkin today: kites; a\tlong day blockers: no wind");
    workshop.say("ben", "away until 2026-11-20");
    workshop.say("cleo", "checkin skip");
    Team asks =
        new Team(
            "crew",
            List.of(),
            team("", Language.DE, null).schedule(),
            new Team.About(Filter.ALL, Language.DE, null),
            Team.Manner.USUAL,
            new Asking(
                LocalTime.of(9, 0),
                Stream.of("ana", "ben", "cleo", "@here")
                    .collect(Collectors.toMap(name -> name, _ -> ZoneOffset.UTC))));

    assertThat(lines(asks))
        .contains(
            "  › ana  blocked: no wind · today: kites; a long day",
            "  › cleo  nothing to say",
            "  ⌂ away: ben until Fr., 20. Nov.",
            "  ? not yet: @here");
    assertThat(lines(team("", Language.DE, null))).noneMatch(line -> line.contains("ana"));
  }

  private List<String> lines(Team team) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-18T09:00:00Z"), ZoneOffset.UTC);
    Digest digest = new Digest(workshop.world, new Findings(workshop.world, clock), clock);
    return Wording.of(digest.of(team, LocalDate.of(2026, 11, 18)), ZoneOffset.UTC).stream()
        .map(Line::text)
        .toList();
  }

  @Test
  void says_what_contradicts_itself_anew() {
    assertThat(workshop.say("ana", "digest")).contains("ROADMAP  1 of 6 done");
    workshop.later(Duration.ofDays(1));
    workshop.say("ana", "target WM-2 2026-12-04");
    workshop.say("ana", "target WM-3 2026-12-11");
    workshop.say("ana", "after WM-2 WM-3");

    assertThat(workshop.say("ana", "digest since:2026-11-19"))
        .isEqualTo(
            """
            Since Thu 19 Nov
              Nothing moved.
            ROADMAP  1 of 6 done
              ▲ ROADMAP.md contradicts itself: 1 error (1 new); lint shows them
              ■ R17-3ec63a  line 5  “Ropes” is due 2026-12-04, before what it depends on: “Masts”, 2026-12-11.\
            """);
    workshop.later(Duration.ofDays(1));
    assertThat(workshop.say("ana", "digest since:2026-11-20"))
        .contains("contradicts itself")
        .doesNotContain("new");
  }

  @Test
  void counts_what_nobody_would_read() {
    for (int at = 0; at < 120; at++) {
      workshop.say("ana", "add \"Phase 2\" Chart number " + at);
    }
    assertThat(workshop.say("ana", "digest").lines().filter(line -> line.contains("  + ")))
        .hasSize(101)
        .endsWith("  + and 20 more are new");
    IntStream.rangeClosed(1, 4).forEach(at -> workshop.say("ana", "block WM-" + at + " wind"));
    IntStream.rangeClosed(7, 11).forEach(at -> workshop.say("ana", "block WM-" + at + " wind"));
    workshop.later(Duration.ofDays(5));
    assertThat(workshop.say("ana", "digest")).contains("■ and 4 more are blocked since before");
  }
}
