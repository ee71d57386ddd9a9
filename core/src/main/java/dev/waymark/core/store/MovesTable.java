package dev.waymark.core.store;

import dev.waymark.core.port.Moves;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What moved since a moment. An item's row says when it moved last and how it stood until then;
/// those that moved more often are followed back to their first move since.
final class MovesTable {
  private static final String COLUMNS =
      "SELECT prefix, number, milestone, item.status, target_day, ";

  /// Found by an index that has these four columns; no other has the last of them.
  private static final String MOVED =
      " FROM item WHERE roadmap = ? AND gone = 0 AND milestone >= '' AND item.moved >= ?";

  private static final String LAST = COLUMNS + "was, was_due, moved_before" + MOVED;

  /// An event that moved its item knows when that had moved before.
  private static final String OFTEN =
      "WITH RECURSIVE back (moving, event) AS (SELECT id, last_event"
          + MOVED
          + " AND moved_before >= ? UNION ALL SELECT moving, before FROM back"
          + " JOIN event_before ON sequence = event"
          + " WHERE event_before.moved IS NULL OR event_before.moved >= ?) "
          + COLUMNS
          + "event_before.status, event_before.due FROM back JOIN item ON id = moving"
          + " LEFT JOIN event_before ON sequence = event"
          + " WHERE sequence IS NULL OR event_before.moved < ?";

  private final Session session;
  private final long moment;

  private MovesTable(Session session, Instant moment) {
    this.session = session;
    this.moment = Moved.at(moment);
  }

  static Moves since(Session session, Instant moment, int most) throws SQLException {
    Tally tally = new Tally(most);
    new MovesTable(session, moment).each(tally::add);
    return tally.moves(items(session, tally.told()));
  }

  /// All that may have moved.
  static Map<Stood, Item> all(Session session, Instant moment) throws SQLException {
    List<Stood> all = new ArrayList<>();
    new MovesTable(session, moment).each(all::add);
    return items(session, all);
  }

  private static Map<Stood, Item> items(Session session, Collection<Stood> all)
      throws SQLException {
    Map<Stood, Item> items = new LinkedHashMap<>();
    for (Stood stood : all) {
      items.put(stood, ItemTable.byRef(session, stood.ref()).orElseThrow());
    }
    return items;
  }

  private void each(Consumer<Stood> hearer) throws SQLException {
    for (Roadmap roadmap : RoadmapTable.tracked(session)) {
      boolean often = false;
      try (ResultSet row = query(LAST, roadmap.id(), 2).executeQuery()) {
        while (row.next()) {
          if (row.getLong(8) < moment) {
            hearer.accept(stood(roadmap.id(), row));
          } else {
            often = true;
          }
        }
      }
      if (often) {
        often(roadmap.id(), hearer);
      }
    }
  }

  private void often(Roadmap.Id roadmap, Consumer<Stood> hearer) throws SQLException {
    try (ResultSet row = query(OFTEN, roadmap, 5).executeQuery()) {
      while (row.next()) {
        hearer.accept(stood(roadmap, row));
      }
    }
  }

  private PreparedStatement query(String sql, Roadmap.Id roadmap, int values) throws SQLException {
    PreparedStatement query = session.prepare(sql);
    query.setString(1, roadmap.value());
    for (int position = 2; position <= values; position++) {
      query.setLong(position, moment);
    }
    return query;
  }

  private static Stood stood(Roadmap.Id roadmap, ResultSet row) throws SQLException {
    long target = row.getLong(5);
    boolean dated = !row.wasNull();
    String was = row.getString(6);
    long day = row.getLong(7);
    LocalDate due = row.wasNull() ? null : LocalDate.ofEpochDay(day);
    return new Stood(
        new Ref(row.getString(1), row.getInt(2)),
        new Stood.In(roadmap, row.getString(3)),
        Status.valueOf(row.getString(4)),
        was == null ? null : Status.valueOf(was),
        due,
        due != null && (!dated || target > day));
  }
}
