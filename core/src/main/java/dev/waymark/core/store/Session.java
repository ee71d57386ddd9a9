package dev.waymark.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// One connection and the statements it has prepared. Used by one thread at a time.
final class Session implements AutoCloseable {
  /// Filters come in any number of shapes; more statements than this are never in use at once.
  private static final int PREPARED_AT_MOST = 64;

  private final Connection connection;
  private final @Nullable String turn;
  private EventTable.@Nullable Head head;
  private EventTable.@Nullable Head left;
  private boolean grown;
  private final RecentItems recent = new RecentItems();
  private final LinkedHashMap<String, PreparedStatement> prepared =
      new LinkedHashMap<>(16, 0.75f, true);

  /// @param turn what every transaction begins with, to wait for its turn; null where beginning is
  ///   enough
  Session(Connection connection, @Nullable String turn) {
    this.connection = connection;
    this.turn = turn;
  }

  /// For what asks the driver itself.
  Connection connection() {
    return connection;
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

  /// Where the journal ends in this transaction.
  EventTable.Head head() throws SQLException {
    EventTable.Head known = head;
    if (known == null) {
      known = EventTable.head(this);
      head = known;
      if (!known.equals(left)) {
        recent.clear();
      }
    }
    return known;
  }

  /// What this session wrote, as long as the journal ends where it left it.
  RecentItems recent() throws SQLException {
    EventTable.Head _ = head();
    return recent;
  }

  /// The journal ends here now; its row is written once, with the commit, however many grew it.
  void grow(EventTable.Head longer) {
    head = longer;
    grown = true;
  }

  /// To be followed by [#commit] or, to roll back, by [#close].
  void begin() throws SQLException {
    head = null;
    connection.setAutoCommit(false);
    if (turn != null) {
      run(turn);
    }
  }

  void commit() throws SQLException {
    EventTable.Head last = head;
    if (last != null && grown) {
      EventTable.write(this, last);
      grown = false;
    }
    connection.setAutoCommit(true);
    left = last == null ? left : last;
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
