package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Items as rows.
final class ItemTable {
  /// What events make of an item.
  static final String FOLDED =
      "id, prefix, number, roadmap, milestone, title, status,"
          + " priority, owner, target_day, target_span, timeframe,"
          + " sub_items, criteria, reason, evidence, notes, gone, version, changed_at, changed_by,"
          + " title_folded, owner_folded, conflicts, notes_folded, last_event, needs,"
          + " joined_into, due, moved, moved_before, was, was_due";

  static final String DOCUMENT_ORDER =
      " ORDER BY gone, place NULLS FIRST, part NULLS FIRST, number";

  /// The same of items that are there, found by another index than the one in this order.
  static final String SORTED = " ORDER BY +place NULLS FIRST, part NULLS FIRST, number";

  /// The order of those that are there, for the end of another one.
  static final String PLACES = "place NULLS FIRST, part NULLS FIRST, number";

  /// Items of every tracked roadmap, one roadmap after the other.
  private static final String THERE =
      "SELECT "
          + ItemRowReader.COLUMNS
          + " FROM item JOIN (SELECT roadmap.id AS plan, tracked FROM roadmap WHERE tracked IS NOT"
          + " NULL) AS tracked_plan ON plan = roadmap"
          + StretchTable.JOIN
          + " WHERE gone = 0";

  private static final String BY_ROADMAP = " ORDER BY tracked, place NULLS FIRST, part, number";

  /// One look at the index for each title.
  private static final String MILESTONES =
      "WITH RECURSIVE found(title) AS (SELECT (SELECT min(milestone) FROM item WHERE roadmap = ?"
          + " AND gone = 0) UNION ALL SELECT (SELECT min(milestone) FROM item WHERE roadmap = ? AND"
          + " gone = 0 AND milestone > found.title) FROM found WHERE found.title IS NOT NULL)"
          + " SELECT title FROM found WHERE title IS NOT NULL";

  private static final int REFS_AT_ONCE = 500;

  private static final String BY_REFS =
      "SELECT "
          + ItemRowReader.COLUMNS
          + ItemRowReader.FROM
          + " WHERE prefix = ? AND number IN ("
          + String.join(", ", Collections.nCopies(REFS_AT_ONCE, "?"))
          + ")";

  private static final int IDS_AT_ONCE = 100;

  private static final String BY_IDS =
      "SELECT "
          + ItemRowReader.COLUMNS
          + ItemRowReader.FROM
          + " WHERE id IN ("
          + String.join(", ", Collections.nCopies(IDS_AT_ONCE, "?"))
          + ")";

  private ItemTable() {}

