package dev.waymark.core.store;

import dev.waymark.core.port.Bytes;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares a store with itself: the file's pages, the journal's chain, and the tables with what
/// the journal makes of a new, empty store.
final class Inspection {
  private static final int FINDINGS_AT_MOST = 100;
  private static final int ROWS_AT_ONCE = 5_000;

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
          new Table("progress", 2, ProgressTable.COLUMNS),
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
      Steps steps = new Steps();
      walk(new Refold(rebuilt, steps));
      for (Table table : TABLES) {
        compare(table, rebuilt);
      }
      steps.end();
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

  private void walk(Refold fold) throws SQLException {
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
    fold.end();
    if (!EventTable.head(session).equals(new EventTable.Head(sequence, hash))) {
      found("The journal does not end where it says: events after " + sequence + " are missing.");
    }
  }

  private void fold(Refold fold, EventTable.Row row) throws SQLException {
    try {
      fold.add(row);
    } catch (SQLException | IllegalStateException | NullPointerException e) {
      found("Event " + row.sequence() + " makes no sense: " + e.getMessage());
    }
    fold.relieve();
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
            found(differs(table.name(), row.getString(table.key())));
          }
        }
      }
    }
    if (rows < rebuilt.number("SELECT count(*) FROM " + table.name())) {
      found(lacks(table.name()));
    }
  }

  private static String differs(String table, String key) {
    return "The " + table + " " + key + " is not what its events made of it.";
  }

  private static String lacks(String table) {
    return "The table of each " + table + " lacks rows that the journal speaks of.";
  }

  private static boolean same(ResultSet row, ResultSet other, int columns) throws SQLException {
    for (int i = 1; i <= columns; i++) {
      if (!Objects.equals(row.getString(i), other.getString(i))) {
        return false;
      }
    }
    return true;
  }

  /// The rows of `event_before` beside the steps of the fold, which come in the same order: there
  /// are nearly as many as events, so they are not gathered first.
  private final class Steps implements Fold.Links {
    private final List<String> wrong = new ArrayList<>();
    private final ResultSet row;
    private boolean there;
    private long expected;
    private long rows;
    private @Nullable SQLException damage;

    Steps() throws SQLException {
      PreparedStatement query =
          session.prepare(
              "SELECT " + EventTable.Step.COLUMNS + " FROM event_before ORDER BY sequence");
      query.setFetchSize(ROWS_AT_ONCE); // else a server sends all before the first is looked at
      row = query.executeQuery();
      next();
    }

    private void next() {
      try {
        there = row.next();
        rows += there ? 1 : 0;
      } catch (SQLException e) {
        there = false;
        damage = e;
      }
    }

    @Override
    public void take(List<EventTable.Step> steps) throws SQLException {
      expected += steps.size();
      for (EventTable.Step step : steps) {
        while (there && row.getLong(1) < step.event()) {
          differ();
        }
        if (there && row.getLong(1) == step.event()) {
          if (same(step.values())) {
            next();
          } else {
            differ();
          }
        }
      }
    }

    private boolean same(List<@Nullable Object> values) throws SQLException {
      for (int i = 0; i < values.size(); i++) {
        Object value = values.get(i);
        if (!Objects.equals(row.getString(i + 1), value == null ? null : value.toString())) {
          return false;
        }
      }
      return true;
    }

    private void differ() throws SQLException {
      if (wrong.size() < FINDINGS_AT_MOST) {
        wrong.add(differs("event_before", row.getString(1)));
      }
      next();
    }

    void end() throws SQLException {
      while (there) {
        differ();
      }
      row.close();
      if (damage != null) {
        throw damage;
      }
      wrong.forEach(Inspection.this::found);
      if (rows < expected) {
        found(lacks("event_before"));
      }
    }
  }
}
