package dev.waymark.core.store;

import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.store.Stretches.Stretch;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where stretches of lines start, as rows; and how a query of items tells lines by them.
final class StretchTable {
  static final String COLUMNS = "of_roadmap, ordinal, start";

  /// Of an item's place these are the line within its stretch, those above them the ordinal.
  static final int BITS = 32;

  /// What [#LINE] needs of a query of items; the stretch of few lines has no row.
  static final String JOIN = " LEFT JOIN stretch ON of_roadmap = roadmap AND ordinal = place >> 32";

  /// The line of an item's first place.
  static final String LINE = "((place & 4294967295) + coalesce(start, 0))";

  private StretchTable() {}

  static Stretches of(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT ordinal, start FROM stretch WHERE of_roadmap = ? ORDER BY ordinal");
    query.setString(1, roadmap.value());
    List<Stretch> all = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        all.add(new Stretch(row.getInt(1), row.getInt(2)));
      }
    }
    return new Stretches(all);
  }

  /// Only what differs is written.
  ///
  /// @param before what the rows say
  static void save(Session session, Roadmap.Id roadmap, Stretches before, Stretches now)
      throws SQLException {
    Set<Stretch> known = new HashSet<>(before.all());
    PreparedStatement save =
        session.prepare(
            "INSERT INTO stretch ("
                + COLUMNS
                + ") VALUES (?, ?, ?) ON CONFLICT (of_roadmap, ordinal) DO UPDATE SET start ="
                + " excluded.start");
    for (Stretch stretch : now.all()) {
      if (!known.contains(stretch)) {
        save.setString(1, roadmap.value());
        save.setInt(2, stretch.ordinal());
        save.setInt(3, stretch.start());
        save.addBatch();
      }
    }
    save.executeBatch();
    remove(session, roadmap, before, now);
  }

  private static void remove(Session session, Roadmap.Id roadmap, Stretches before, Stretches now)
      throws SQLException {
    Set<Integer> kept = new HashSet<>();
    now.all().forEach(stretch -> kept.add(stretch.ordinal()));
    PreparedStatement remove =
        session.prepare("DELETE FROM stretch WHERE of_roadmap = ? AND ordinal = ?");
    for (Stretch stretch : before.all()) {
      if (!kept.contains(stretch.ordinal())) {
        remove.setString(1, roadmap.value());
        remove.setInt(2, stretch.ordinal());
        remove.addBatch();
      }
    }
    remove.executeBatch();
  }
}
