package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One SQLite file: one writer at a time, a few readers beside it.
///
/// A session in which anything went wrong is closed, which also rolls back; the next one starts
/// afresh.
final class Sqlite implements AutoCloseable {
  /// What is done in one transaction.
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T in(Session session) throws SQLException;
  }

  private static final int READERS = 4;

  private final Path file;
  private final Semaphore reading = new Semaphore(READERS);
  private final Deque<Session> readers = new ConcurrentLinkedDeque<>();
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable Session writer;
  private boolean unsure;
  private volatile boolean closed;

  Sqlite(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /// Sees one state of the store throughout.
  <T extends @Nullable Object> T read(Work<T> work) {
    reading.acquireUninterruptibly();
    try {
      refuseWhenClosed();
      Session idle = readers.poll();
      Session session = idle == null ? Session.forReading(file) : idle;
      T result = within(session, work);
      readers.push(session);
      return result;
    } catch (SQLException e) {
      throw Trouble.explain(file, e);
    } finally {
      reading.release();
    }
  }

  /// Like [#read], in a session of its own that ends without a word: even where the file is
  /// damaged.
  <T extends @Nullable Object> T inspect(Work<T> work) {
    refuseWhenClosed();
    try (Session session = Session.forReading(file)) {
      session.begin();
      return work.in(session);
    } catch (SQLException e) {
      throw Trouble.explain(file, e);
    }
  }

  /// Becomes fact as a whole, on the disk, or not at all.
  <T extends @Nullable Object> T write(Work<T> work) {
    writing.lock();
    try {
      refuseWhenClosed();
      refuseWhenUnsure();
      Session session = writer == null ? forWriting() : writer;
      writer = null;
      T result = within(session, work);
      writer = session;
      return result;
    } catch (SQLException e) {
      unsure |= Trouble.isDiskFailure(e);
      throw Trouble.explain(file, e);
    } finally {
      writing.unlock();
    }
  }

  private static <T extends @Nullable Object> T within(Session session, Work<T> work)
      throws SQLException {
    boolean done = false;
    try {
      session.begin();
      T result = work.in(session);
      session.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        session.close();
      }
    }
  }

  /// A copy restored from a backup comes without its write-ahead log.
  private Session forWriting() throws SQLException {
    Session session = Session.forWriting(file);
    boolean ready = false;
    try {
      session.run("PRAGMA journal_mode = WAL");
      ready = true;
      return session;
    } finally {
      if (!ready) {
        session.close();
      }
    }
  }

  private void refuseWhenClosed() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
  }

  /// After a write that the disk refused nobody knows what it has kept: no more writing until
  /// somebody has looked.
  private void refuseWhenUnsure() {
    if (unsure) {
      throw new StoreProblem(
          "The disk failed while "
              + file
              + " was written: check the disk, run `waymark fsck`, then start again.");
    }
  }

  @Override
  public void close() {
    writing.lock();
    reading.acquireUninterruptibly(READERS);
    try {
      closed = true;
      for (Session reader = readers.poll(); reader != null; reader = readers.poll()) {
        reader.close();
      }
      if (writer != null) {
        writer.close();
        writer = null;
      }
    } catch (SQLException e) {
      throw Trouble.explain(file, e);
    } finally {
      reading.release(READERS);
      writing.unlock();
    }
  }
}
