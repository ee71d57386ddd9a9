package dev.waymark.bots.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.reply.Line;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Person.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatDeskTest {
  private static final Identity ANNA = new Identity(Identity.Kind.SLACK, "U-ANNA");

  private final AtomicInteger deliveries = new AtomicInteger();
  private final SmallRoadmap roadmap = new SmallRoadmap();
  private final HandClock clock = new HandClock();
  private final ChatDesk desk = new ChatDesk(roadmap, roadmap, this::greeted, clock);

  private Optional<String> greeted(Identity who, String words) {
    return words.contains("code") ? Optional.of("Welcome, " + who.value() + ".") : Optional.empty();
  }

  private Answer say(String text) {
    return desk.answer(said("D" + deliveries.incrementAndGet(), text));
  }

  private static Said said(String delivery, String text) {
    return new Said(delivery, Surface.SLACK, ANNA, "C1", text);
  }

  private static String text(Answer answer) {
    return answer.lines().getFirst().text();
  }

  @Test
  void shows_changes_to_all_and_the_rest_to_the_asker() {
    assertThat(say("done health").audience()).isEqualTo(Audience.CHANNEL);
    assertThat(say("done health").asker()).isEqualTo("Anna");
    assertThat(say("list").audience()).isEqualTo(Audience.ASKER);
    assertThat(say("done helm").audience()).isEqualTo(Audience.ASKER);
    assertThat(say("done zebra").audience()).isEqualTo(Audience.ASKER);
    try (LogCapture log = new LogCapture()) {
      assertThat(say("show explosives").audience()).isEqualTo(Audience.ASKER);
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("ERROR"))
          .singleElement()
          .asString()
          .contains("boom");
    }
  }

  /// With the real assistant, by somebody who may do all of it.
  @Test
  void shows_all_what_is_no_longer_found_or_followed_and_the_asker_how_they_are_called(
      @TempDir Path folder) {
    Office office = new Office(folder, "## M0 ✅ DONE\n- [ ] Helm charts\n");
    office.roles.give(ANNA, Role.ADMIN);
    Finding finding =
        new Findings(office.world, office.clock)
            .of(office.world.items().roadmaps().getFirst())
            .getFirst();
    List<String> words =
        List.of(
            "waive " + finding.id() + " as agreed",
            "waive " + finding.id() + " none",
            "waive R99-000000 as agreed",
            "unfollow me",
            "follow me",
            "untrack ROADMAP",
            "untrack ROADMAP");

    assertThat(words.stream().map(one -> office.desk.answer(said(one, one + " ")).audience()))
        .containsExactly(
            Audience.CHANNEL,
            Audience.CHANNEL,
            Audience.ASKER,
            Audience.ASKER,
            Audience.ASKER,
            Audience.CHANNEL,
            Audience.ASKER);
  }

  @Test
  void tells_changes_from_questions_by_the_first_word() {
    assertThat(ChatDesk.wantsChange(" Done health")).isTrue();
    assertThat(ChatDesk.wantsChange("list done")).isFalse();
    assertThat(ChatDesk.wantsChange("what is done?")).isFalse();
    assertThat(ChatDesk.wantsChange("")).isFalse();
  }

  @Test
  void gives_back_what_may_be_asked_as_time_goes_by() {
    for (int i = 0; i < 30; i++) {
      assertThat(text(say("list"))).startsWith("M0");
    }
    assertThat(text(say("list"))).isEqualTo("That was a lot within a minute: try again in 3 s.");
    clock.now = clock.now.plus(Duration.ofSeconds(2));
    assertThat(text(say("list"))).startsWith("M0");
    assertThat(text(say("list"))).startsWith("That was a lot");
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    for (int i = 0; i < 30; i++) {
      assertThat(text(say("list"))).startsWith("M0");
    }
    assertThat(text(say("list"))).startsWith("That was a lot");
  }

  @Test
  void passes_on_only_what_can_be_printed() {
    say("note WM-1 a\u001B[2Jb\u202Ec\nd\u009Be");

    assertThat(roadmap.asked()).containsExactly("note WM-1 a[2Jbc de");
  }

  @Test
  void never_shows_a_secret() {
    assertThat(new Secret("xoxb-1")).hasToString("(secret)");
    assertThatThrownBy(() -> new Secret(" ")).hasMessageContaining("a token is empty");
  }

  @Test
  void says_the_same_to_everybody_who_is_unknown() {
    Answer answer =
        desk.answer(
            new Said(
                "x",
                Surface.DISCORD,
                new Identity(Identity.Kind.DISCORD, "42"),
                "C1",
                "done health"));

    assertThat(text(answer))
        .isEqualTo(
            "I do not know yet who you are: ask an admin to run waymark person code"
                + " NAME and tell me the code, or waymark person link NAME discord:42");
    assertThat(answer.lines().getFirst().spans().getLast().style()).isEqualTo(Line.Style.CODE);
  }

  @Test
  void hears_people_out_who_say_who_they_are() {
    Identity stranger = new Identity(Identity.Kind.DISCORD, "42");

    Answer answer = desk.answer(new Said("y", Surface.DISCORD, stranger, "C1", "my code"));

    assertThat(text(answer)).isEqualTo("Welcome, 42.");
    assertThat(answer.audience()).isEqualTo(Audience.ASKER);
    assertThat(text(say("my code"))).doesNotContain("Welcome");
  }

  /// A clock moved by hand.
  private static final class HandClock extends Clock {
    private Instant now = SmallRoadmap.CLOCK.instant();

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
