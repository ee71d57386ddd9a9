package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandupVerbTest {
  @TempDir Path folder;
  private Workshop workshop;
  private final Rooms rooms = new Rooms();

  private static final class Rooms implements Announcer {
    final List<String> heard = new ArrayList<>();
    final Set<String> shut = new HashSet<>();

    @Override
    public void post(String channel, String key, boolean repeated, Reply reply) throws NotPosted {
      if (shut.contains(channel)) {
        throw new NotPosted("The room is shut");
      }
      heard.add(key);
    }

    @Override
    public boolean edit(String channel, String key, Reply reply) {
      throw new AssertionError("nobody edits " + key);
    }

    @Override
    public void keepFirst(String channel, String key) {
      throw new AssertionError(key + " was posted twice");
    }

    @Override
    public Announcer inThread(String key, String title) {
      throw new AssertionError("no thread is wanted");
    }
  }

  @BeforeEach
  void begin() {
    workshop = new Workshop(folder, "# Plan\n\n## Phase 1\n- [ ] Sails\n");
    workshop.promote("ana");
  }

  private static Team crew(boolean onlyIfChanged) {
    return new Team(
        "crew",
        List.of("slack:C1", "discord:2000"),
        new StandupSchedule(ZoneOffset.UTC, LocalTime.of(9, 30), EnumSet.allOf(DayOfWeek.class)),
        Team.About.USUAL,
        new Team.Manner(onlyIfChanged, false, false),
        null);
  }

  @Test
  void shows_what_would_be_posted_and_posts_nothing() {
    workshop.hold(crew(false), rooms);
    workshop.say("ben", "done WM-1");

    assertThat(workshop.say("ben", "standup"))
        .startsWith("Since Tue 17 Nov · crew\n  ✓ WM-1 Sails is done (ben)")
        .isEqualTo(workshop.say("ben", "standup preview crew"))
        .isEqualTo(workshop.say("ben", "standup preview CREW"));
    assertThat(rooms.heard).isEmpty();
  }

  /// Also where nothing moved.
  @Test
  void posts_once_a_day_when_a_lead_says_so() {
    workshop.hold(crew(true), rooms);

    assertThat(workshop.say("ben", "standup now")).contains("ben may not post standups");
    assertThat(workshop.say("ana", "standup now"))
        .isEqualTo("✓ The standup was posted to slack:C1, discord:2000.");
    assertThat(workshop.say("ana", "standup now")).contains("was posted already");
    assertThat(rooms.heard)
        .containsExactly("crew/slack:C1@2026-11-18", "crew/discord:2000@2026-11-18");
    workshop.later(Duration.ofDays(1));
    assertThat(workshop.say("ana", "standup now crew")).contains("was posted to slack:C1");
  }

  @Test
  void says_which_channel_cannot_be_reached_and_tries_that_again() {
    workshop.hold(crew(false), rooms);
    rooms.shut.add("slack:C1");
    assertThat(workshop.say("ana", "standup now"))
        .isEqualTo(
            """
            ✓ The standup was posted to discord:2000.
            It is not in slack:C1: The room is shut.\
            """);
    assertThat(workshop.say("ana", "standup now"))
        .isEqualTo("It is not in slack:C1: The room is shut.");
    rooms.shut.clear();
    workshop.later(Duration.ofMinutes(2));

    assertThat(workshop.say("ana", "standup now"))
        .isEqualTo("✓ The standup was posted to slack:C1.");
    assertThat(workshop.say("ben", "standup history"))
        .isEqualTo(
            """
            Standups of crew
              ✓ Wed 18 Nov  discord:2000 was posted at 09:00
              ✓ Wed 18 Nov  slack:C1 was posted at 09:02 · late: The room is shut\
            """);
  }

  @Test
  void says_what_is_missing() {
    assertThat(workshop.say("ana", "standup")).contains("Nobody holds standups here");
    workshop.assistant.roster().know(() -> List.of(crew(false)), workshop.store);
    assertThat(workshop.say("ana", "standup now")).contains("no service runs here");
    assertThat(workshop.say("ana", "standup history")).isEqualTo("No standup of crew was due yet.");
    assertThat(workshop.say("ana", "standup preview deck"))
        .isEqualTo("There is no team “deck”: there is crew.");
    assertThat(workshop.say("ana", "standup crew"))
        .contains("standup [preview|now|history] [TEAM]");
  }
}
