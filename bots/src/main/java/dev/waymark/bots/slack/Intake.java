package dev.waymark.bots.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Deliveries.Arrival;
import dev.waymark.core.port.StoreProblem;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what Slack delivers, whichever way it comes: writes it down, tells Slack that it
/// arrived, and has it done. Where the store is too slow or fails, Slack is told nothing and
/// delivers events again; who typed or clicked is told that nothing was done.
final class Intake {
  /// Does what is asked, on the same thread.
  @FunctionalInterface
  interface Work {
    /// @return what Slack is to be told with the acknowledgement; null for nothing
    @Nullable JsonElement run(String type, JsonObject payload);
  }

  /// Tells Slack that something arrived.
  @FunctionalInterface
  interface Acknowledgement {
    /// @param payload what goes with it; null for nothing
    void give(@Nullable JsonElement payload);

    /// It will not be told.
    default void withhold() {}
  }

  /// Tells who waits for an answer at an address of Slack's.
  @FunctionalInterface
  interface Excuse {
    void tell(String responseUrl, String sentence);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /// What is shown in a form has to come with the acknowledgement, for which Slack waits three
  /// seconds.
  private static final Duration PATIENCE_WITH_FORMS = Duration.ofMillis(2_500);

  private final String service;
  private final Deliveries deliveries;
  private final Work work;
  private final Excuse excuse;
  private final Executor executor;

  /// @param service what this app is called in the inbox
  Intake(String service, Deliveries deliveries, Work work, Excuse excuse, Executor executor) {
    this.service = service;
    this.deliveries = deliveries;
    this.work = work;
    this.excuse = excuse;
    this.executor = executor;
  }

  /// Returns when nothing more is to be done on this thread; by then it is acknowledged, or will
  /// not be.
  void receive(String type, JsonObject payload, Acknowledgement acknowledgement) {
    Parcel parcel = new Parcel(type, payload, acknowledgement);
    var _ =
        CompletableFuture.runAsync(
            () -> watch(parcel),
            CompletableFuture.delayedExecutor(
                (parcel.answersAtOnce() ? PATIENCE_WITH_FORMS : Deliveries.PATIENCE).toMillis(),
                TimeUnit.MILLISECONDS,
                executor));
    try {
      switch (deliveries.arrive(service, parcel.id(), parcel.content(), parcel::take)) {
        case Arrival.New(var errand) -> {
          parcel.isKept();
          errand.run(() -> serve(parcel));
        }
        case Arrival.Known() -> parcel.acknowledge(null);
        case Arrival.GivenUp() -> {}
      }
    } catch (StoreProblem problem) {
      LOG.error("A request from Slack could not be taken down: {}", problem.sentence());
      refuse(parcel, Deliveries.FAILED);
    }
  }

  /// Does what an earlier run of this program left unfinished.
  void finishWhatWasLeft() {
    for (Deliveries.Left left : deliveries.left(service)) {
      Parcel parcel = Parcel.of(left.content());
      executor.execute(() -> left.errand().run(() -> serve(parcel)));
    }
  }

  /// When Slack should have been told something.
  private void watch(Parcel parcel) {
    if (parcel.giveUp()) {
      LOG.warn("The store was too slow to take a request from Slack down; it was given up");
      refuse(parcel, Deliveries.LATE);
    } else if (!parcel.isEvent() || parcel.isWrittenDown()) {
      parcel.acknowledge(null);
    }
  }

  private void serve(Parcel parcel) {
    if (!parcel.answersAtOnce()) {
      parcel.acknowledge(null);
    }
    try {
      parcel.acknowledge(work.run(parcel.type(), parcel.payload()));
    } catch (RejectedExecutionException closing) {
      LOG.debug("A request from Slack is done at the next start");
    } catch (RuntimeException | Error surprise) {
      String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
      LOG.error("Error {}: a message from Slack could not be handled", id, surprise);
      refuse(parcel, "Something went wrong; an admin finds error " + id + " in the log.");
    }
  }

  /// Slack itself says that a form was not taken, and keeps it open.
  private void refuse(Parcel parcel, String sentence) {
    if (parcel.isEvent() || parcel.answersAtOnce()) {
      parcel.leaveUnacknowledged();
    } else if (!parcel.acknowledge(parcel.whisper(sentence)) || parcel.whisper(sentence) == null) {
      parcel.responseUrl().ifPresent(url -> excuse.tell(url, sentence));
    }
  }

  static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
