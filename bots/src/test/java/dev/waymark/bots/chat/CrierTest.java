package dev.waymark.bots.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.event.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a channel that follows something is told, and what it is not.
class CrierTest {
  private static final String PLAN =
      """
      # Plan

      ## M0 First light
      - [ ] Health endpoint
      - [ ] Helm charts

      ## M1 Launch
      - [ ] Load test
      """;
  private static final Duration QUIET = Duration.ofMinutes(15);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final Corkboard board = new Corkboard();
  private Office office;
  private Crier crier;
  private int deliveries;

  @BeforeEach
  void open() {
    office = new Office(folder, PLAN, clock);
    crier = crier("here");
  }

  private Crier crier(String host) {
    Crier.Post post =
        new Crier.Post(
            host, Map.of(Workspace.SLACK, board), new Crier.Rhythm(Duration.ofSeconds(5), QUIET));
    return new Crier(office.world, office.desk, post, clock);
  }

  private String say(String who, String channel, String words) {
    clock.later(Duration.ofSeconds(1));
    Identity identity = new Identity(Identity.Kind.SLACK, "U-" + who);
    return office
        .desk
        .answer(new Said("d" + deliveries++, Surface.SLACK, identity, channel, words))
        .lines()
        .getFirst()
        .text();
  }

  private void elsewhere(String words) {
    say("BEN", "C9", words);
  }

  @Test
  void says_what_a_channel_follows_and_takes_it_back() {
    assertThat(say("ANNA", "C1", "follow milestone:M0"))
        .isEqualTo("This channel follows milestone:M0  unfollow milestone:M0");
    assertThat(say("VERA", "C1", "follow"))
        .isEqualTo("This channel follows milestone:M0  unfollow milestone:M0");
    assertThat(say("ANNA", "C2", "follow")).startsWith("This channel follows nothing");
    assertThat(say("ANNA", "C1", "unfollow milestone:M1"))
        .startsWith("This channel does not follow milestone:M1");
    assertThat(say("ANNA", "C1", "unfollow MILESTONE:m0"))
        .startsWith("This channel does not follow milestone:m0");
    assertThat(say("ANNA", "C1", "unfollow milestone:M0"))
        .startsWith("This channel follows nothing");
  }

  @Test
  void listens_to_leads() {
    assertThat(say("BEN", "C1", "follow milestone:M0"))
        .startsWith("Ben may not say what a channel follows");
    assertThat(office.world.follows().channels()).isEmpty();
  }

  @Test
  void needs_a_channel() {
    assertThat(say("ANNA", "", "follow milestone:M0"))
        .startsWith("What changes is told to channels of Slack and Discord");
  }

  @Test
  void keeps_one_message_up_to_date_while_things_change() {
    say("ANNA", "C1", "follow milestone:M0");
    elsewhere("start WM-1");
    elsewhere("start WM-3");
    crier.tick();
    assertThat(board.hanging())
        .containsExactly(
            """
            ◐ WM-1 Health endpoint is in progress · Ben
            This channel follows milestone:M0.\
            """);

    clock.later(QUIET.minusSeconds(5));
    elsewhere("start WM-2");
    elsewhere("done WM-1");
    crier.tick();
    crier.tick();

    assertThat(board.hanging())
        .containsExactly(
            """
            ✓ WM-1 Health endpoint is in progress, is done · Ben
            ◐ WM-2 Helm charts is in progress · Ben
            This channel follows milestone:M0.\
            """);
    assertThat(board.done).containsExactly("put C1", "changed C1");
  }

  @Test
  void begins_a_new_message_after_a_quiet_while() {
    say("ANNA", "C1", "follow milestone:M0");
    elsewhere("start WM-1");
    crier.tick();
    clock.later(QUIET);
    elsewhere("done WM-1");
    crier.tick();

    assertThat(board.hanging()).hasSize(2);
    assertThat(board.hanging().getLast()).startsWith("✓ WM-1 Health endpoint is done · Ben");
  }

  @Test
  void repeats_nothing_that_a_channel_was_told_when_it_was_asked_there() {
    say("ANNA", "C1", "follow milestone:M0");
    say("ANNA", "C2", "follow milestone:M0");
    say("BEN", "C1", "done WM-1");
    crier.tick();

    assertThat(board.done).containsExactly("put C2");
  }

  @Test
  void tells_a_channel_that_wants_to_hear_of_changes_nowhere_else() {
    office.desk.manners(Map.of("slack:C1", Manner.QUIET));
    say("ANNA", "C1", "follow milestone:M0");
    say("BEN", "C1", "done WM-1");
    crier.tick();

    assertThat(board.done).containsExactly("put C1");
  }

  @Test
  void tells_what_no_longer_fits_and_what_fits_only_now() {
    say("ANNA", "C1", "follow is:open milestone:M0");
    say("ANNA", "C1", "follow is:blocked");
    elsewhere("done WM-1");
    elsewhere("block WM-3 no wind");
    crier.tick();

    assertThat(board.hanging().getFirst())
        .startsWith(
            """
            ■ WM-3 Load test is blocked: no wind · Ben
            ✓ WM-1 Health endpoint is done · Ben
            """);
  }

  @Test
  void tells_what_is_said_of_a_followed_milestone_itself() {
    say("ANNA", "C1", "follow milestone:M0");
    say("ANNA", "C9", "block \"M0 First light\" no wind");
    say("ANNA", "C9", "start M1");
    crier.tick();

    assertThat(board.hanging().getFirst())
        .startsWith("M0 First light is blocked: no wind · Anna\nThis channel");
  }

