package dev.waymark.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Inbox.Delivery;
import dev.waymark.core.port.Inbox.Hold;
import dev.waymark.core.port.Inbox.Kept;
import dev.waymark.core.port.Inbox.Left;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.roadmap.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store does with what chat services deliver.
public interface InboxContract {
  Instant ARRIVAL = Instant.parse("2026-11-21T12:00:00Z");
  Hold OURS = new Hold("here", ARRIVAL.plusSeconds(60));
  Hold SOMEBODYS = new Hold("there", ARRIVAL.plusSeconds(60));

  Journal journal();

  Inbox inbox();

  private static Delivery delivery(String id) {
    return new Delivery("slack", id, "request of " + id, "{\"text\":\"done 🚀\"}");
  }

  private Kept keep(String id) {
    return inbox().keep(delivery(id), ARRIVAL, OURS, () -> true);
  }

  private List<String> left(Instant now, Hold hold) {
    return inbox().takeOver("slack", now, hold).stream().map(one -> one.delivery().id()).toList();
  }

  @Test
  default void takes_each_delivery_in_once() {
    assertThat(keep("Ev1")).isEqualTo(Kept.NEW);
    assertThat(keep("Ev1")).isEqualTo(Kept.KNOWN);
    inbox().finish(delivery("Ev1"), ARRIVAL);

    assertThat(keep("Ev1")).isEqualTo(Kept.KNOWN);
    assertThat(inbox().keep(new Delivery("slack/T2", "Ev1", "r", "c"), ARRIVAL, OURS, () -> true))
        .isEqualTo(Kept.NEW);
  }

  @Test
  default void takes_nothing_in_that_nobody_waits_for() {
    assertThat(inbox().keep(delivery("Ev1"), ARRIVAL, OURS, () -> false)).isEqualTo(Kept.UNWANTED);

    assertThat(left(ARRIVAL, OURS)).isEmpty();
    assertThat(keep("Ev1")).isEqualTo(Kept.NEW);
  }

  @Test
  default void gives_what_was_left_unfinished_as_it_came_oldest_first() {
    inbox().keep(delivery("B"), ARRIVAL, OURS, () -> true);
    inbox().keep(delivery("A"), ARRIVAL.plusSeconds(1), OURS, () -> true);
    inbox().keep(delivery("C"), ARRIVAL.plusSeconds(2), OURS, () -> true);
    inbox().finish(delivery("C"), ARRIVAL.plusSeconds(3));

    assertThat(inbox().takeOver("slack", ARRIVAL, OURS))
        .containsExactly(new Left(delivery("B"), false), new Left(delivery("A"), false));
    assertThat(inbox().takeOver("discord", ARRIVAL, OURS)).isEmpty();
  }

  @Test
  default void gives_one_holder_what_anothers_hold_on_ran_out() {
    keep("Ev1");
    Instant later = ARRIVAL.plus(Duration.ofMinutes(1));

    assertThat(left(ARRIVAL, SOMEBODYS)).isEmpty();
    assertThat(left(later, new Hold("there", later.plusSeconds(60)))).containsExactly("Ev1");
    assertThat(left(later, OURS)).isEmpty();
  }

  @Test
  default void knows_what_happened_although_it_was_left_unfinished() {
    Delivery happened = new Delivery("slack", "Ev1", "r-1", "c");
    inbox().keep(happened, ARRIVAL, OURS, () -> true);
    keep("Ev2");
    journal()
        .append(
            Batch.of(
                Given.by(Given.ANA, "r-1"),
                List.of(Given.known(Given.ANA, "ana", Person.Role.MEMBER))));

    assertThat(inbox().takeOver("slack", ARRIVAL, OURS))
        .extracting(Left::happened)
        .containsExactly(true, false);
  }

  @Test
  default void forgets_what_is_old_and_says_how_much_of_it_nobody_finished() {
    keep("Ev1");
    keep("Ev2");
    inbox().finish(delivery("Ev2"), ARRIVAL);
    Instant later = ARRIVAL.plusSeconds(1);

    assertThat(inbox().forget(ARRIVAL, ARRIVAL)).isZero();
    assertThat(keep("Ev2")).isEqualTo(Kept.KNOWN);
    assertThat(inbox().forget(later, ARRIVAL)).isZero();
    assertThat(keep("Ev2")).isEqualTo(Kept.NEW);
    assertThat(inbox().forget(later, later)).isEqualTo(2);
    assertThat(left(ARRIVAL, OURS)).isEmpty();
  }

  @Test
  default void takes_each_of_many_in_once_whoever_comes_first() {
    List<Kept> kept = IntStream.range(0, 400).parallel().mapToObj(i -> keep("Ev" + i / 4)).toList();

    assertThat(kept).filteredOn(Kept.NEW::equals).hasSize(100);
    assertThat(left(ARRIVAL, OURS)).hasSize(100);
  }
}
