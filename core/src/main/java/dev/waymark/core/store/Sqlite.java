package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/// One file on a local disk, for the processes of one host.
///
/// @param synchronous less than FULL loses acknowledged changes in a power cut
record Sqlite(Path file, SynchronousMode synchronous) implements Dialect {
  /// "WMRK", so that another program's database is not taken for a store.
  private static final int APPLICATION = 0x574D524B;

  private static final int BUSY_MILLISECONDS = 10_000;

  /// 32 MB of write-ahead log before it is brought into the file: many commits' pages at once, and
  /// each page once.
  private static final int LOG_PAGES = 8_000;

  /// Negative, as SQLite counts pages otherwise: a hundred thousand items' titles fit.
  private static final int CACHE_KIBIBYTES = -16_384;

  /// So many items are found one by one sooner than all are looked at.
  private static final int FEW = 2_000;

  private static final String WITH_WORDS =
      "SELECT count(*), json_group_array(rowid) FROM"
          + " (SELECT rowid FROM item_words WHERE item_words MATCH ? LIMIT "
          + (FEW + 1)
          + ")";

  static Sqlite at(Path file) {
    return new Sqlite(file, SynchronousMode.FULL);
  }

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public Session forReading() throws SQLException {
    return session(TransactionMode.DEFERRED);
  }

  /// A copy restored from a backup comes without its write-ahead log.
  @Override
  public Session forWriting() throws SQLException {
    Session session = session(TransactionMode.IMMEDIATE);
    boolean ready = false;
    try {
      session.run("PRAGMA journal_mode = WAL");
      session.run("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
      ready = true;
      return session;
    } finally {
      if (!ready) {
        session.close();
      }
    }
  }

  private Session session(TransactionMode mode) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(synchronous);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    // Would be asked for after every statement, and nobody wants them.
    config.setGetGeneratedKeys(false);
    config.setCacheSize(CACHE_KIBIBYTES);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    Session session = new Session(connection, null);
    session.run("PRAGMA trusted_schema = OFF");
    return session;
  }

  /// Only its owner may read a store.
  @Override
  public boolean create() {
    try {
      if (Files.exists(file)) {
        return false;
      }
      Path folder = file.getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder, readable("rwx------"));
      }
      Files.createFile(file, readable("rw-------"));
      return true;
    } catch (FileAlreadyExistsException anotherWasFirst) {
      if (Files.isRegularFile(file)) {
        return false;
      }
      throw cannotCreate(anotherWasFirst);
    } catch (IOException e) {
      throw cannotCreate(e);
    }
  }

  private StoreProblem cannotCreate(IOException cause) {
    return new StoreProblem(
        "The store "
            + file
            + " cannot be created: check the folder and who may write it, or choose another with"
            + " --store.",
        cause);
  }

  /// What a new file that only its owner may use is made with.
  static FileAttribute<?>[] readable(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public long version(Session session) throws SQLException {
    long version = session.number("PRAGMA user_version");
    if (version == 0 && session.number("SELECT count(*) FROM sqlite_schema") == 0) {
      return 0;
    }
    if (session.number("PRAGMA application_id") != APPLICATION || version < 1) {
      throw new StoreProblem(Trouble.notAStore(place()));
    }
    return version;
  }

  @Override
  public void setVersion(Session session, long version) throws SQLException {
    session.run("PRAGMA application_id = " + APPLICATION);
    session.run("PRAGMA user_version = " + version);
  }

  @Override
  public String itemKey() {
    return "rowid";
  }

  /// All in one row: each row of its own is asked of the engine three times.
  @Override
  public String forColumns(List<String> columns, String query) {
    return columns.stream()
        .collect(
            Collectors.joining(
                "), json_group_array(", "SELECT json_group_array(", ") FROM (" + query + ")"));
  }

  @Override
  public List<Column> columns(ResultSet found) throws SQLException {
    found.next();
    List<Column> columns = new ArrayList<>();
    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
      columns.add(Json.column(found.getBytes(column)));
    }
    return columns;
  }

  @Override
  public String migrations() {
    return "classpath:dev/waymark/core/store/sqlite";
  }

  @Override
  public Optional<Condition> having(Session session, List<String> parts) throws SQLException {
    String words =
        parts.stream()
            .map(part -> '"' + part.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(" "));
    PreparedStatement query = session.prepare(WITH_WORDS);
    query.setString(1, words);
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return row.getInt(1) > FEW
          ? Optional.empty()
          : Optional.of(
              Condition.byIndex(
                  "words IN (SELECT value FROM json_each(?))", List.of(row.getString(2))));
    }
  }

  @Override
  public void rewrite(Session session, Rewriting work) throws SQLException {
    List<String> index = WordIndex.drop(session);
    work.run();
    WordIndex.make(session, index);
  }

  /// Counts each table, index and trigger that was dropped or made.
  @Override
  public long generation(Session session) throws SQLException {
    return session.number("PRAGMA schema_version");
  }

  @Override
  public String gathered(String condition) {
    return "item.rowid IN (SELECT item.rowid FROM item WHERE " + condition + ")";
  }

  @Override
  public String isAmong(String column) {
    return column + " IN (SELECT value FROM json_each(?))";
  }

  @Override
  public List<String> damage(Session session) throws SQLException {
    List<String> damage = new ArrayList<>();
    try (ResultSet row = session.prepare("PRAGMA integrity_check").executeQuery()) {
      while (row.next()) {
        if (!row.getString(1).equals("ok")) {
          damage.add(row.getString(1));
        }
      }
    }
    return damage;
  }

  @Override
  public void copyInto(Database store, Path copy) {
    try (Session session = forReading();
        PreparedStatement vacuum = session.connection().prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
    } catch (SQLException e) {
      throw explain(e);
    }
  }

  /// Others see it by the file.
  @Override
  public void announce(Session session) {}

  @Override
  public Ear ear(Runnable look) {
    return FolderEar.on(this, look);
  }

  @Override
  public StoreProblem explain(SQLException trouble) {
    return Trouble.explain(place(), trouble);
  }

  @Override
  public boolean leavesDoubt(SQLException trouble) {
    return Trouble.isDiskFailure(trouble);
  }

  @Override
  public boolean isBusy(SQLException trouble) {
    return Trouble.isBusy(trouble);
  }

  @Override
  public boolean isCutOff(SQLException trouble) {
    return false;
  }
}
