package dev.waymark.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/// One connection and the statements it has prepared. Used by one thread at a time.
final class Session implements AutoCloseable {
  private static final int BUSY_MILLISECONDS = 10_000;

  /// Filters come in any number of shapes; more statements than this are never in use at once.
  private static final int PREPARED_AT_MOST = 64;

  private final Connection connection;
  private final LinkedHashMap<String, PreparedStatement> prepared =
      new LinkedHashMap<>(16, 0.75f, true);

  private Session(String url, TransactionMode mode) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    // With less than FULL a power cut takes back what was acknowledged.
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    connection = config.createConnection(url);
    run("PRAGMA trusted_schema = OFF");
  }

  static Session forReading(Path file) throws SQLException {
    return new Session("jdbc:sqlite:" + file, TransactionMode.DEFERRED);
  }

  /// Its transactions wait for their turn when they begin; later would be too late.
  static Session forWriting(Path file) throws SQLException {
    return new Session("jdbc:sqlite:" + file, TransactionMode.IMMEDIATE);
  }

  /// On an empty store that nobody else sees and that is gone when closed.
  static Session inMemory() throws SQLException {
    return new Session("jdbc:sqlite::memory:", TransactionMode.DEFERRED);
  }

  /// The statement, prepared once; its result is to be closed before it is asked for again.
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
      forgetTheOldest();
    }
    return statement;
  }

  private void forgetTheOldest() throws SQLException {
    if (prepared.size() > PREPARED_AT_MOST) {
      prepared.pollFirstEntry().getValue().close();
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// To be followed by [#commit] or, to roll back, by [#close].
  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  void commit() throws SQLException {
    connection.setAutoCommit(true);
  }

  long number(String sql) throws SQLException {
    try (ResultSet row = prepare(sql).executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /// Whatever was not committed is rolled back.
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
