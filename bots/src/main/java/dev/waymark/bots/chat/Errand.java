package dev.waymark.bots.chat;

import dev.waymark.core.event.Origin;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/// One delivery being worked on. It is finished when all that was begun for it has ended, on
/// whichever threads; what is interrupted stays unfinished, and is done at the next start.
public final class Errand {
  /// What happens at the end.
  @FunctionalInterface
  interface End {
    /// @param done whether nothing was interrupted
    void ended(boolean done);
  }

  private static final ScopedValue<Errand> CURRENT = ScopedValue.newInstance();

  private final String request;
  private final boolean happened;
  private final End end;
  private final AtomicInteger parts = new AtomicInteger(1);
  private volatile boolean interrupted;

  Errand(String request, boolean happened, End end) {
    this.request = request;
    this.happened = happened;
    this.end = end;
  }

  /// Runs the first part; it is run once.
  public void run(Runnable work) {
    try {
      ScopedValue.where(CURRENT, this).run(work);
    } finally {
      if (Thread.currentThread().isInterrupted()) {
        interrupted = true;
      }
      leave();
    }
  }

  private void leave() {
    if (parts.decrementAndGet() == 0) {
      end.ended(!interrupted);
    }
  }

  /// What is given to this executor from within an errand is a part of that.
  public static Executor continuing(Executor executor) {
    return work -> {
      if (!CURRENT.isBound()) {
        executor.execute(work);
        return;
      }
      Errand errand = CURRENT.get();
      errand.parts.incrementAndGet();
      try {
        executor.execute(() -> errand.run(work));
      } catch (RejectedExecutionException closing) {
        errand.interrupted = true;
        errand.leave();
        throw closing;
      }
    };
  }

  /// What the request that is worked on now is called, in the log and in the journal; a new name
  /// where nothing was delivered.
  static String request(InstantSource clock) {
    return CURRENT.isBound() ? CURRENT.get().request : Origin.newRequest(clock.instant());
  }

  /// Whether what is worked on now was carried out already, by somebody who could not say so any
  /// more.
  static boolean hasHappened() {
    return CURRENT.isBound() && CURRENT.get().happened;
  }
}
