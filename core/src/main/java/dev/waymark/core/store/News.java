package dev.waymark.core.store;

import dev.waymark.core.port.Journal.Subscription;
import dev.waymark.core.port.StoreProblem;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Tells listeners that the journal has grown, whoever wrote it.
final class News implements AutoCloseable {
  private static final long CLOSING_MILLISECONDS = 5_000;

  private final Database database;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private long told;
  private Dialect.@Nullable Ear ear;
  private boolean closed;

  News(Database database) {
    this.database = database;
  }

  synchronized Subscription subscribe(Runnable listener) {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    if (ear == null) {
      told = head();
      ear = database.dialect().ear(this::look);
    }
    Listener subscription = new Listener(listener);
    listeners.add(subscription);
    return subscription;
  }

  private long head() {
    return database.read(session -> EventTable.head(session).sequence());
  }

  private void look() {
    try {
      heard(head());
    } catch (StoreProblem | IllegalStateException anotherTime) {
      // There will be more news, or no more store.
    }
  }

  /// The journal ends here now.
  synchronized void heard(long head) {
    if (head > told) {
      told = head;
      listeners.forEach(Listener::wake);
    }
  }

  @Override
  public void close() {
    Dialect.Ear ended;
    synchronized (this) {
      closed = true;
      ended = ear;
      ear = null;
    }
    if (ended != null) {
      ended.close();
    }
    for (Listener listener : listeners) {
      listener.close();
      join(listener.thread);
    }
  }

  /// Not for ever: a listener may be waiting for whoever closes us.
  static void join(Thread thread) {
    if (thread.equals(Thread.currentThread())) {
      return;
    }
    try {
      thread.join(CLOSING_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// One who wants to know; news that comes while it is busy is told once.
  private final class Listener implements Subscription {
    private final Runnable listener;
    private final Semaphore waiting = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;

    Listener(Runnable listener) {
      this.listener = listener;
      this.thread = Thread.ofVirtual().name("store-listener").start(this::run);
    }

    void wake() {
      waiting.release();
    }

    private void run() {
      waiting.acquireUninterruptibly();
      while (!ended) {
        waiting.drainPermits();
        try {
          listener.run();
        } catch (RuntimeException e) {
          // Its own trouble: it may fare better with the next news.
          thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
        waiting.acquireUninterruptibly();
      }
    }

    @Override
    public void close() {
      ended = true;
      listeners.remove(this);
      waiting.release();
    }
  }
}
