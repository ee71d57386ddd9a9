package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.port.Synced;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

  static final String COLUMNS =
      "id, prefix, number, roadmap, milestone, title, status,"
          + " priority, owner, target_day, target_span, timeframe,"
          + " sub_items, criteria, reason, evidence, notes, gone, version, changed_at, changed_by,"
          + " line, part, more_places,"
          // A cold start feels each column that is asked for, and most of most rows are empty: what
          // such a row has comes in one. Its milestone is a line and so ends with it.
          + " CASE WHEN coalesce(priority, owner, target_span, timeframe, criteria, reason,"
          + " evidence, notes, more_places, conflicts, needs, joined_into) IS NULL AND instr(id ||"
          + " roadmap || changed_by, ' ') + instr(milestone, '\n"
          + "') = 0 THEN id || ' ' || prefix || ' ' || number || ' ' || roadmap || ' ' || status ||"
          + " ' ' || sub_items || ' ' || gone || ' ' || version || ' ' || last_event || ' ' ||"
          + " changed_at || ' ' || changed_by || ' ' || coalesce(line, 0) || ' ' || coalesce(part,"
          + " 0) || ' ' || milestone || '\n"
          + "' || title END, conflicts, last_event, needs, joined_into";

  static final String DOCUMENT_ORDER = " ORDER BY gone, line NULLS FIRST, part NULLS FIRST, number";

  /// The same of items that are there, found by another index than the one in this order.
  static final String SORTED = " ORDER BY +line NULLS FIRST, part NULLS FIRST, number";

  /// Items of every tracked roadmap, one roadmap after the other.
  private static final String THERE =
      "SELECT "
          + COLUMNS
          + " FROM item JOIN (SELECT roadmap.id AS plan, tracked FROM roadmap WHERE tracked IS NOT"
          + " NULL) AS tracked_plan ON plan = roadmap WHERE gone = 0";

  private static final String BY_ROADMAP = " ORDER BY tracked, line NULLS FIRST, part, number";

  /// One look at the index for each title.
  private static final String MILESTONES =
      "WITH RECURSIVE found(title) AS (SELECT (SELECT min(milestone) FROM item WHERE roadmap = ?"
          + " AND gone = 0) UNION ALL SELECT (SELECT min(milestone) FROM item WHERE roadmap = ? AND"
          + " gone = 0 AND milestone > found.title) FROM found WHERE found.title IS NOT NULL)"
          + " SELECT title FROM found WHERE title IS NOT NULL";

  private static final int REFS_AT_ONCE = 500;

  private static final String BY_REFS =
      "SELECT "
          + COLUMNS
          + " FROM item WHERE prefix = ? AND number IN ("
          + String.join(", ", Collections.nCopies(REFS_AT_ONCE, "?"))
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
    PreparedStatement query = session.prepare("SELECT " + COLUMNS + " FROM item WHERE id = ?");
    query.setString(1, id.value());
    return list(query).stream().findFirst();
  }

  /// For what changes the item.
  static Optional<Kept> kept(Session session, Item.Id id) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT " + COLUMNS + ", moved, moved_before, was, was_due FROM item WHERE id = ?");
    query.setString(1, id.value());
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(new Kept(item(row), Moved.read(row, 30))) : Optional.empty();
    }
  }

  static Optional<Item> byRef(Session session, Ref ref) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT "
                + COLUMNS
                + " FROM item WHERE prefix = ? AND number = ? AND roadmap IN"
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
    List<Item> items = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        items.add(item(row));
      }
    }
    return items;
  }

  /// In the order of their keys.
  ///
  /// @param key the column that these are of
  /// @throws StoreProblem when one of them is not there any more
  static List<Item> byKeys(Session session, String key, List<Object> keys) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT "
                + COLUMNS
                + ", "
                + key
                + " FROM item WHERE "
                + key
                + " IN ("
                + String.join(", ", Collections.nCopies(keys.size(), "?"))
                + ")");
    int position = 1;
    for (Object value : keys) {
      query.setObject(position++, value);
    }
    Map<Object, Item> items = new HashMap<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        items.put(row.getObject(30), item(row));
      }
    }
    if (items.size() < keys.size()) {
      throw new StoreProblem("The store was made anew while it was read: ask again.");
    }
    return keys.stream().map(items::get).map(Objects::requireNonNull).toList();
  }

  static Item item(ResultSet row) throws SQLException {
    String bare = row.getString(25);
    return bare == null ? fullItem(row) : bareItem(new Words(bare));
  }

  private static Item fullItem(ResultSet row) throws SQLException {
    return new Item(
        new Item.Id(row.getString(1)),
        new Ref(row.getString(2), row.getInt(3)),
        new Roadmap.Id(row.getString(4)),
        state(row),
        places(row.getInt(22), row.getInt(23), row.getString(24)),
        new Item.Change(
            row.getLong(19),
            row.getLong(27),
            Moment.instant(row.getLong(20)),
            new Person.Id(row.getString(21))));
  }

  private static Item bareItem(Words words) {
    Item.Id id = new Item.Id(words.next());
    Ref ref = new Ref(words.next(), (int) words.nextNumber());
    Roadmap.Id roadmap = new Roadmap.Id(words.next());
    Status status = Status.valueOf(words.next());
    int subItems = (int) words.nextNumber();
    boolean gone = words.nextNumber() != 0;
    Item.Change last =
        new Item.Change(
            words.nextNumber(),
            words.nextNumber(),
            Moment.instant(words.nextNumber()),
            new Person.Id(words.next()));
    List<Place> places = places((int) words.nextNumber(), (int) words.nextNumber(), null);
    String milestone = words.line();
    Facts facts = new Facts(milestone, words.rest(), status, Plan.NONE, List.of(), subItems);
    Item.State state = new Item.State(facts, null, List.of(), List.of(), gone, List.of());
    return new Item(id, ref, roadmap, state, places, last);
  }

  /// What one column holds of a row, a blank between each two; in the end a line and the rest.
  private static final class Words {
    private final String text;
    private int at;

    Words(String text) {
      this.text = text;
    }

    String next() {
      int from = at;
      return text.substring(from, end());
    }

    long nextNumber() {
      int from = at;
      return Long.parseLong(text, from, end(), 10);
    }

    String line() {
      int from = at;
      int end = text.indexOf('\n', at);
      at = end + 1;
      return text.substring(from, end);
    }

    String rest() {
      return text.substring(at);
    }

    /// Where the word ends; the next one begins behind it.
    private int end() {
      int blank = text.indexOf(' ', at);
      int end = blank < 0 ? text.length() : blank;
      at = end + 1;
      return end;
    }
  }

  private static Item.State state(ResultSet row) throws SQLException {
    return new Item.State(
        facts(row, PlanColumns.read(row, 8), PlanColumns.criteria(row.getString(14))),
        row.getString(15),
        PlanCodec.evidence(texts(row.getString(16))),
        texts(row.getString(17)),
        row.getBoolean(18),
        PlanCodec.conflicts(row.getString(26)),
        PlanCodec.needs(row.getString(28)),
        PlanCodec.ref(row.getString(29)));
  }

  private static Facts facts(ResultSet row, Plan plan, List<Criterion> criteria)
      throws SQLException {
    return new Facts(
        row.getString(5),
        row.getString(6),
        Status.valueOf(row.getString(7)),
        plan,
        criteria,
        row.getInt(13));
  }

  /// Where the roadmap's items stand from now on; only rows that moved are written.
  static void place(Session session, Synced synced) throws SQLException {
    Map<Item.Id, List<Place>> before = places(session, synced.roadmap());
    PreparedStatement update =
        session.prepare("UPDATE item SET line = ?, part = ?, more_places = ? WHERE id = ?");
    for (Map.Entry<Item.Id, List<Place>> entry : before.entrySet()) {
      List<Place> places = synced.places().getOrDefault(entry.getKey(), List.of());
      if (places.equals(entry.getValue())) {
        continue;
      }
      setPlaces(update, places);
      update.setString(4, entry.getKey().value());
      update.executeUpdate();
    }
  }

  static Map<Item.Id, List<Place>> places(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT id, line, part, more_places FROM item WHERE roadmap = ?");
    query.setString(1, roadmap.value());
    Map<Item.Id, List<Place>> places = new HashMap<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        places.put(
            new Item.Id(row.getString(1)), places(row.getInt(2), row.getInt(3), row.getString(4)));
      }
    }
    return places;
  }

  private static void setPlaces(PreparedStatement update, List<Place> places) throws SQLException {
    if (places.isEmpty()) {
      update.setObject(1, null);
      update.setObject(2, null);
      update.setString(3, null);
      return;
    }
    update.setInt(1, places.getFirst().line());
    update.setInt(2, places.getFirst().part());
    StringBuilder more = new StringBuilder();
    for (Place place : places.subList(1, places.size())) {
      more.append(more.isEmpty() ? "" : " ").append(place.line()).append('.').append(place.part());
    }
    update.setString(3, more.isEmpty() ? null : more.toString());
  }

  private static List<Place> places(int line, int part, @Nullable String more) {
    if (line == 0) {
      return List.of();
    }
    Place first = new Place(line, part);
    if (more == null) {
      return List.of(first);
    }
    List<Place> places = new ArrayList<>();
    places.add(first);
    for (String each : more.split(" ", -1)) {
      int dot = each.indexOf('.');
      places.add(
          new Place(
              Integer.parseInt(each.substring(0, dot)), Integer.parseInt(each.substring(dot + 1))));
    }
    return places;
  }

  private static List<String> texts(@Nullable String json) {
    return json == null ? List.of() : Json.readTexts(json);
  }
}
