package dev.waymark.core.store;

import dev.waymark.core.port.Journal.Touch;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
          + " (SELECT request FROM event WHERE sequence IN (SELECT tracked FROM roadmap))"
          + " GROUP BY item";

  private static final String QUERY =
      "SELECT id, status, CASE WHEN moved < ? THEN "
          + MovesTable.NOW
          + " ELSE "
          + MovesTable.THEN
          + " END, worked FROM ("
          + TOUCHED
          + ") AS theirs JOIN item ON id = touched WHERE gone = 0 AND roadmap IN"
          + " (SELECT roadmap.id FROM roadmap WHERE tracked IS NOT NULL) ORDER BY at_first";

  private TouchesTable() {}

  /// @param first the first event since the moment
  static List<Touch> of(Session session, Person.Id by, Instant from, long first)
      throws SQLException {
    PreparedStatement query = session.prepare(QUERY);
    int position = 1;
    for (int moment = 0; moment <= MovesTable.MOMENTS; moment++) {
      query.setLong(position++, Moved.at(from));
    }
    query.setString(position++, by.value());
    query.setLong(position++, first);
    query.setLong(position, Moment.number(from));
    List<Touch> touches = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        touches.add(
            new Touch(
                new Item.Id(row.getString(1)),
                MovesTable.status(row.getLong(3)),
                Status.valueOf(row.getString(2)),
                row.getInt(4) == 1));
      }
    }
    return touches;
  }
}
