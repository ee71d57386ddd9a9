package dev.waymark.core.store;

import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.store.RecentMoves.Known;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What moved since a moment. An item's row says when it moved last and how it stood until then;
/// those that moved more often are followed back to their first move since. What is remembered of
/// the same moment is brought up to date by the items that had events meanwhile.
final class MovesTable {
  private static final Comparator<Stood> BY_REF = Comparator.comparing(Stood::ref);

  private static final Status[] STATUSES = Status.values();

  /// The first of an item's moves since. An event that moved its item knows when that had moved
  /// before.
  private static final String BACK =
      "CASE WHEN moved_before >= ? THEN (WITH RECURSIVE back (event) AS (VALUES (last_event)"
          + " UNION ALL SELECT before FROM back JOIN event_before ON sequence = event"
          + " WHERE event_before.moved IS NULL OR event_before.moved >= ?)"
          + " SELECT min(event) FROM back) END";

  /// Numbers, not texts, where it can be: that is what very many rows cost.
  private static final String STOOD =
      "SELECT prefix, number, milestone, "
          + code("item.status")
          + ", coalesce(target_day, "
          + -Stood.NO_DAY
          + "), "
          + code("CASE WHEN moved_before >= ? THEN event_before.status ELSE was END")
          + ", coalesce(CASE WHEN moved_before >= ? THEN event_before.due ELSE was_due END, "
          + Stood.NO_DAY
          + "), roadmap, gone, item.moved FROM item LEFT JOIN event_before ON sequence = "
          + BACK
          + " WHERE ";

  /// How often it asks for the moment.
  private static final int MOMENTS = 4;

  /// Found by an index that has these four columns; no other has the last of them.
  private static final String MOVED =
      "roadmap = ? AND gone = 0 AND milestone >= '' AND item.moved >= ?";

  private static final String TOUCHED = "id IN (SELECT item FROM event WHERE event.sequence > ?)";

  private final Session session;
  private final Dialect dialect;
  private final long moment;

  /// What very many rows have in common is held once.
  private final Map<String, String> prefixes = new HashMap<>();

  private final Map<Stood.In, Stood.In> milestones = new HashMap<>();

  private MovesTable(Session session, Dialect dialect, long moment) {
    this.session = session;
    this.dialect = dialect;
    this.moment = moment;
  }

  /// @param moment as items have it
  /// @return all that may have moved, in the order of their refs
  static List<Stood> since(Session session, Dialect dialect, long moment, RecentMoves recent)
      throws SQLException {
    Known known = new MovesTable(session, dialect, moment).now(recent.since(moment));
    recent.keep(moment, known);
    return known.moved();
  }

  private Known now(@Nullable Known known) throws SQLException {
    List<Roadmap.Id> tracked = RoadmapTable.tracked(session).stream().map(Roadmap::id).toList();
    long generation = dialect.generation(session);
    List<Stood> moved =
        known != null
                && known.generation() == generation
                && known.tracked().equals(tracked)
                && isWithinReach(known)
            ? broughtUpToDate(known)
            : all(tracked);
    return new Known(session.head(), generation, tracked, moved);
  }

  /// Whether this journal goes on from there, and not so far that it is sooner read anew: it may be
  /// an older state that this session sees, or what a server had lost when another took over.
  private boolean isWithinReach(Known known) throws SQLException {
    long events = session.head().sequence() - known.head().sequence();
    return events >= 0
        && events <= known.moved().size() / 2
        && EventTable.has(session, known.head());
  }

  private List<Stood> all(List<Roadmap.Id> tracked) throws SQLException {
    List<Stood> all = new ArrayList<>();
    PreparedStatement query = query(dialect.gathered(MOVED));
    for (Roadmap.Id roadmap : tracked) {
      query.setString(MOMENTS + 1, roadmap.value());
      query.setLong(MOMENTS + 2, moment);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          all.add(stood(row, ref(row), roadmap));
        }
      }
    }
    all.sort(BY_REF);
    return all;
  }

  private List<Stood> broughtUpToDate(Known known) throws SQLException {
    Set<Ref> touched = new HashSet<>();
    List<Stood> moved = new ArrayList<>();
    PreparedStatement query = query(TOUCHED);
    query.setLong(MOMENTS + 1, known.head().sequence());
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        Ref ref = ref(row);
        touched.add(ref);
        Roadmap.Id roadmap = new Roadmap.Id(row.getString(8));
        boolean isThere = row.getInt(9) == 0 && known.tracked().contains(roadmap);
        if (isThere && row.getLong(10) >= moment) {
          moved.add(stood(row, ref, roadmap));
        }
      }
    }
    if (touched.isEmpty()) {
      return known.moved();
    }
    for (Stood stood : known.moved()) {
      if (!touched.contains(stood.ref())) {
        moved.add(stood);
      }
    }
    moved.sort(BY_REF);
    return moved;
  }

  private PreparedStatement query(String condition) throws SQLException {
    PreparedStatement query = session.prepare(STOOD + condition);
    for (int position = 1; position <= MOMENTS; position++) {
      query.setLong(position, moment);
    }
    return query;
  }

  private Ref ref(ResultSet row) throws SQLException {
    String prefix = row.getString(1);
    return new Ref(prefixes.computeIfAbsent(prefix, one -> one), row.getInt(2));
  }

  private Stood stood(ResultSet row, Ref ref, Roadmap.Id roadmap) throws SQLException {
    Stood.In in = new Stood.In(roadmap, row.getString(3));
    int was = row.getInt(6);
    long due = row.getLong(7);
    return new Stood(
        ref,
        milestones.computeIfAbsent(in, one -> one),
        STATUSES[row.getInt(4)],
        was < 0 ? null : STATUSES[was],
        due,
        due != Stood.NO_DAY && row.getLong(5) > due);
  }

  /// A status as the place it has among all; -1 for none.
  private static String code(String column) {
    return Arrays.stream(STATUSES)
        .map(status -> "WHEN '" + status.name() + "' THEN " + status.ordinal())
        .collect(Collectors.joining(" ", "CASE " + column + " ", " ELSE -1 END"));
  }
}