  @Test
  void leaves_out_what_was_taken_back() {
    say("ANNA", "C1", "follow milestone:M0");
    elsewhere("done WM-1");
    elsewhere("undo");
    crier.tick();
    assertThat(board.done).isEmpty();

    elsewhere("done WM-1");
    crier.tick();
    elsewhere("undo");
    crier.tick();
    assertThat(board.hanging().getFirst()).startsWith("What was here was taken back again.");

    elsewhere("done WM-2");
    crier.tick();
    clock.later(QUIET);
    elsewhere("undo");
    crier.tick();
    assertThat(board.hanging().getLast())
        .startsWith("○ WM-2 Helm charts is planned again (undone) · Ben");
  }

  @Test
  void calls_owners_who_must_act_and_nobody_else() {
    say("ANNA", "C1", "follow milestone:M0");
    elsewhere("own WM-1 Anna");
    elsewhere("note WM-1 soon");
    crier.tick();
    assertThat(board.hanging().getLast()).endsWith("\n@U-ANNA");

    clock.later(QUIET);
    elsewhere("note WM-1 sooner");
    crier.tick();
    assertThat(board.hanging().getLast()).doesNotContain("@");

    clock.later(QUIET);
    say("ANNA", "C9", "target WM-1 2026-11-01");
    crier.tick();
    assertThat(board.hanging().getLast()).as("she did it herself").doesNotContain("@");

    clock.later(QUIET);
    elsewhere("note WM-1 it is late");
    crier.tick();
    assertThat(board.hanging().getLast()).endsWith("\n@U-ANNA");

    clock.later(QUIET);
    elsewhere("done WM-1");
    crier.tick();
    assertThat(board.hanging().getLast()).doesNotContain("@");

    clock.later(QUIET);
    say("ANNA", "C9", "unfollow me");
    elsewhere("reopen WM-1");
    crier.tick();
    assertThat(board.hanging().getLast()).as("she does not want it").doesNotContain("@");
  }

  @Test
  void neither_repeats_nor_loses_anything_when_it_ends_at_any_moment() {
    say("ANNA", "C1", "follow milestone:M0");
    elsewhere("start WM-1");
    crier.tick();
    crier("here").tick();
    assertThat(board.done).containsExactly("put C1");

    clock.later(QUIET);
    elsewhere("done WM-1");
    board.afterPut =
        () -> {
          throw new LinkageError("killed");
        };
    assertThatThrownBy(() -> crier("here").tick()).hasMessage("killed");
    board.afterPut = () -> {};
    elsewhere("start WM-2");
    crier("here").tick();

    assertThat(board.done).containsExactly("put C1", "put C1", "found C1");
    assertThat(board.hanging()).hasSize(2);
    assertThat(board.hanging().getLast())
        .startsWith(
            """
            ◐ WM-2 Helm charts is in progress · Ben
            ✓ WM-1 Health endpoint is done · Ben
            """);
  }

  @Test
  void leaves_a_channel_to_the_host_that_tells_it_as_long_as_that_lives() {
    say("ANNA", "C1", "follow milestone:M0");
    elsewhere("start WM-1");
    crier.tick();
    Crier other = crier("there");
    elsewhere("start WM-2");
    other.tick();
    assertThat(board.done).containsExactly("put C1");

    clock.later(Duration.ofMinutes(2));
    other.tick();
    crier.tick();
    assertThat(board.done).containsExactly("put C1", "changed C1");
    assertThat(board.hanging().getFirst()).contains("WM-2");
  }

  @Test
  void puts_what_is_new_into_a_message_of_its_own_when_somebody_removed_the_last() {
    say("ANNA", "C1", "follow milestone:M0");
    elsewhere("start WM-1");
    crier.tick();
    board.tearDown();
    elsewhere("start WM-2");
    crier.tick();
    crier.tick();

    assertThat(board.hanging()).singleElement().asString().doesNotContain("WM-1").contains("WM-2");
  }

  @Test
  void tries_again_what_could_not_be_told() {
    try (LogCapture log = new LogCapture()) {
      say("ANNA", "C1", "follow milestone:M0");
      elsewhere("start WM-1");
      board.broken = "Slack cannot be reached";
      crier.tick();
      board.broken = "";
      crier.tick();
      assertThat(board.done).as("it rests first").isEmpty();
      clock.later(Duration.ofMinutes(1));
      crier.tick();

      assertThat(board.hanging()).hasSize(1);
      assertThat(log.lines())
          .filteredOn(line -> line.contains("slack:C1"))
          .singleElement()
          .asString()
          .contains("is tried again: Slack cannot be reached");
    }
  }

  @Test
  void tells_no_more_than_anybody_looks_through() {
    office.edit(PLAN + "\n## M2 Long\n" + "- [ ] Something\n".repeat(20));
    say("ANNA", "C1", "follow milestone:M2");
    elsewhere("start WM-4 WM-5 WM-6 WM-7 WM-8 WM-9 WM-10 WM-11 WM-12");
    elsewhere("start WM-13 WM-14 WM-15 WM-16 WM-17 WM-18 WM-19 WM-20 WM-21");
    crier.tick();

    assertThat(board.hanging().getFirst().lines()).hasSize(17).contains("… 3 more: log");
  }
}
