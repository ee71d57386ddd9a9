package dev.waymark.bots.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Deliveries.Arrival;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Inbox;
import dev.waymark.core.port.Journal;
import dev.waymark.core.roadmap.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final Said SAID =
      new Said("D1", Surface.SLACK, new Identity(Identity.Kind.SLACK, "U-ANNA"), "C1", "next");

  private final KeptDeliveries kept = KeptDeliveries.open();
  private final SmallRoadmap roadmap = new SmallRoadmap();
  private final List<String> requests = new ArrayList<>();
  private final ChatDesk desk =
      new ChatDesk(
          (asker, words) -> {
            requests.add(String.valueOf(asker.request()));
            return roadmap.answer(asker, words);
          },
          roadmap,
          (_, _) -> Optional.empty(),
          SmallRoadmap.CLOCK);

  @AfterEach
  void close() {
    kept.close();
  }

  /// Dies when the change is a fact and nobody has been told.
  private void dieAfterChange() {
    if (kept.fresh().arrive("slack", "D1", "{}", () -> true) instanceof Arrival.New(var errand)) {
      errand.run(
          () -> {
            desk.answer(SAID);
            kept.journal()
                .append(
                    Journal.Batch.of(
                        Given.by(Given.ANA, requests.getFirst()),
                        List.of(Given.known(Given.ANA, "ana", Person.Role.MEMBER))));
            Thread.currentThread().interrupt();
          });
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void say_of_what_happened_before_a_crash_that_it_did_and_do_it_no_more() {
    dieAfterChange();
    List<Answer> answers = new ArrayList<>();
    for (Deliveries.Left left : kept.fresh().left("slack")) {
      left.errand().run(() -> answers.add(desk.answer(SAID)));
    }

    assertThat(requests).hasSize(1);
    assertThat(answers.getFirst().lines().getFirst().text())
        .isEqualTo("What you asked was carried out just before a restart here: log shows it.");
    assertThat(kept.fresh().left("slack")).isEmpty();
  }

  @Test
  void give_a_request_the_same_name_however_often_it_is_tried() {
    if (kept.fresh().arrive("slack", "D1", "{}", () -> true) instanceof Arrival.New(var errand)) {
      errand.run(
          () -> {
            desk.answer(SAID);
            Thread.currentThread().interrupt();
          });
    }
    assertThat(Thread.interrupted()).isTrue();
    kept.fresh().left("slack").forEach(left -> left.errand().run(() -> desk.answer(SAID)));

    assertThat(requests).hasSize(2);
    assertThat(requests.getFirst()).isEqualTo(requests.getLast());
  }

  /// A reconnection looks for leftovers while people go on.
  @Test
  void leave_nothing_over_that_is_done_while_they_are_looked_for() {
    List<Runnable> underWay = new ArrayList<>();
    Deliveries deliveries = kept.fresh(inbox -> new Pausing(inbox, underWay));
    if (deliveries.arrive("slack", "D1", "{}", () -> true) instanceof Arrival.New(var errand)) {
      underWay.add(() -> errand.run(() -> desk.answer(SAID)));
    }

    assertThat(deliveries.left("slack")).isEmpty();
    assertThat(requests).hasSize(1);
    assertThat(kept.fresh().left("slack")).isEmpty();
  }

  /// Things end right after leftovers were read.
  private record Pausing(Inbox inbox, List<Runnable> underWay) implements Inbox {
    @Override
    public Kept keep(Delivery delivery, Instant now, Hold hold, BooleanSupplier wanted) {
      return inbox.keep(delivery, now, hold, wanted);
    }

    @Override
    public List<Inbox.Left> takeOver(String service, Instant now, Hold hold) {
      List<Inbox.Left> left = inbox.takeOver(service, now, hold);
      underWay.forEach(Runnable::run);
      underWay.clear();
      return left;
    }

    @Override
    public void finish(Delivery delivery, Instant now) {
      inbox.finish(delivery, now);
    }

    @Override
    public int forget(Instant before, Instant unfinishedBefore) {
      return inbox.forget(before, unfinishedBefore);
    }
  }
}
