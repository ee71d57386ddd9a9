package dev.waymark.core.port;

import static dev.waymark.core.port.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Standups.Claim;
import dev.waymark.core.port.Standups.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What everybody promises who gives out standups.
public interface StandupsContract {
  Slot SLOT = new Slot("#platform", LocalDate.of(2026, 5, 4));
  Duration LEASE = Duration.ofMinutes(5);

  Standups standups();

  @Test
  default void are_held_by_the_first_who_claims() {
    assertThat(standups().claim(SLOT, "one", NOON, LEASE)).isEqualTo(Claim.FIRST);
    assertThat(standups().claim(SLOT, "two", NOON.plus(LEASE).minusNanos(1), LEASE))
        .isEqualTo(Claim.HELD);
  }

  @Test
  default void are_claimed_for_each_channel_and_day() {
    standups().claim(SLOT, "one", NOON, LEASE);

    assertThat(standups().claim(new Slot("#other", SLOT.day()), "two", NOON, LEASE))
        .isEqualTo(Claim.FIRST);
    assertThat(
            standups().claim(new Slot(SLOT.channel(), SLOT.day().plusDays(1)), "two", NOON, LEASE))
        .isEqualTo(Claim.FIRST);
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
