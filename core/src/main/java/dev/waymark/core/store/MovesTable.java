package dev.waymark.core.store;

import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.store.RecentMoves.Known;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What moved since a moment. An item's row says when it moved last and how it stood until then;
/// those that moved more often are followed back to their first move since. What is remembered of
/// the same moment is brought up to date by the items that had events meanwhile.
final class MovesTable {
  private static final Comparator<Stood> BY_REF = Comparator.comparing(Stood::ref);

  private static final Status[] STATUSES = Status.values();

  /// How an item stood is one number: the day it was due, and below that its status among these.
  private static final int CODES = 8;

  private static final long NOT_THERE = Stood.NO_DAY * CODES + CODES - 1;

  /// How an item stood before the first of its moves since, where there were several: from its last
  /// event back to one that moved it and knows that it had moved last before the moment. Where
  /// there is none, its first event is among them.
  private static final String BACK =
      "WITH RECURSIVE back (event, stood, further) AS (VALUES (last_event, "
          + NOT_THERE
          + ", TRUE) UNION ALL SELECT before, "
          + number("event_before.due", "event_before.status")
          + ", event_before.moved IS NULL OR event_before.moved >= ?"
          + " FROM back JOIN event_before ON sequence = event WHERE further)"
          + " SELECT min(stood) FROM back WHERE NOT further";

  /// How an item stands.
  static final String NOW = number("target_day", "status");

  /// How an item that moved since the moment stood then.
  static final String THEN =
      "CASE WHEN moved_before >= ? THEN coalesce(("
          + BACK
          + "), "
          + NOT_THERE
          + ") ELSE "
          + number("was_due", "was")
          + " END";

  /// How often that asks for the moment.
  static final int MOMENTS = 2;

  /// Numbers, not texts, where it can be: that is what very many rows cost.
  private static final String STOOD =
      "SELECT prefix, number, milestone, "
          + code("status")
          + ", coalesce(target_day, "
          + -Stood.NO_DAY
          + "), "
          + THEN
          + ", roadmap, gone, moved FROM item WHERE ";

  /// Found by an index that has these four columns; no other has the last of them.
  private static final String MOVED = "roadmap = ? AND gone = 0 AND milestone >= '' AND moved >= ?";

  private static final int ITEMS_AT_ONCE = 100;

  /// What so few had to do with is read sooner than all that moved is looked for.
  private static final int FEW_EVENTS = 100;

  private static final String TOUCHED =
      "id IN (" + String.join(", ", Collections.nCopies(ITEMS_AT_ONCE, "?")) + ")";

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
    Seen now = Seen.by(session, dialect);
    List<Stood> moved =
        known != null
                && known.tracked().equals(tracked)
                && known.seen().leadsTo(now, session, within(known))
            ? broughtUpToDate(known)
            : all(tracked);
    return new Known(now, tracked, moved);
  }

  /// After more events it is sooner read anew.
  private static long within(Known known) {
    return Math.max(FEW_EVENTS, known.moved().size() / 2);
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
    List<String> items = EventTable.itemsAfter(session, known.seen().head());
    if (items.isEmpty()) {
      return known.moved();
    }
    Set<Ref> touched = new HashSet<>();
    List<Stood> moved = new ArrayList<>();
    PreparedStatement query = query(TOUCHED);
    for (int from = 0; from < items.size(); from += ITEMS_AT_ONCE) {
      for (int i = 0; i < ITEMS_AT_ONCE; i++) {
        query.setString(MOMENTS + 1 + i, items.get(Math.min(from + i, items.size() - 1)));
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Ref ref = ref(row);
          touched.add(ref);
          Roadmap.Id roadmap = new Roadmap.Id(row.getString(7));
          if (known.tracked().contains(roadmap) && isMoved(row)) {
            moved.add(stood(row, ref, roadmap));
          }
        }
      }
    }
    for (Stood stood : known.moved()) {
      if (!touched.contains(stood.ref())) {
        moved.add(stood);
      }
    }
    moved.sort(BY_REF);
    return moved;
  }

  private boolean isMoved(ResultSet row) throws SQLException {
    return row.getInt(8) == 0 && row.getLong(9) >= moment;
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
    long stood = row.getLong(6);
    long due = Math.floorDiv(stood, CODES);
    return new Stood(
        ref,
        milestones.computeIfAbsent(in, one -> one),
        STATUSES[row.getInt(4)],
        status(stood),
        due,
        due != Stood.NO_DAY && row.getLong(5) > due);
  }

  /// @param stood as the tables tell it
  /// @return null where it was not there
  static @Nullable Status status(long stood) {
    int code = Math.floorMod(stood, CODES);
    return code == CODES - 1 ? null : STATUSES[code];
  }

  private static String number(String due, String status) {
    return "coalesce(" + due + ", " + Stood.NO_DAY + ") * " + CODES + " + " + code(status);
  }

  /// A status as the place it has among all; the last code for none.
  private static String code(String column) {
    return IntStream.range(0, STATUSES.length)
        .mapToObj(code -> "WHEN '" + STATUSES[code].name() + "' THEN " + code)
        .collect(Collectors.joining(" ", "CASE " + column + " ", " ELSE " + (CODES - 1) + " END"));
  }
}
