package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// A schema in a PostgreSQL database, for many hosts.
///
/// @param url as the driver takes it, perhaps with several hosts and a password
record Postgres(String url) implements Dialect {
  static final String PREFIX = "jdbc:postgresql:";

  /// One writer at a time among all hosts, so that sequence and chain have no gaps and no forks;
  /// the number is "WMRK".
  private static final String TURN =
      "SELECT pg_advisory_xact_lock(1464685131, hashtext(current_schema()))";

  /// Whatever the server is told otherwise, a commit is one when it is on the disk, and on the
  /// synchronous standby's if there is one. What is stricter stays. A host that stands still in the
  /// middle of its turn loses it, as all others wait for it.
  private static final String CONFIRMED =
      "SELECT set_config('idle_in_transaction_session_timeout', '10s', false),"
          + " CASE WHEN current_setting('synchronous_commit') IN ('off', 'local')"
          + " THEN set_config('synchronous_commit', 'on', false) END";

  /// What the server says to whom it has taken the turn from.
  private static final String STOOD_STILL = "25P03";

  private static final String NAME = "waymark";

  /// As the index has them.
  private static final String WORDS = "(title_folded || chr(10) || coalesce(notes_folded, ''))";

  @Override
  public String place() {
    int end = url.indexOf('?');
    String plain = end < 0 ? url : url.substring(0, end);
    return plain.replaceAll("//[^/@]*@", "//").replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public Session forReading() throws SQLException {
    Connection connection = connect();
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return new Session(KeepableTexts.of(connection), null);
  }

  @Override
  public Session forWriting() throws SQLException {
    Session session = new Session(KeepableTexts.of(connect()), TURN);
    session.run(CONFIRMED);
    return session;
  }

  /// What the URL does not say: the host that may write, found again soon, and no waiting for ever
  /// on one that is gone.
  Connection connect() throws SQLException {
    Properties usual = new Properties();
    PGProperty.APPLICATION_NAME.set(usual, NAME);
    PGProperty.TARGET_SERVER_TYPE.set(usual, "primary");
    PGProperty.HOST_RECHECK_SECONDS.set(usual, 1);
    PGProperty.CONNECT_TIMEOUT.set(usual, 5);
    PGProperty.SOCKET_TIMEOUT.set(usual, 30);
    PGProperty.TCP_KEEP_ALIVE.set(usual, true);
    PGProperty.DEFAULT_ROW_FETCH_SIZE.set(usual, 1_000);
    Connection connection =
        Driver.parseURL(url, usual) == null ? null : new Driver().connect(url, usual);
    if (connection == null) {
      throw new StoreProblem(
          "'"
              + place()
              + "' is no address of a PostgreSQL database: give --store one such as"
              + " jdbc:postgresql://host/database.");
    }
    return connection;
  }

  /// Its database is made by whoever runs the server.
  @Override
  public boolean create() {
    return false;
  }

  @Override
  public long version(Session session) throws SQLException {
    if (session.number("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()") == 0) {
      return 0;
    }
    if (session.number("SELECT count(to_regclass('waymark_store'))") == 0) {
      throw new StoreProblem(Trouble.notAStore(place()));
    }
    return session.number("SELECT version FROM waymark_store");
  }

  @Override
  public void setVersion(Session session, long version) throws SQLException {
    session.run("UPDATE waymark_store SET version = " + version);
  }

  @Override
  public String itemKey() {
    return "id";
  }

  /// Rows come many at once.
  @Override
  public String forColumns(List<String> columns, String query) {
    return query;
  }

  @Override
  public List<Column> columns(ResultSet found) throws SQLException {
    List<Column> columns =
        Stream.generate(Column::new).limit(found.getMetaData().getColumnCount()).toList();
    while (found.next()) {
      for (int column = 1; column <= columns.size(); column++) {
        Object value = found.getObject(column);
        columns
            .get(column - 1)
            .addValue(value instanceof Number number ? (Long) number.longValue() : value);
      }
    }
    return columns;
  }

  @Override
  public String migrations() {
    return "classpath:dev/waymark/core/store/postgres";
  }

  /// The server knows better which way is quicker, and whether there is an index.
  @Override
  public Optional<Condition> having(Session session, List<String> parts) {
    String all =
        parts.stream().map(_ -> WORDS + " LIKE ? ESCAPE '!'").collect(Collectors.joining(" AND "));
    List<Object> values =
        parts.stream().<Object>map(part -> "%" + part.replaceAll("[!%_]", "!$0") + "%").toList();
    return Optional.of(Condition.byIndex(all, values));
  }

  /// The server gathers what its index of words has to take in. The row that says which version the
  /// tables have is written again, so that others can tell.
  @Override
  public void rewrite(Session session, Rewriting work) throws SQLException {
    work.run();
    session.run("UPDATE waymark_store SET version = version");
  }

  /// Which transaction wrote that row.
  @Override
  public long generation(Session session) throws SQLException {
    return session.number("SELECT xmin::text::bigint FROM waymark_store");
  }

  @Override
  public String isAmong(String column) {
    return column + " IN (SELECT json_array_elements_text(CAST(? AS json)))";
  }

  /// The server does so itself.
  @Override
  public String gathered(String condition) {
    return condition;
  }

  /// The server looks after its own files.
  @Override
  public List<String> damage(Session session) {
    return List.of();
  }

  @Override
  public void copyInto(Database store, Path file) {
    try (Database copy = new Database(Sqlite.at(file))) {
      Schema.prepare(copy);
      copy.<Boolean>write(
          session ->
              store.<Boolean>inspect(
                  here -> {
                    Tables.copy(here, session);
                    return true;
                  }));
    }
  }

  @Override
  public void announce(Session session) throws SQLException {
    session.run("SELECT pg_notify('" + NAME + "', current_schema())");
  }

  @Override
  public Ear ear(Runnable look) {
    return ListeningEar.on(this, look);
  }

  @Override
  public StoreProblem explain(SQLException trouble) {
    return new StoreProblem(sentence(trouble), trouble);
  }

  private String sentence(SQLException trouble) {
    String state = state(trouble);
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "25" ->
          "The database "
              + place()
              + " took back what this host was about to change, as the host stood still meanwhile:"
              + " nothing was changed; try again.";
      case "08", "57" ->
          "The database "
              + place()
              + " cannot be reached or went away; whether a change under way was kept, `waymark"
              + " log` tells: look whether the server runs, then try again.";
      case "28" ->
          "The database "
              + place()
              + " lets nobody in under this name and password: check them in the URL.";
      case "3D" -> "There is no database " + place() + ": create it, or choose another --store.";
      case "42" ->
          "The database "
              + place()
              + " refused ("
              + oneLine(trouble)
              + "): check what its user may do there.";
      case "53" ->
          "The database "
              + place()
              + " has no room left ("
              + oneLine(trouble)
              + "): free some and try again.";
      default ->
          "The database "
              + place()
              + " failed ("
              + oneLine(trouble)
              + "): look into the server's log, or choose another --store.";
    };
  }

  /// After a failed fsync the server itself stops and recovers.
  @Override
  public boolean leavesDoubt(SQLException trouble) {
    return false;
  }

  /// Two that make the same tables at once: one of them has to look again.
  @Override
  public boolean isBusy(SQLException trouble) {
    return List.of("23505", "40001", "40P01", "42P07").contains(state(trouble));
  }

  @Override
  public boolean isCutOff(SQLException trouble) {
    String state = state(trouble);
    return state.startsWith("08") || state.startsWith("57P") || state.equals(STOOD_STILL);
  }

  private static String state(SQLException trouble) {
    return Objects.requireNonNullElse(trouble.getSQLState(), "");
  }

  private static String oneLine(SQLException trouble) {
    return String.valueOf(trouble.getMessage())
        .replaceAll("\\p{Cntrl}+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
