package dev.waymark.core.port;

import static dev.waymark.core.port.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Standups.Slot;
import dev.waymark.core.reply.Reply.Fate;
import dev.waymark.core.reply.Reply.Post;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What everybody promises who gives out standups.
public interface StandupsContract {
  Slot SLOT = new Slot("", "#platform", LocalDate.of(2026, 5, 4));
  Duration LEASE = Duration.ofMinutes(5);

  Standups standups();

  @Test
  default void are_held_by_the_first_who_claims() {
    assertThat(standups().claim(SLOT, "one", NOON, LEASE)).isEqualTo(Claim.FIRST);
    assertThat(standups().claim(SLOT, "two", NOON.plus(LEASE).minusNanos(1), LEASE))
        .isEqualTo(Claim.HELD);
  }

  @Test
  default void are_claimed_for_each_team_channel_and_day() {
    standups().claim(SLOT, "one", NOON, LEASE);

    for (Slot other :
        List.of(
            new Slot("", "#other", SLOT.day()),
            new Slot("", SLOT.channel(), SLOT.day().plusDays(1)),
            new Slot("platform", SLOT.channel(), SLOT.day()),
            new Slot("others", SLOT.channel(), SLOT.day()))) {
      assertThat(standups().claim(other, "two", NOON, LEASE)).isEqualTo(Claim.FIRST);
    }
  }

  @Test
  default void can_be_taken_over_when_the_lease_has_run_out() {
    standups().claim(SLOT, "one", NOON, LEASE);

    assertThat(standups().claim(SLOT, "two", NOON.plus(LEASE), LEASE)).isEqualTo(Claim.TAKEN_OVER);
    assertThat(standups().claim(SLOT, "one", NOON.plus(LEASE), LEASE)).isEqualTo(Claim.HELD);
  }

  @Test
  default void are_held_on_to_by_whoever_claims_again() {
    standups().claim(SLOT, "one", NOON, LEASE);

    assertThat(standups().claim(SLOT, "one", NOON.plusSeconds(60), LEASE))
        .isEqualTo(Claim.TAKEN_OVER);
    assertThat(standups().claim(SLOT, "two", NOON.plus(LEASE), LEASE)).isEqualTo(Claim.HELD);
  }

  @Test
  default void are_never_claimed_again_once_posted() {
    standups().claim(SLOT, "one", NOON, LEASE);
    assertThat(standups().posted(SLOT, NOON.plusSeconds(1))).isTrue();

    assertThat(standups().claim(SLOT, "one", NOON.plusSeconds(2), LEASE)).isEqualTo(Claim.POSTED);
    assertThat(standups().claim(SLOT, "two", NOON.plus(Duration.ofDays(900)), LEASE))
        .isEqualTo(Claim.POSTED);
    assertThat(standups().posted(SLOT, NOON.plusSeconds(3))).isFalse();
  }

  @Test
  default void can_be_posted_without_a_claim() {
    assertThat(standups().posted(SLOT, NOON)).isTrue();

    assertThat(standups().claim(SLOT, "one", NOON, LEASE)).isEqualTo(Claim.POSTED);
  }

  @Test
  default void remember_what_became_of_them_the_latest_first() {
    Slot late = new Slot("platform", "slack:C1", SLOT.day());
    Slot quiet = new Slot("platform", "slack:C1", SLOT.day().plusDays(1));
    Slot missed = new Slot("platform", "slack:C2", SLOT.day().plusDays(1));
    Slot waiting = new Slot("platform", "slack:acme/C3", SLOT.day().plusDays(2));
    standups().claim(late, "one", NOON, LEASE);
    standups().delayed(late, "The room is shut");
    standups().claim(late, "one", NOON.plusSeconds(60), LEASE);
    assertThat(standups().posted(late, NOON.plusSeconds(61))).isTrue();
    standups().missed(late, "too late");
    assertThat(standups().said(late)).contains("");
    standups().said(late, "something");
    assertThat(standups().said(late)).contains("something");
    standups().quiet(quiet, NOON);
    assertThat(standups().said(quiet)).isEmpty();
    assertThat(standups().said(missed)).isEmpty();
    standups().missed(missed, "no service was running");
    standups().delayed(waiting, "The room is gone");
    standups().posted(SLOT, NOON);

    assertThat(standups().history("platform", 10))
        .containsExactly(
            new Post(waiting.day(), "slack:acme/C3", Fate.DELAYED, null, "The room is gone"),
            new Post(quiet.day(), "slack:C1", Fate.QUIET, null, null),
            new Post(missed.day(), "slack:C2", Fate.MISSED, null, "no service was running"),
            new Post(
                late.day(), "slack:C1", Fate.POSTED, NOON.plusSeconds(61), "The room is shut"));
    assertThat(standups().history("platform", 1)).hasSize(1);
    assertThat(standups().history("", 10))
        .containsExactly(new Post(SLOT.day(), SLOT.channel(), Fate.POSTED, NOON, null));
    assertThat(standups().claim(quiet, "two", NOON, LEASE)).isEqualTo(Claim.POSTED);
    assertThat(standups().claim(missed, "two", NOON, LEASE)).isEqualTo(Claim.TAKEN_OVER);
    assertThat(standups().before(quiet)).contains(late.day());
    assertThat(standups().before(late)).isEmpty();
  }

  @Test
  default void know_until_when_was_told_what_moved() {
    Slot next = new Slot(SLOT.team(), SLOT.channel(), SLOT.day().plusDays(3));
    assertThat(standups().toldBefore(next)).isEmpty();
    standups().claim(SLOT, "one", NOON, LEASE);
    assertThat(standups().toldBefore(next)).isEmpty();
    var _ = standups().posted(SLOT, NOON);
    standups().missed(new Slot(SLOT.team(), SLOT.channel(), SLOT.day().plusDays(1)), "shut");

    assertThat(standups().toldBefore(next)).contains(NOON);
    assertThat(standups().toldBefore(SLOT)).isEmpty();
    assertThat(standups().toldBefore(new Slot("crew", SLOT.channel(), next.day()))).isEmpty();
    standups()
        .quiet(new Slot(SLOT.team(), SLOT.channel(), SLOT.day().plusDays(2)), NOON.plusSeconds(9));
    assertThat(standups().toldBefore(next)).contains(NOON.plusSeconds(9));
  }

  @Test
  default void go_to_one_of_many_who_claim_at_once() {
    Queue<Claim> claims = new ConcurrentLinkedQueue<>();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        String holder = "holder " + i;
        many.execute(() -> claims.add(standups().claim(SLOT, holder, NOON, LEASE)));
      }
    }

    assertThat(claims).hasSize(20).containsOnlyOnce(Claim.FIRST).doesNotContain(Claim.TAKEN_OVER);
  }
}
