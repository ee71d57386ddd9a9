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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /// For what only the program can tell apart.
  private static final String EACH =
      FIRST
          + STOOD.substring(0, STOOD.length() - 2)
          + " SELECT id, was, due, slipped FROM stood"
          + " WHERE was IS NULL OR was <> stands OR slipped = 1";

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
          moves.add(stood(item, row), place == 1 ? row.getInt("alike") : 0);
        }
      }
    }
    return moves.first(most);
  }

  /// How an item stands that may have moved.
  ///
  /// @param due the last day of the target it had
  record Stood(Item item, @Nullable Status was, @Nullable LocalDate due, boolean slipped) {
    private int more() {
      return (item.isDone() ? 1 : 0) - (was == Status.DONE ? 1 : 0);
    }
  }

  /// All that may have moved.
  static List<Stood> all(Session session, Instant moment) throws SQLException {
    PreparedStatement query = session.prepare(EACH);
    query.setLong(1, Moment.number(moment));
    query.setLong(2, Moment.number(moment));
    List<Stood> all = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        all.add(stood(ItemTable.byId(session, new Item.Id(row.getString(1))).orElseThrow(), row));
      }
    }
    return all;
  }

  static Moves of(List<Stood> some, int most) {
    MovesTable moves = new MovesTable();
    Map<Milestone, Integer> gained = new LinkedHashMap<>();
    for (Stood stood : some) {
      moves.add(stood, 1);
      gained.merge(
          new Milestone(stood.item().roadmap(), stood.item().milestone()),
          stood.more(),
          Integer::sum);
    }
    gained.forEach(
        (milestone, more) -> {
          if (more != 0) {
            moves.gains.add(new Gain(milestone.roadmap(), milestone.title(), more));
          }
        });
    return moves.first(most);
  }

  private record Milestone(Roadmap.Id roadmap, String title) {}

  private static Stood stood(Item item, ResultSet row) throws SQLException {
    String was = row.getString("was");
    long day = row.getLong("due");
    LocalDate due = row.wasNull() ? null : LocalDate.ofEpochDay(day);
    boolean slipped = row.getInt("slipped") == 1;
    return new Stood(item, was == null ? null : Status.valueOf(was), due, slipped);
  }

  private void add(Stood stood, int alike) {
    Item item = stood.item();
    Movement.of(stood.was(), item.status())
        .ifPresent(movement -> add(new Move(item, movement, stood.due()), alike));
    if (stood.slipped() && item.status().isOpen()) {
      add(new Move(item, Movement.SLIPPED, stood.due()), alike);
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