  /// The titles of milestones that a roadmap's items are in.
  static List<String> milestones(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query = session.prepare(MILESTONES);
    query.setString(1, roadmap.value());
    query.setString(2, roadmap.value());
    List<String> titles = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        titles.add(row.getString(1));
      }
    }
    return titles;
  }

  static Optional<Item> byId(Session session, Item.Id id) throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT " + ItemRowReader.COLUMNS + ItemRowReader.FROM + " WHERE id = ?");
    query.setString(1, id.value());
    return list(query).stream().findFirst();
  }

  static List<Item> byIds(Session session, Collection<Item.Id> ids) throws SQLException {
    List<Item.Id> all = List.copyOf(ids);
    List<Item> items = new ArrayList<>();
    PreparedStatement query = session.prepare(BY_IDS);
    for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
      for (int i = 0; i < IDS_AT_ONCE; i++) {
        query.setString(1 + i, all.get(Math.min(from + i, all.size() - 1)).value());
      }
      items.addAll(list(query));
    }
    return items;
  }

  /// For what changes the item.
  static Optional<Kept> kept(Session session, Item.Id id) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT "
                + ItemRowReader.COLUMNS
                + ", moved, moved_before, was, was_due"
                + ItemRowReader.FROM
                + " WHERE id = ?");
    query.setString(1, id.value());
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Kept(new ItemRowReader(row).item(), Moved.read(row, ItemRowReader.AFTER)))
          : Optional.empty();
    }
  }

  static Optional<Item> byRef(Session session, Ref ref) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT "
                + ItemRowReader.COLUMNS
                + ItemRowReader.FROM
                + " WHERE prefix = ? AND number = ? AND roadmap IN"
                + " (SELECT roadmap.id FROM roadmap WHERE tracked IS NOT NULL)");
    query.setString(1, ref.prefix());
    query.setInt(2, ref.number());
    return list(query).stream().findFirst();
  }

  /// @param refs of items that are there, in order
  static Map<Ref, Item> byRefs(Session session, List<Ref> refs) throws SQLException {
    Map<Ref, Item> items = HashMap.newHashMap(refs.size());
    PreparedStatement query = session.prepare(BY_REFS);
    for (int from = 0; from < refs.size(); ) {
      int to = endOfPrefix(refs, from);
      query.setString(1, refs.get(from).prefix());
      for (int i = 0; i < REFS_AT_ONCE; i++) {
        query.setInt(2 + i, refs.get(Math.min(from + i, to - 1)).number());
      }
      for (Item item : list(query)) {
        items.put(item.ref(), item);
      }
      from = to;
    }
    return items;
  }

  private static int endOfPrefix(List<Ref> refs, int from) {
    String prefix = refs.get(from).prefix();
    int most = Math.min(refs.size(), from + REFS_AT_ONCE);
    int to = from + 1;
    while (to < most && refs.get(to).prefix().equals(prefix)) {
      to++;
    }
    return to;
  }

  static List<Item> titled(Session session, String title) throws SQLException {
    PreparedStatement query = session.prepare(THERE + " AND title_folded = ?" + BY_ROADMAP);
    query.setString(1, Folding.text(title));
    return list(query);
  }

  /// One look at the index of refs for each prefix.
  static List<Item> numbered(Session session, int number) throws SQLException {
    PreparedStatement query =
        session.prepare(
            THERE
                + " AND prefix IN (SELECT DISTINCT prefix FROM item) AND number = ?"
                + BY_ROADMAP);
    query.setInt(1, number);
    return list(query);
  }

  static int nextNumber(Session session, String prefix) throws SQLException {
    PreparedStatement query = session.prepare("SELECT max(number) FROM item WHERE prefix = ?");
    query.setString(1, prefix.toUpperCase(Locale.ROOT));
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getInt(1) + 1 : 1;
    }
  }

  static boolean isGiven(Session session, Ref ref) throws SQLException {
    PreparedStatement query = session.prepare("SELECT 1 FROM item WHERE prefix = ? AND number = ?");
    query.setString(1, ref.prefix());
    query.setInt(2, ref.number());
    try (ResultSet row = query.executeQuery()) {
      return row.next();
    }
  }

  static List<Item> list(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      return new ItemRowReader(row).all();
    }
  }

  /// In the order of their [Dialect#itemKey]s.
  ///
  /// @throws StoreProblem when one of them is not there any more
  static List<Item> byKeys(Session session, Dialect dialect, List<? extends @Nullable Object> keys)
      throws SQLException {
    String key = dialect.itemKey();
    PreparedStatement query =
        session.prepare(
            "SELECT "
                + ItemRowReader.COLUMNS
                + ", "
                + key
                + ItemRowReader.FROM
                + " WHERE "
                + dialect.isAmong(key));
    query.setString(1, Json.writeValues(keys));
    Map<Object, Item> items = new HashMap<>();
    try (ResultSet row = query.executeQuery()) {
      ItemRowReader reader = new ItemRowReader(row);
      while (row.next()) {
        items.put(key(row.getObject(ItemRowReader.AFTER)), reader.item());
      }
    }
    if (items.size() < keys.size()) {
      throw new StoreProblem("The store was made anew while it was read: ask again.");
    }
    return keys.stream().map(items::get).map(Objects::requireNonNull).toList();
  }

  /// The driver has small numbers as ints.
  static Object key(Object read) {
    return read instanceof Number number ? number.longValue() : read;
  }
}
