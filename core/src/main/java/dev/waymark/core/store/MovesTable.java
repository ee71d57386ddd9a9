package dev.waymark.core.store;

import dev.waymark.core.port.Moves;
import dev.waymark.core.port.Moves.Move;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What moved, from each item's first event since: beside it stands how the item stood until then.
/// The engine counts, and reads no more of the items than are told.
final class MovesTable {
  private static final String FIRST =
      "WITH touched AS (SELECT item AS touched_item, min(sequence) AS first_event FROM event"
          + " WHERE at >= ? AND item IS NOT NULL AND request NOT IN (SELECT request FROM event"
          + " WHERE at >= ? AND kind = 'roadmap-tracked') GROUP BY item), ";

  /// Only what may have moved; [Movement] says whether and how.
  private static final String STOOD =
      "stood AS (SELECT id AS moved_item, prefix AS moved_prefix, number AS moved_number,"
          + " event_before.status AS was, item.status AS stands, due,"
          + " CASE WHEN due IS NOT NULL AND (target_day IS NULL OR target_day > due)"
          + " THEN 1 ELSE 0 END AS slipped"
          + " FROM touched JOIN item ON id = touched_item"
          + " LEFT JOIN event_before ON sequence = first_event"
          + " WHERE gone = 0 AND roadmap IN"
          + " (SELECT roadmap.id FROM roadmap WHERE tracked IS NOT NULL)), ";

  private static final String COUNTED =
      "counted AS (SELECT moved_item, was, due, slipped,"
          + " count(*) OVER (PARTITION BY was, stands, slipped) AS alike,"
          + " row_number() OVER (PARTITION BY was, stands, slipped"
          + " ORDER BY moved_prefix, moved_number) AS place FROM stood"
          + " WHERE was IS NULL OR was <> stands OR slipped = 1) ";

  private static final String MOVED =
      FIRST
          + STOOD
          + COUNTED
          + "SELECT "
          + ItemTable.COLUMNS
          + ", was, due, slipped, alike, place FROM counted JOIN item ON id = moved_item"
          + " WHERE place <= ? ORDER BY prefix, number";

  private final Map<Movement, Integer> counts = new EnumMap<>(Movement.class);
  private final Map<Movement, Integer> told = new EnumMap<>(Movement.class);
  private final List<Move> first = new ArrayList<>();
  private final int most;

  private MovesTable(int most) {
    this.most = most;
  }

  static Moves since(Session session, Instant moment, int most) throws SQLException {
    PreparedStatement query = session.prepare(MOVED);
    query.setLong(1, Moment.number(moment));
    query.setLong(2, Moment.number(moment));
    query.setInt(3, most);
    MovesTable moves = new MovesTable(most);
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        moves.add(row);
      }
    }
    moves.first.sort(Comparator.comparing(Move::movement));
    return new Moves(moves.counts, moves.first);
  }

  private void add(ResultSet row) throws SQLException {
    Item item = ItemTable.item(row);
    String was = row.getString("was");
    long day = row.getLong("due");
    LocalDate due = row.wasNull() ? null : LocalDate.ofEpochDay(day);
    // Each group is counted with its first.
    int alike = row.getLong("place") == 1 ? row.getInt("alike") : 0;
    Movement.of(was == null ? null : Status.valueOf(was), item.status())
        .ifPresent(movement -> add(item, movement, due, alike));
    if (row.getInt("slipped") == 1 && item.status().isOpen()) {
      add(item, Movement.SLIPPED, due, alike);
    }
  }

  private void add(Item item, Movement movement, @Nullable LocalDate due, int alike) {
    counts.merge(movement, alike, Integer::sum);
    if (told.merge(movement, 1, Integer::sum) <= most) {
      first.add(new Move(item, movement, due));
    }
  }
}
