package dev.waymark.core.store;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.port.Bytes;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Compares a store with itself: the file's pages, the journal's chain, and the tables with what
/// the journal makes of a new, empty store.
final class Inspection {
  private static final int FINDINGS_AT_MOST = 100;
  private static final int EVENTS_AT_ONCE = 1_000;

  /// A table that follows from the journal.
  ///
  /// @param key how many of the columns, from the first, tell its rows apart
  private record Table(String name, int key, String columns) {
    String rows() {
      return "SELECT " + columns + " FROM " + name;
    }

    String row() {
      List<String> all = Arrays.asList(columns.split(", ", -1));
      return rows() + " WHERE " + String.join(" = ? AND ", all.subList(0, key)) + " = ?";
    }
  }

  private static final List<Table> TABLES =
      List.of(
          new Table("roadmap", 1, "id, name, prefix, file, tracked"),
          new Table(
              "milestone",
              2,
              "roadmap, position, title, line, status, priority, owner, target_day, target_span,"
                  + " timeframe, criteria"),
          new Table("item", 1, ItemTable.FOLDED),
          new Table("event_before", 1, "sequence, before, moved, status, due"),
          new Table("waiver", 2, "roadmap, finding, reason, until_day"),
          new Table("person", 1, "id, name, name_folded, role"),
          new Table("identity", 2, "kind, value, person"),
          new Table("owner_of", 2, "owner_folded, person, owner"),
          new Table("check_in", 2, DaysTable.CHECK_IN),
          new Table("absence", 2, DaysTable.ABSENCE));

  private final Session session;
  private final Dialect dialect;
  private final List<String> findings = new ArrayList<>();

  private Inspection(Session session, Dialect dialect) {
    this.session = session;
    this.dialect = dialect;
  }

  /// @return a sentence for each thing that is wrong
  static List<String> findings(Session session, Dialect dialect) throws SQLException {
    Inspection inspection = new Inspection(session, dialect);
    Sqlite memory = Sqlite.at(Path.of(":memory:"));
    try (Session rebuilt = memory.forReading()) {
      rebuilt.begin();
      Migration.run(rebuilt, memory, 0);
      // Nobody looks for words there, and every note would be indexed on the way.
      var _ = WordIndex.drop(rebuilt);
      inspection.look(rebuilt);
    }
    return List.copyOf(inspection.findings);
  }

  private void look(Session rebuilt) {
    try {
      lookAtPages();
      walk(rebuilt);
      for (Table table : TABLES) {
        compare(table, rebuilt);
      }
    } catch (SQLException e) {
      found("The file is damaged, so that no more can be said of it: " + e.getMessage());
    }
  }

  private void found(String sentence) {
    if (findings.size() < FINDINGS_AT_MOST) {
      findings.add(sentence);
    }
  }

  private void lookAtPages() throws SQLException {
    for (String damage : dialect.damage(session)) {
      found("The file is damaged: " + damage);
    }
  }

  private void walk(Session rebuilt) throws SQLException {
    Fold fold = new Fold(rebuilt);
    long sequence = 0;
    Bytes hash = Bytes.of(new byte[32]);
    try (ResultSet row =
        session
            .prepare("SELECT " + EventTable.COLUMNS + " FROM event ORDER BY sequence")
            .executeQuery()) {
      while (row.next()) {
        EventTable.Row event = EventTable.Row.at(row);
        Bytes kept = Bytes.of(row.getBytes(11));
        if (event.sequence() != sequence + 1) {
          found("Events " + (sequence + 1) + " to " + (event.sequence() - 1) + " are missing.");
        }
        if (!event.hash(hash).equals(kept)) {
          found("Event " + event.sequence() + " is not what was written: its hash differs.");
        }
        sequence = event.sequence();
        hash = kept;
        fold(fold, event);
      }
    }
    fold.write();
    if (!EventTable.head(session).equals(new EventTable.Head(sequence, hash))) {
      found("The journal does not end where it says: events after " + sequence + " are missing.");
    }
  }

  private void fold(Fold fold, EventTable.Row row) throws SQLException {
    try {
      Recorded recorded = row.recorded();
      fold.add(recorded);
    } catch (SQLException | IllegalStateException | NullPointerException e) {
      found("Event " + row.sequence() + " makes no sense: " + e.getMessage());
    }
    if (row.sequence() % EVENTS_AT_ONCE == 0) {
      fold.write();
    }
  }

  private void compare(Table table, Session rebuilt) throws SQLException {
    PreparedStatement expected = rebuilt.prepare(table.row());
    int columns = table.columns().split(", ", -1).length;
    long rows = 0;
    try (ResultSet row = session.prepare(table.rows()).executeQuery()) {
      while (row.next()) {
        rows++;
        for (int i = 1; i <= table.key(); i++) {
          expected.setObject(i, row.getObject(i));
        }
        try (ResultSet other = expected.executeQuery()) {
          if (!other.next() || !same(row, other, columns)) {
            found(
                "The "
                    + table.name()
                    + " "
                    + row.getString(table.key())
                    + " is not what its events made of it.");
          }
        }
      }
    }
    if (rows < rebuilt.number("SELECT count(*) FROM " + table.name())) {
      found("The table of each " + table.name() + " lacks rows that the journal speaks of.");
    }
  }

  private static boolean same(ResultSet row, ResultSet other, int columns) throws SQLException {
    for (int i = 1; i <= columns; i++) {
      if (!Objects.equals(row.getString(i), other.getString(i))) {
        return false;
      }
    }
    return true;
  }
}
