package dev.waymark.core.store;

import dev.waymark.core.port.Journal.Subscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Tells listeners that the journal has grown, whoever wrote it.
///
/// Nothing is asked while nothing happens: the folder is watched, and a write there makes us look.
/// The bytes of a commit reach the folder before the commit is done, so we look a few times more.
final class News implements AutoCloseable {
  private static final long FIRST_PAUSE = 1;
  private static final long LONGEST_PAUSE = 50;

  /// About five seconds; no disk takes longer over a commit.
  private static final int LOOKS = 100;

  private static final long CLOSING_MILLISECONDS = 5_000;

  private final Path file;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private long told;
  private @Nullable Watch watch;
  private boolean closed;

  News(Path file) {
    this.file = file;
  }

  synchronized Subscription subscribe(Runnable listener) {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    if (watch == null) {
      watch = startWatching();
    }
    Listener subscription = new Listener(listener);
    listeners.add(subscription);
    return subscription;
  }

  private Watch startWatching() {
    try {
      Session session = Session.forReading(file);
      told = EventTable.head(session).sequence();
      Watch started = new Watch(session, folder());
      started.thread.start();
      return started;
    } catch (SQLException e) {
      throw Trouble.explain(file, e);
    }
  }

  /// Null where the system cannot watch it, or has no more watches to give.
  private @Nullable WatchService folder() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null) {
        return null;
      }
      WatchService service = folder.getFileSystem().newWatchService();
      try {
        folder.register(
            service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        return service;
      } catch (IOException e) {
        service.close();
        return null;
      }
    } catch (IOException | UnsupportedOperationException e) {
      return null;
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
    Watch ended;
    synchronized (this) {
      closed = true;
      ended = watch;
      watch = null;
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
  private static void join(Thread thread) {
    if (thread.equals(Thread.currentThread())) {
      return;
    }
    try {
      thread.join(CLOSING_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Looks at the journal whenever something in its folder was written.
  private final class Watch implements AutoCloseable {
    private final Session session;
    private final @Nullable WatchService folder;
    private final Thread thread;

    Watch(Session session, @Nullable WatchService folder) {
      this.session = session;
      this.folder = folder;
      this.thread = Thread.ofVirtual().name("store-news").unstarted(this::run);
    }

    private void run() {
      try (session) {
        int looks = LOOKS;
        long version = -1;
        while (true) {
          version = look(version);
          looks = pause(looks) ? LOOKS : looks - 1;
        }
      } catch (ClosedWatchServiceException | InterruptedException closing) {
        // The only ways out of the loop.
      } catch (SQLException e) {
        throw Trouble.explain(file, e);
      }
    }

    /// @return whether something was written
    private boolean pause(int looks) throws InterruptedException {
      if (folder == null) {
        Thread.sleep(LONGEST_PAUSE);
        return false;
      }
      long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(LOOKS - looks, Integer.SIZE));
      WatchKey written = looks > 0 ? folder.poll(pause, TimeUnit.MILLISECONDS) : folder.take();
      if (written != null) {
        written.pollEvents();
        written.reset();
      }
      return written != null;
    }

    /// @return what changes with every commit of another session
    private long look(long before) {
      try {
        long version = session.number("PRAGMA data_version");
        if (version != before) {
          heard(EventTable.head(session).sequence());
        }
        return version;
      } catch (SQLException anotherTime) {
        return before;
      }
    }

    @Override
    public void close() {
      try {
        if (folder != null) {
          folder.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        thread.interrupt();
        join(thread);
      }
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
