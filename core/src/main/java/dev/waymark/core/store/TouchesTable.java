package dev.waymark.core.store;

import dev.waymark.core.port.Journal.Touch;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What somebody had to do with items since a moment, and how these stood then.
final class TouchesTable {
  /// Their own events, as the index has them, and what came of each item by them.
  private static final String TOUCHED =
      "SELECT item AS touched, min(sequence) AS at_first, max(CASE WHEN kind IN ('item-noted',"
          + " 'item-linked', 'criterion-changed') THEN 1 ELSE 0 END) AS worked FROM event"
          + " WHERE person = ? AND item IS NOT NULL AND "
          + EventTable.NOT_FOUND
          + EventSearch.SINCE
          + " AND request NOT IN"
          + " (SELECT request FROM event WHERE sequence IN (SELECT tracked FROM roadmap))";

  private static final String QUERY =
      "SELECT id, status, CASE WHEN moved < ? THEN "
          + MovesTable.NOW
          + " ELSE "
          + MovesTable.THEN
          + " END, worked, at_first, roadmap FROM ("
          + TOUCHED;

  private static final String THERE =
      " GROUP BY item) AS theirs JOIN item ON id = touched WHERE gone = 0";

  /// Whose, and since when.
  record Asked(Person.Id by, Instant from) {}

  /// @param first the event by which they first had to do with it
  record Row(long first, Touch touch) {}

  private TouchesTable() {}

  /// @param first the first event since the moment
  /// @return of each of these roadmaps
  static Map<Roadmap.Id, List<Row>> of(
      Session session, Asked asked, long first, List<Roadmap.Id> roadmaps) throws SQLException {
    boolean one = roadmaps.size() == 1;
    PreparedStatement query = session.prepare(QUERY + (one ? " AND roadmap = ?" : "") + THERE);
    int position = 1;
    for (int moment = 0; moment <= MovesTable.MOMENTS; moment++) {
      query.setLong(position++, Moved.at(asked.from));
    }
    query.setString(position++, asked.by.value());
    query.setLong(position++, first);
    query.setLong(position++, Moment.number(asked.from));
    if (one) {
      query.setString(position, roadmaps.getFirst().value());
    }
    Map<Roadmap.Id, List<Row>> touches = new HashMap<>();
    roadmaps.forEach(roadmap -> touches.put(roadmap, new ArrayList<>()));
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        List<Row> there = touches.get(new Roadmap.Id(row.getString(6)));
        if (there != null) {
          there.add(new Row(row.getLong(5), touch(row)));
        }
      }
    }
    return touches;
  }

  private static Touch touch(ResultSet row) throws SQLException {
    return new Touch(
        new Item.Id(row.getString(1)),
        MovesTable.status(row.getLong(3)),
        Status.valueOf(row.getString(2)),
        row.getInt(4) == 1);
  }
}
