package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Errand;
import dev.waymark.bots.chat.KeptDeliveries;
import dev.waymark.core.port.Inbox;
import dev.waymark.core.port.StoreProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private static final Inbound ANNA = new Inbound("U-ANNA", "C1");

  private final KeptDeliveries kept = KeptDeliveries.open();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> worked = new CopyOnWriteArrayList<>();
  private final List<String> excuses = new CopyOnWriteArrayList<>();
  private final List<String> acknowledgements = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    executor.close();
    kept.close();
  }

  private Intake intake(Deliveries deliveries, Intake.Work work) {
    return new Intake(
        "slack", deliveries, work, (url, sentence) -> excuses.add(url + " " + sentence), executor);
  }

  private Intake intake(Deliveries deliveries) {
    return intake(deliveries, this::work);
  }

  private JsonElement work(String type, JsonObject payload) {
    worked.add(type);
    return new JsonPrimitive("answered");
  }

  private void receive(Intake intake, JsonObject envelope) {
    intake.receive(
        envelope.get("type").getAsString(),
        envelope.getAsJsonObject("payload"),
        answer -> acknowledgements.add(String.valueOf(answer)));
  }

  private static JsonObject command(String number) {
    return ANNA.command(number, "/roadmap done health", "http://127.0.0.1/response/E" + number);
  }

  private static JsonObject form(String number) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", "view_submission");
    payload.addProperty("trigger_id", "Tr" + number);
    return Inbound.envelope("interactive", number, payload);
  }

  private static JsonObject button(String number) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", "block_actions");
    payload.addProperty("trigger_id", "Tr" + number);
    payload.addProperty("response_url", "http://127.0.0.1/response/E" + number);
    return Inbound.envelope("interactive", number, payload);
  }

  @Test
  void acknowledges_first_and_gives_forms_what_is_said_to_them() {
    Intake intake = intake(kept.fresh());
    receive(intake, command("1"));
    receive(intake, form("2"));

    assertThat(acknowledgements).containsExactly("null", "\"answered\"");
    assertThat(worked).containsExactly("slash_commands", "interactive");
  }

  @Test
  void does_once_what_is_delivered_again_even_to_another_run() {
    receive(intake(kept.fresh()), ANNA.mention("1", "done health"));
    receive(intake(kept.fresh()), ANNA.mention("1", "done health"));

    assertThat(worked).hasSize(1);
    assertThat(acknowledgements).hasSize(2);
  }

  @Test
  void does_at_the_next_start_what_was_left_unfinished_and_only_that() {
    receive(intake(kept.fresh()), command("1"));
    receive(
        intake(
            kept.fresh(),
            (type, payload) -> {
              Thread.currentThread().interrupt();
              return work(type, payload);
            }),
        command("2"));
    assertThat(Thread.interrupted()).isTrue();

    intake(kept.fresh()).finishWhatWasLeft();
    Awaitility.await().until(() -> worked.size() == 3);
    Intake third = intake(kept.fresh());
    Awaitility.await()
        .untilAsserted(
            () -> {
              third.finishWhatWasLeft();
              assertThat(worked).hasSize(3);
            });
  }

  @Test
  void has_work_finished_only_when_all_that_was_begun_for_it_is() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    Deliveries first = kept.fresh();
    Intake intake =
        intake(
            first,
            (type, payload) -> {
              Errand.continuing(executor).execute(() -> await(slow));
              return work(type, payload);
            });
    receive(intake, command("1"));

    assertThat(first.left("slack")).isEmpty();
    assertThat(kept.fresh().left("slack")).hasSize(1);
    slow.countDown();
    Awaitility.await().until(() -> kept.fresh().left("slack").isEmpty());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void gives_up_within_a_second_what_the_store_does_not_come_to() {
    CountDownLatch busy = new CountDownLatch(1);
    Busy inbox = new Busy(busy);
    Intake intake = intake(new Deliveries(inbox, "here", Clock.systemUTC()));
    Instant began = Instant.now();
    for (JsonObject envelope :
        List.of(command("1"), button("2"), ANNA.mention("4", "done health"))) {
      executor.execute(() -> receive(intake, envelope));
    }

    Awaitility.await().until(() -> acknowledgements.size() == 2 && excuses.size() == 1);
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMillis(1_500));
    assertThat(acknowledgements)
        .anySatisfy(
            answer ->
                assertThat(answer)
                    .isEqualTo(
                        "{\"response_type\":\"ephemeral\",\"text\":\"The store was too busy to take"
                            + " this down in time, so nothing was done: try again in a moment.\"}"))
        .contains("null");
    assertThat(excuses)
        .singleElement()
        .asString()
        .startsWith("http://127.0.0.1/response/E2 The store was too busy");
    busy.countDown();
    Awaitility.await().until(() -> inbox.turnedAway.get() == 3);
    assertThat(worked).isEmpty();
  }

  @Test
  void tells_who_waits_when_the_store_fails() {
    Intake intake = intake(new Deliveries(new Full(), "here", Clock.systemUTC()));
    receive(intake, command("1"));
    receive(intake, button("2"));
    receive(intake, form("3"));
    receive(intake, ANNA.mention("4", "done health"));

    assertThat(acknowledgements).hasSize(2);
    assertThat(acknowledgements.getFirst())
        .contains("The store could not take this down, so nothing was done");
    assertThat(excuses).singleElement().asString().contains("/response/E2");
    assertThat(worked).isEmpty();
  }

  @Test
  void tells_who_waits_when_work_breaks() {
    Intake intake =
        intake(
            kept.fresh(),
            (_, _) -> {
              throw new StackOverflowError("boom");
            });
    receive(intake, command("1"));
    receive(intake, form("2"));

    assertThat(acknowledgements).containsExactly("null");
    assertThat(excuses)
        .singleElement()
        .asString()
        .matches(".*/E1 Something went wrong; an admin finds error [0-9a-f]{8} in the log\\.");
  }

  /// Comes to nothing until it may.
  private record Busy(CountDownLatch until, AtomicInteger turnedAway) implements Inbox {
    Busy(CountDownLatch until) {
      this(until, new AtomicInteger());
    }

    @Override
    public Kept keep(Delivery delivery, Instant now, Hold hold, BooleanSupplier wanted) {
      await(until);
      if (!wanted.getAsBoolean()) {
        turnedAway.incrementAndGet();
        return Kept.UNWANTED;
      }
      return Kept.NEW;
    }

    @Override
    public List<Left> takeOver(String service, Instant now, Hold hold) {
      return List.of();
    }

    @Override
    public void finish(Delivery delivery, Instant now) {}

    @Override
    public int forget(Instant before, Instant unfinishedBefore) {
      return 0;
    }
  }

  /// A disk with no room.
  private record Full() implements Inbox {
    @Override
    public Kept keep(Delivery delivery, Instant now, Hold hold, BooleanSupplier wanted) {
      throw new StoreProblem("The disk is full: free some room.");
    }

    @Override
    public List<Left> takeOver(String service, Instant now, Hold hold) {
      return List.of();
    }

    @Override
    public void finish(Delivery delivery, Instant now) {}

    @Override
    public int forget(Instant before, Instant unfinishedBefore) {
      return 0;
    }
  }
}
