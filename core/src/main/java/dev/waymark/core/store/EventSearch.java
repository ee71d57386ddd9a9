package dev.waymark.core.store;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Journal.Sought;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Events that are looked for, from the latest on. The engine looks no further back than it has to.
final class EventSearch {
  private static final int ITEMS_AT_ONCE = 100;

  /// All events of some items, each found by the one after it.
  private static final String LIFE =
      "WITH RECURSIVE life (sequence) AS (SELECT last_event FROM item WHERE id IN ("
          + String.join(", ", Collections.nCopies(ITEMS_AT_ONCE, "?"))
          + ") UNION ALL SELECT before FROM life JOIN event_before USING (sequence)) ";

  private static final String SELECT = "SELECT " + EventTable.COLUMNS + " FROM event WHERE ";

  /// What came since a moment begins with an event, but not all behind that did.
  static final String SINCE = " AND sequence >= ? AND +at >= ?";

  private static final String IN_ORDER = " ORDER BY sequence DESC LIMIT ?";

  private final Session session;
  private final StringBuilder conditions = new StringBuilder("kind <> 'milestones-read'");
  private final List<Object> values = new ArrayList<>();

  private EventSearch(Session session, Sought sought, Beginnings beginnings) throws SQLException {
    this.session = session;
    Person.Id by = sought.by();
    if (by != null) {
      require(" AND person = ?", by.value());
    }
    Surface surface = sought.surface();
    if (surface != null) {
      require(" AND surface = ?", surface.name());
    }
    Instant from = sought.from();
    if (from != null) {
      require(SINCE, beginnings.since(session, from), Moment.number(from));
    }
  }

  private void require(String condition, Object... with) {
    conditions.append(condition);
    Collections.addAll(values, with);
  }

  static List<Recorded> latest(Session session, Sought sought, Beginnings beginnings, int limit)
      throws SQLException {
    EventSearch search = new EventSearch(session, sought, beginnings);
    Set<Item.Id> items = sought.items();
    if (items != null) {
      return search.latest(List.copyOf(items), limit);
    }
    return sought.by() == null
        ? search.list("", List.of(), SELECT + search.conditions, limit)
        : search.latestOfPerson(limit);
  }

  /// Each of the two is in an index of its own.
  private List<Recorded> latestOfPerson(int limit) throws SQLException {
    List<Recorded> found = new ArrayList<>();
    for (String some : List.of(EventTable.FOUND, EventTable.NOT_FOUND)) {
      found.addAll(list("", List.of(), SELECT + conditions + " AND " + some, limit));
    }
    return first(found, limit);
  }

  private List<Recorded> latest(List<Item.Id> items, int limit) throws SQLException {
    List<Recorded> found = new ArrayList<>();
    for (int from = 0; from < items.size(); from += ITEMS_AT_ONCE) {
      List<Object> ids = new ArrayList<>();
      for (int i = 0; i < ITEMS_AT_ONCE; i++) {
        ids.add(items.get(Math.min(from + i, items.size() - 1)).value());
      }
      found.addAll(
          list(
              LIFE,
              ids,
              SELECT + conditions + " AND sequence IN (SELECT sequence FROM life)",
              limit));
    }
    return first(found, limit);
  }

  private static List<Recorded> first(List<Recorded> found, int limit) {
    found.sort(Comparator.comparingLong(Recorded::sequence).reversed());
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private List<Recorded> list(String before, List<Object> first, String select, int limit)
      throws SQLException {
    PreparedStatement query = session.prepare(before + select + IN_ORDER);
    int position = 1;
    for (Object value : first) {
      query.setObject(position++, value);
    }
    for (Object value : values) {
      query.setObject(position++, value);
    }
    query.setInt(position, limit);
    return EventTable.list(query);
  }
}
