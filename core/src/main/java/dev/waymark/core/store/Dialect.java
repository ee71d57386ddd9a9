package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What one database engine does in its own way.
sealed interface Dialect permits Sqlite, Postgres {
  /// Where the store is, as a person may read it: without passwords.
  String place();

  /// Its transactions see one state throughout.
  Session forReading() throws SQLException;

  /// Its transactions wait for their turn when they begin; later would be too late.
  Session forWriting() throws SQLException;

  /// Whether other hosts may have it open too.
  boolean isShared();

  /// Makes room for a store where there is none.
  ///
  /// @return whether there was none
  boolean create();

  /// @return 0 where there are no tables yet
  /// @throws StoreProblem when these are another program's tables
  long version(Session session) throws SQLException;

  /// Notes which version of the tables the session's transaction has made.
  void setVersion(Session session, long version) throws SQLException;

  /// What a query becomes so that [#columns] can read what it finds, perhaps very many rows.
  ///
  /// @param columns as the query selects them; texts and whole numbers
  String forColumns(List<String> columns, String query);

  /// @return each column's values, in the order of the rows
  List<Column> columns(ResultSet found) throws SQLException;

  /// Where the migrations of this engine are.
  String migrations();

  /// The column that tells an item's row from all others for as long as a store is open; the
  /// quickest there is to read.
  String itemKey();

  /// Items whose titles or notes hold all of these parts of words, found by an index, in any
  /// roadmap and as this session sees them now; empty where looking at all of them is quicker.
  ///
  /// @param parts folded, of three characters or more
  Optional<Condition> having(Session session, List<String> parts) throws SQLException;

  /// Has work done that writes most items: indexes that are cheaper made once than kept meanwhile
  /// are made when it is done.
  void rewrite(Session session, Rewriting work) throws SQLException;

  /// Another number once work of that kind was done, by anybody.
  long generation(Session session) throws SQLException;

  /// The same condition on items, where very many may meet it that an index finds: their rows are
  /// read in the order they lie in.
  String gathered(String condition);

  /// The condition that a column's text is one of a JSON array's, which is bound as a text; for so
  /// many that they are not asked for one by one.
  String isAmong(String column);

  /// What the engine itself finds wrong with its files.
  List<String> damage(Session session) throws SQLException;

  /// Copies all of the store, as it is at one moment, into an empty SQLite file.
  void copyInto(Database store, Path file);

  /// Tells the others, as soon as the transaction is committed, that the journal has grown.
  void announce(Session session) throws SQLException;

  /// Hears of what others commit.
  Ear ear(Runnable look);

  StoreProblem explain(SQLException trouble);

  /// Whether nobody knows any longer what the disk has kept.
  boolean leavesDoubt(SQLException trouble);

  /// Whether others being at it is all that was wrong.
  boolean isBusy(SQLException trouble);

  /// Whether only the way to the database is gone, so that another session may do.
  boolean isCutOff(SQLException trouble);

  /// Writes most items, in a transaction that is there.
  @FunctionalInterface
  interface Rewriting {
    void run() throws SQLException;
  }

  /// Listens until it is closed.
  interface Ear extends AutoCloseable {
    @Override
    void close();
  }
}
