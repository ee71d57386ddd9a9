package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Deliveries.Arrival;
import dev.waymark.bots.chat.Errand;
import dev.waymark.bots.chat.Pressed;
import dev.waymark.core.port.StoreProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what Discord delivers: writes it down, has it done, and answers. Discord waits three
/// seconds to hear anything: what takes longer than a moment is deferred once it is written down,
/// and what cannot be written down in time is refused and never done.
final class DiscordIntake {
  /// What deliveries are called in the inbox.
  static final String SERVICE = "discord";

  private static final Logger LOG = LoggerFactory.getLogger(DiscordIntake.class);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private enum Stage {
    WAITING,
    TAKEN,
    GIVEN_UP
  }

  private final Deliveries deliveries;
  private final DiscordTurns turns;
  private final Executor workers;
  private final Executor watchers;

  /// @param workers do what is asked
  DiscordIntake(Deliveries deliveries, DiscordTurns turns, Executor workers, Executor watchers) {
    this.deliveries = deliveries;
    this.turns = turns;
    this.workers = Errand.continuing(workers);
    this.watchers = watchers;
  }

  /// Returns when it is done.
  void receive(DiscordParcel parcel, DiscordLine line) {
    AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
    CompletableFuture<Void> watch =
        CompletableFuture.runAsync(
            () -> giveUp(stage, line),
            CompletableFuture.delayedExecutor(
                Deliveries.PATIENCE.toMillis(), TimeUnit.MILLISECONDS, watchers));
    try {
      Arrival arrival =
          deliveries.arrive(
              SERVICE,
              parcel.id(),
              parcel.content(),
              () -> stage.compareAndSet(Stage.WAITING, Stage.TAKEN) || stage.get() == Stage.TAKEN);
      watch.cancel(false);
      switch (arrival) {
        case Arrival.New(var errand) -> errand.run(() -> serve(parcel, line));
        case Arrival.Known(), Arrival.GivenUp() -> {}
      }
    } catch (StoreProblem problem) {
      LOG.error("A request from Discord could not be taken down: {}", problem.sentence());
      if (stage.getAndSet(Stage.GIVEN_UP) != Stage.GIVEN_UP) {
        refuse(line, Deliveries.FAILED);
      }
    }
  }

  private static void giveUp(AtomicReference<Stage> stage, DiscordLine line) {
    if (stage.compareAndSet(Stage.WAITING, Stage.GIVEN_UP)) {
      LOG.warn("The store was too slow to take a request from Discord down; it was given up");
      refuse(line, Deliveries.LATE);
    }
  }

  private static void refuse(DiscordLine line, String sentence) {
    try {
      line.refuse(sentence);
    } catch (ErrorResponseException refused) {
      LOG.warn("Discord did not take an answer: {}", refused.getMeaning());
    }
  }

  /// Does what was written down, and answers.
  void serve(DiscordParcel parcel, DiscordLine line) {
    try {
      CompletableFuture<Pressed> work =
          CompletableFuture.supplyAsync(() -> turns.take(parcel), workers);
      line.give(await(work, line));
    } catch (ErrorResponseException refused) {
      LOG.warn("Discord did not take an answer: {}", refused.getMeaning());
    } catch (RejectedExecutionException closing) {
      LOG.debug("A request from Discord is done at the next start");
    }
  }

  private static Pressed await(CompletableFuture<Pressed> work, DiscordLine line) {
    try {
      return work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      line.defer();
      return work.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new RejectedExecutionException("closing");
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible.getCause());
    }
  }
}
