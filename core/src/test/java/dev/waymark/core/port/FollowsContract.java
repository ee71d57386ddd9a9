package dev.waymark.core.port;

import static dev.waymark.core.port.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Follows.Message;
import dev.waymark.core.port.Follows.Told;
import dev.waymark.core.port.Follows.Turn;
import dev.waymark.core.roadmap.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What everybody promises who knows what channels follow.
public interface FollowsContract {
  String CHANNEL = "slack:C1";
  Duration LEASE = Duration.ofMinutes(1);

  Follows follows();

  Journal journal();

  private Turn turn(String host) {
    return follows().turn(CHANNEL, host, NOON, LEASE).orElseThrow();
  }

  @Test
  default void keep_what_each_channel_follows_once_and_in_order() {
    follows().follow(CHANNEL, "milestone:M2");
    follows().follow("discord:7", "is:blocked");
    follows().follow(CHANNEL, "is:blocked");
    follows().follow(CHANNEL, "milestone:M2");

    assertThat(follows().channels()).containsExactly("discord:7", CHANNEL);
    assertThat(follows().of(CHANNEL)).containsExactly("milestone:M2", "is:blocked");
    assertThat(follows().of("slack:C2")).isEmpty();
  }

  @Test
  default void know_who_wants_to_be_called() {
    Person.Id ana = new Person.Id("p1");
    assertThat(follows().isCalled(ana)).isTrue();

    follows().call(ana, false);
    follows().call(ana, false);
    assertThat(follows().isCalled(ana)).isFalse();
    assertThat(follows().isCalled(new Person.Id("p2"))).isTrue();

    follows().call(ana, true);
    assertThat(follows().isCalled(ana)).isTrue();
  }

  @Test
  default void forget_a_channel_with_the_last_that_it_follows() {
    follows().follow(CHANNEL, "milestone:M2");
    follows().follow(CHANNEL, "is:blocked");

    assertThat(follows().unfollow(CHANNEL, "milestone:M3")).isFalse();
    assertThat(follows().unfollow(CHANNEL, "milestone:M2")).isTrue();
    assertThat(follows().of(CHANNEL)).containsExactly("is:blocked");
    assertThat(follows().unfollow(CHANNEL, "is:blocked")).isTrue();
    assertThat(follows().channels()).isEmpty();
    assertThat(follows().turn(CHANNEL, "one", NOON, LEASE)).isEmpty();
  }

  @Test
  default void begin_with_what_happens_next() {
    follows().follow(CHANNEL, "is:blocked");

    assertThat(turn("one").told()).isEqualTo(new Told(journal().head(), null));
  }

  @Test
  default void give_one_host_the_turn_at_a_time() {
    follows().follow(CHANNEL, "is:blocked");
    Turn first = turn("one");

    assertThat(follows().turn(CHANNEL, "two", NOON.plus(LEASE).minusNanos(1), LEASE)).isEmpty();
    assertThat(turn("one").fence()).isEqualTo(first.fence());
    assertThat(follows().turn(CHANNEL, "two", NOON.plus(LEASE), LEASE).orElseThrow().fence())
        .isGreaterThan(first.fence());
    assertThat(follows().turn(CHANNEL, "one", NOON.plus(LEASE), LEASE)).isEmpty();
  }

  @Test
  default void keep_how_far_a_channel_was_told_from_who_has_the_turn() {
    follows().follow(CHANNEL, "is:blocked");
    Turn first = turn("one");
    Told told = new Told(7, new Message(3, NOON, ""));
    assertThat(follows().told(first, told)).isTrue();
    assertThat(turn("one").told()).isEqualTo(told);

    Turn second = follows().turn(CHANNEL, "two", NOON.plus(LEASE), LEASE).orElseThrow();
    assertThat(follows().told(first, new Told(9, null))).isFalse();
    assertThat(second.told()).isEqualTo(told);
    assertThat(follows().told(second, new Told(9, null))).isTrue();
  }

  @Test
  default void know_what_was_asked_in_a_channel() {
    follows().heard(CHANNEL, "r1", NOON);
    follows().heard(CHANNEL, "r1", NOON);
    follows().heard("slack:C2", "r2", NOON);

    assertThat(follows().heard(CHANNEL)).isEqualTo(java.util.Set.of("r1"));
    assertThat(List.copyOf(follows().heard("slack:C3"))).isEmpty();
  }
}
