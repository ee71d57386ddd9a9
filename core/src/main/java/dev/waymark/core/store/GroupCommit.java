package dev.waymark.core.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets one caller at a time commit, for itself and for all who came to wait meanwhile: the disk
/// takes as long over one change as over many.
final class GroupCommit {
  /// So that nobody waits long for the sake of those who came later.
  private static final int MOST = 256;

  /// Work that somebody waits for.
  static final class Asked<T extends @Nullable Object> {
    private final Database.Work<T> work;
    private final Thread asker = Thread.currentThread();
    private @Nullable T result;
    private @Nullable Throwable failure;
    private volatile boolean done;

    Asked(Database.Work<T> work) {
      this.work = work;
    }

    void in(Session session) throws SQLException {
      result = work.in(session);
    }

    void succeed() {
      finish();
    }

    void fail(Throwable cause) {
      failure = cause;
      finish();
    }

    private void finish() {
      done = true;
      LockSupport.unpark(asker);
    }

    // What the work gives is what the caller gets, null only where the work may give it.
    @SuppressWarnings("NullAway")
    private T result() {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      return result;
    }
  }

  private final Consumer<List<Asked<?>>> commit;
  private final Queue<Asked<?>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean led = new AtomicBoolean();

  /// How many were in the last group; the leader's only.
  private volatile int before;

  /// @param commit finishes every work it is given; called by one thread at a time
  GroupCommit(Consumer<List<Asked<?>>> commit) {
    this.commit = commit;
  }

  /// Returns when the work is done, by this thread or another.
  <T extends @Nullable Object> T done(Database.Work<T> work) {
    Asked<T> asked = new Asked<>(work);
    waiting.add(asked);
    boolean interrupted = false;
    while (!asked.done) {
      if (led.compareAndSet(false, true)) {
        leadUnless(asked);
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return asked.result();
  }

  private void leadUnless(Asked<?> asked) {
    try {
      if (!asked.done) {
        letOthersCome();
        List<Asked<?>> group = new ArrayList<>();
        for (Asked<?> next = waiting.poll(); next != null; next = waiting.poll()) {
          group.add(next);
          if (group.size() == MOST) {
            break;
          }
        }
        before = group.size();
        commit.accept(group);
      }
    } finally {
      handOn();
    }
  }

  /// Those who were served together a moment ago often have more to ask. When they do not, nothing
  /// is lost but a moment.
  @SuppressWarnings("ThreadPriorityCheck")
  private void letOthersCome() {
    if (before > 1) {
      Thread.yield();
    }
  }

  /// Whoever waited longest leads next.
  private void handOn() {
    led.set(false);
    Asked<?> next = waiting.peek();
    if (next != null) {
      LockSupport.unpark(next.asker);
    }
  }

  /// Runs while nothing is being committed.
  void alone(Runnable action) {
    while (!led.compareAndSet(false, true)) {
      Thread.onSpinWait();
      LockSupport.parkNanos(100_000);
    }
    try {
      action.run();
    } finally {
      handOn();
    }
  }
}
