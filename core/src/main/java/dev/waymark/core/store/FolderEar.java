package dev.waymark.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Hears of commits by the writes they leave in the store's folder.
///
/// Nothing is asked while nothing happens: the folder is watched, and a write there makes us look.
/// The bytes of a commit reach the folder before the commit is done, so we look a few times more.
final class FolderEar implements Dialect.Ear {
  private static final long FIRST_PAUSE = 1;
  private static final long LONGEST_PAUSE = 50;

  /// About five seconds; no disk takes longer over a commit.
  private static final int LOOKS = 100;

  private final Session session;
  private final @Nullable WatchService folder;
  private final Runnable look;
  private final Thread thread = Thread.ofVirtual().name("store-news").unstarted(this::run);

  private FolderEar(Session session, @Nullable WatchService folder, Runnable look) {
    this.session = session;
    this.folder = folder;
    this.look = look;
  }

  /// @param look called after every commit of anybody
  static FolderEar on(Sqlite sqlite, Runnable look) {
    try {
      FolderEar ear = new FolderEar(sqlite.forReading(), watch(sqlite.file()), look);
      ear.thread.start();
      return ear;
    } catch (SQLException e) {
      throw sqlite.explain(e);
    }
  }

  /// Null where the system cannot watch it, or has no more watches to give.
  private static @Nullable WatchService watch(Path file) {
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
      throw new IllegalStateException("a session that only reads did not close", e);
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
        look.run();
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
      News.join(thread);
    }
  }
}
