package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import java.sql.SQLException;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One database: a single writer, a few readers beside it.
///
/// A session in which anything went wrong is closed, which also rolls back; the next one starts
/// afresh.
final class Database implements AutoCloseable {
  /// What is done in one transaction. It may be done again when that failed, so it must leave
  /// nothing behind but rows.
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T in(Session session) throws SQLException;
  }

  private static final int READERS = 4;

  /// A lost primary is followed by another within seconds.
  private static final int TRIES_CUT_OFF = 60;

  private static final long PAUSE_CUT_OFF = 250_000_000;

  private final Dialect dialect;
  private final Semaphore reading = new Semaphore(READERS);
  private final Deque<Session> readers = new ConcurrentLinkedDeque<>();
  private final GroupCommit commits = new GroupCommit(this::commit);
  private @Nullable Session writer;
  private volatile boolean reached;
  private volatile boolean unsure;
  private volatile boolean closed;

  Database(Dialect dialect) {
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /// Sees one state of the store throughout.
  <T extends @Nullable Object> T read(Work<T> work) {
    reading.acquireUninterruptibly();
    try {
      for (int attempt = 1; ; attempt++) {
        refuseWhenClosed();
        try {
          Session idle = readers.poll();
          Session session = begun(idle == null ? dialect.forReading() : idle);
          T result = within(session, work);
          readers.push(session);
          return result;
        } catch (SQLException e) {
          waitForAnother(attempt, e);
        }
      }
    } catch (SQLException e) {
      throw dialect.explain(e);
    } finally {
      reading.release();
    }
  }

  /// All sessions that stand open may be cut off at once, so the first new tries come quickly. A
  /// database that never was there will not come now.
  private void waitForAnother(int attempt, SQLException e) throws SQLException {
    if (!reached || !dialect.isCutOff(e) || attempt > TRIES_CUT_OFF) {
      throw e;
    }
    if (attempt > READERS) {
      LockSupport.parkNanos(PAUSE_CUT_OFF);
    }
  }

  /// Like [#read], in a session of its own that ends without a word: even where the file is
  /// damaged.
  <T extends @Nullable Object> T inspect(Work<T> work) {
    refuseWhenClosed();
    try (Session session = dialect.forReading()) {
      session.begin();
      return work.in(session);
    } catch (SQLException e) {
      throw dialect.explain(e);
    }
  }

  /// Becomes fact as a whole, on the disk, or not at all. What several ask for at once reaches the
  /// disk together.
  <T extends @Nullable Object> T write(Work<T> work) {
    return commits.done(work);
  }

  /// One transaction for all; where that fails, one for each, so that none fails for another's
  /// fault.
  private void commit(List<GroupCommit.Asked<?>> group) {
    if (group.size() > 1 && isDone(group)) {
      return;
    }
    for (GroupCommit.Asked<?> asked : group) {
      try {
        inOneTransaction(List.of(asked));
        asked.succeed();
      } catch (SQLException e) {
        asked.fail(dialect.explain(e));
      } catch (RuntimeException | Error e) {
        asked.fail(e);
      }
    }
  }

  private boolean isDone(List<GroupCommit.Asked<?>> group) {
    try {
      inOneTransaction(group);
      group.forEach(GroupCommit.Asked::succeed);
      return true;
    } catch (SQLException | RuntimeException | Error e) {
      return false;
    }
  }

  private void inOneTransaction(List<GroupCommit.Asked<?>> group) throws SQLException {
    refuseWhenClosed();
    refuseWhenUnsure();
    Session session = begun();
    try {
      within(
          session,
          begun -> {
            for (GroupCommit.Asked<?> asked : group) {
              asked.in(begun);
            }
            return true;
          });
      writer = session;
    } catch (SQLException e) {
      unsure |= dialect.leavesDoubt(e);
      throw e;
    }
  }

  /// Nothing was done yet, so that one that was cut off may be replaced by another.
  private Session begun() throws SQLException {
    for (int attempt = 1; ; attempt++) {
      Session idle = writer;
      writer = null;
      try {
        return begun(idle == null ? dialect.forWriting() : idle);
      } catch (SQLException e) {
        waitForAnother(attempt, e);
      }
    }
  }

  private Session begun(Session session) throws SQLException {
    boolean begun = false;
    try {
      session.begin();
      begun = true;
      reached = true;
      return session;
    } finally {
      if (!begun) {
        session.close();
      }
    }
  }

  private static <T extends @Nullable Object> T within(Session begun, Work<T> work)
      throws SQLException {
    boolean done = false;
    try {
      T result = work.in(begun);
      begun.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        begun.close();
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
              + dialect.place()
              + " was written: check the disk, run `waymark fsck`, then start again.");
    }
  }

  @Override
  public void close() {
    commits.alone(this::closeWriter);
    reading.acquireUninterruptibly(READERS);
    try {
      for (Session reader = readers.poll(); reader != null; reader = readers.poll()) {
        reader.close();
      }
    } catch (SQLException e) {
      throw dialect.explain(e);
    } finally {
      reading.release(READERS);
    }
  }

  private void closeWriter() {
    closed = true;
    try {
      if (writer != null) {
        writer.close();
        writer = null;
      }
    } catch (SQLException e) {
      throw dialect.explain(e);
    }
  }
}
