package dev.waymark.core.store;

import dev.waymark.core.port.Moves;
import dev.waymark.core.port.Moves.Gain;
import dev.waymark.core.port.Moves.Move;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
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
import java.util.stream.Stream;

/// What moved, from each item's first event since: beside it stands how the item stood until then.
/// The engine counts, and reads no more of the items than are told.
final class MovesTable {
  private static final String FIRST =
      "WITH touched AS (SELECT item AS touched_item, min(sequence) AS first_event FROM event"
          + " WHERE at >= ? AND item IS NOT NULL AND request NOT IN (SELECT request FROM event"
          + " WHERE at >= ? AND kind = 'roadmap-tracked') GROUP BY item), ";

  private static final String STOOD =
      "stood AS (SELECT id, prefix, number, roadmap, milestone, item.status AS stands,"
          + " event_before.status AS was, due,"
          + " CASE WHEN due IS NOT NULL AND (target_day IS NULL OR target_day > due)"
          + " THEN 1 ELSE 0 END AS slipped"
          + " FROM touched JOIN item ON id = touched_item"
          + " LEFT JOIN event_before ON sequence = first_event"
          + " WHERE gone = 0 AND roadmap IN"
          + " (SELECT roadmap.id FROM roadmap WHERE tracked IS NOT NULL)), ";

  /// Only what may have moved; [Movement] says whether and how.
  private static final String COUNTED =
      "counted AS (SELECT id, was, due, slipped, count(*) OVER (PARTITION BY was, stands, slipped)"
          + " AS alike, row_number() OVER (PARTITION BY was, stands, slipped ORDER BY prefix,"
          + " number) AS place FROM stood WHERE was IS NULL OR was <> stands OR slipped = 1), ";

  private static final String GAINED =
      "gained AS (SELECT roadmap, milestone, sum(CASE stands WHEN 'DONE' THEN 1 ELSE 0 END)"
          + " - sum(CASE was WHEN 'DONE' THEN 1 ELSE 0 END) AS more FROM stood"
          + " GROUP BY roadmap, milestone) ";

  private static final String MOVED =
      FIRST
          + STOOD
          + COUNTED
          + GAINED
          + "SELECT id, was, due, slipped, alike, place, '' AS milestone FROM counted"
          + " WHERE place <= ? UNION ALL"
          + " SELECT roadmap, NULL, NULL, 0, more, 0, milestone FROM gained WHERE more <> 0";

  private final Map<Movement, Integer> counts = new EnumMap<>(Movement.class);
  private final List<Move> all = new ArrayList<>();
  private final List<Gain> gains = new ArrayList<>();

  private MovesTable() {}

  static Moves since(Session session, Instant moment, int most) throws SQLException {
    PreparedStatement query = session.prepare(MOVED);
    query.setLong(1, Moment.number(moment));
    query.setLong(2, Moment.number(moment));
    query.setInt(3, most);
    MovesTable moves = new MovesTable();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        int place = row.getInt("place");
        if (place == 0) {
          Roadmap.Id roadmap = new Roadmap.Id(row.getString(1));
          moves.gains.add(new Gain(roadmap, row.getString("milestone"), row.getInt("alike")));
        } else {
          Item item = ItemTable.byId(session, new Item.Id(row.getString(1))).orElseThrow();
          // Each group is counted with its first.
          moves.add(item, row, place == 1 ? row.getInt("alike") : 0);
        }
      }
    }
    return moves.first(most);
  }

  private void add(Item item, ResultSet row, int alike) throws SQLException {
    String was = row.getString("was");
    long day = row.getLong("due");
    LocalDate due = row.wasNull() ? null : LocalDate.ofEpochDay(day);
    Movement.of(was == null ? null : Status.valueOf(was), item.status())
        .ifPresent(movement -> add(new Move(item, movement, due), alike));
    if (row.getInt("slipped") == 1 && item.status().isOpen()) {
      add(new Move(item, Movement.SLIPPED, due), alike);
    }
  }

  private void add(Move move, int alike) {
    counts.merge(move.movement(), alike, Integer::sum);
    all.add(move);
  }

  private Moves first(int most) {
    List<Move> first =
        Stream.of(Movement.values())
            .flatMap(
                movement ->
                    all.stream()
                        .filter(move -> move.movement() == movement)
                        .sorted(Comparator.comparing(move -> move.item().ref()))
                        .limit(most))
            .toList();
    return new Moves(counts, first, gains);
  }
}
