package dev.waymark.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Hears of commits from the server, and goes on listening when another server takes over.
final class ListeningEar implements Dialect.Ear {
  /// How long closing may take at most; the server wakes us earlier than that with news.
  private static final int WAIT_MILLISECONDS = 2_000;

  private static final long PAUSE_NANOSECONDS = 500_000_000;

  private final Postgres postgres;
  private final Runnable look;
  private final Thread thread = Thread.ofVirtual().name("store-news").unstarted(this::run);
  private volatile boolean closed;
  private volatile @Nullable Connection listening;

  private ListeningEar(Postgres postgres, Runnable look) {
    this.postgres = postgres;
    this.look = look;
  }

  /// @param look called after every commit of anybody
  static ListeningEar on(Postgres postgres, Runnable look) {
    ListeningEar ear = new ListeningEar(postgres, look);
    ear.thread.start();
    return ear;
  }

  private void run() {
    while (!closed) {
      try (Connection connection = postgres.connect()) {
        listening = connection;
        listen(connection);
      } catch (SQLException cutOff) {
        LockSupport.parkNanos(PAUSE_NANOSECONDS);
      }
    }
  }

  /// What was committed while nobody listened is asked for first.
  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("LISTEN waymark");
    }
    look.run();
    PGConnection server = connection.unwrap(PGConnection.class);
    while (!closed) {
      if (server.getNotifications(WAIT_MILLISECONDS).length > 0) {
        look.run();
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      Connection connection = listening;
      if (connection != null) {
        connection.abort(Runnable::run);
      }
    } catch (SQLException alreadyGone) {
      // As it should be.
    }
    News.join(thread);
  }
}
