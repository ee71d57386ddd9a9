package dev.waymark.core.store;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Arrangement.Field;
import dev.waymark.core.filter.Arrangement.Order;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which items a filter keeps, one roadmap after the other. Where the engine alone can tell which,
/// no more than the first of very many are read, and no more of sorted ones than are kept.
final class ItemSearch {
  /// As many are read at once.
  static final int PAGE = 250;

  /// Of more it is no longer worth it to look for the first in each roadmap.
  private static final int FEW = 100;

  private static final String OF_MANY = "roadmap = ? AND gone = 0 AND ";

  /// The same, so that no index of the roadmap's is thought better than the one of words.
  private static final String OF_FEW = "roadmap || '' = ? AND gone + 0 = 0 AND ";

  private final Filter filter;
  private final Viewpoint viewpoint;
  private final KnownRows rows;
  private final Dialect dialect;
  private final List<String> parts;
  private Optional<Condition> having = Optional.empty();
  private boolean asked;

  /// @param condition what the engine can look at
  private record Part(Roadmap roadmap, Condition condition) {}

  /// @param items all, or the first page where there are more
  /// @param keys of all where there are more
  record Found(List<Item> items, List<Object> keys) {
    boolean isAll() {
      return keys.isEmpty();
    }
  }

  ItemSearch(Filter filter, Viewpoint viewpoint, KnownRows rows) {
    this.filter = filter;
    this.viewpoint = viewpoint;
    this.rows = rows;
    this.dialect = rows.dialect();
    this.parts = Condition.parts(filter);
  }

  Found run(Session session) throws SQLException {
    Arrangement arrangement = filter.arrangement();
    boolean byDay = byDay(arrangement);
    List<Part> searched = parts(session, byDay);
    boolean exact = isExact(searched);
    if (exact && byDay) {
      return new Found(due(session, searched), List.of());
    }
    if (exact && arrangement.isNone()) {
      return inPages(session, searched);
    }
    int limit = arrangement.first();
    if (exact && limit == 0 && SortColumns.suffice(arrangement)) {
      return found(session, arranged(session, searched));
    }
    if (exact && limit > 0 && limit <= PAGE && isNarrow(searched)) {
      return new Found(first(session, searched), List.of());
    }
    int most = limit > 0 ? limit : Integer.MAX_VALUE;
    List<Item> found = new ArrayList<>();
    // Rows that are read anyway are found by their day, where they have one.
    boolean again = !exact && !byDay && Condition.areDue(filter);
    for (Part part : again ? parts(session, true) : searched) {
      if (found.size() == most) {
        break;
      }
      Filter.Against against = new Filter.Against(part.roadmap().name(), viewpoint);
      try (ResultSet row =
          query(session, part, ItemRowReader.COLUMNS + ItemRowReader.FROM).executeQuery()) {
        ItemRowReader reader = new ItemRowReader(row);
        while (found.size() < most && row.next()) {
          Item item = reader.item();
          if (filter.matches(item, against)) {
            found.add(item);
          }
        }
      }
    }
    return new Found(arrangement.arrange(found), List.of());
  }

  /// What is read for the first page is not looked for again, but for the roadmap in which it ends.
  private Found inPages(Session session, List<Part> searched) throws SQLException {
    String columns = ItemRowReader.COLUMNS + ", " + dialect.itemKey() + ItemRowReader.FROM;
    List<Item> found = new ArrayList<>();
    List<Object> keys = new ArrayList<>();
    for (int at = 0; at < searched.size(); at++) {
      int known = keys.size();
      try (ResultSet row = query(session, searched.get(at), columns).executeQuery()) {
        ItemRowReader reader = new ItemRowReader(row);
        while (found.size() <= PAGE && row.next()) {
          found.add(reader.item());
          keys.add(ItemTable.key(row.getObject(ItemRowReader.AFTER)));
        }
      }
      if (found.size() > PAGE) {
        List<Object> all = new ArrayList<>(keys.subList(0, known));
        all.addAll(arranged(session, searched.subList(at, searched.size())));
        return new Found(List.copyOf(found.subList(0, PAGE)), all);
      }
    }
    return new Found(found, List.of());
  }

  private Found found(Session session, List<Object> keys) throws SQLException {
    boolean isAll = keys.size() <= PAGE;
    List<Object> first = isAll ? keys : keys.subList(0, PAGE);
    return new Found(
        first.isEmpty() ? List.of() : ItemTable.byKeys(session, dialect.itemKey(), first),
        isAll ? List.of() : keys);
  }

  private static boolean isExact(List<Part> searched) {
    return searched.stream().allMatch(part -> part.condition().exact());
  }

  private static boolean isNarrow(List<Part> searched) {
    return searched.stream().allMatch(part -> part.condition().narrow());
  }

  /// How many it keeps, whatever is shown of them.
  int count(Session session) throws SQLException {
    List<Part> searched = parts(session, Condition.areDue(filter));
    if (!isExact(searched)) {
      return new ItemSearch(new Filter(filter.terms()), viewpoint, rows)
          .run(session)
          .items()
          .size();
    }
    int count = 0;
    for (Part part : searched) {
      try (ResultSet row = query(session, "count(*) FROM item", OF_MANY, part, "").executeQuery()) {
        row.next();
        count += row.getInt(1);
      }
    }
    return count;
  }

  /// Of those that an index finds in another order than the document's, no more are read than are
  /// shown.
  private List<Item> first(Session session, List<Part> searched) throws SQLException {
    int limit = filter.arrangement().limit();
    List<Object> keys = new ArrayList<>();
    for (Part part : searched) {
      if (keys.size() < limit) {
        // What the index in the document's order does not have: it would be searched otherwise.
        List<String> names = List.of(dialect.itemKey(), "prefix");
        String order = ItemTable.SORTED + " LIMIT " + limit;
        keys.addAll(columns(session, names, part, order).getFirst());
      }
    }
    return byKeys(session, keys);
  }

  /// Whether no more are asked for than the first in the order of the index of open items' targets.
  private boolean byDay(Arrangement arrangement) {
    return Condition.areDue(filter)
        && arrangement.limit() > 0
        && arrangement.limit() <= FEW
        && arrangement.sort().equals(List.of(new Order(Field.TARGET, false)));
  }

  /// Of each roadmap as many as are kept of all.
  private List<Item> due(Session session, List<Part> searched) throws SQLException {
    String order =
        " ORDER BY due, place NULLS FIRST, part NULLS FIRST, number LIMIT "
            + filter.arrangement().limit();
    record Due(Object key, Long day) {}
    List<Due> due = new ArrayList<>();
    for (Part part : searched) {
      List<List<@Nullable Object>> found =
          columns(session, List.of(dialect.itemKey(), "due"), part, order);
      for (int at = 0; at < found.getFirst().size(); at++) {
        due.add(new Due(found.getFirst().get(at), (Long) found.getLast().get(at)));
      }
    }
    due.sort(Comparator.comparing(Due::day));
    return byKeys(session, due.stream().map(Due::key).toList());
  }

  /// @param keys of which the first are kept
  private List<Item> byKeys(Session session, List<Object> keys) throws SQLException {
    List<Object> kept = keys.subList(0, Math.min(keys.size(), filter.arrangement().limit()));
    return kept.isEmpty()
        ? List.of()
        : filter.arrangement().arrange(ItemTable.byKeys(session, dialect.itemKey(), kept));
  }

  private List<Part> parts(Session session, boolean byDay) throws SQLException {
    boolean byMilestone = filter.terms().stream().anyMatch(Condition::namesMilestones);
    Map<Person.Id, String> people = people(session);
    List<Part> searched = new ArrayList<>();
    for (Roadmap roadmap : RoadmapTable.tracked(session)) {
      List<String> milestones =
          byMilestone ? ItemTable.milestones(session, roadmap.id()) : List.of();
      Condition.Among among = new Condition.Among(roadmap, milestones, people, dialect, viewpoint);
      searched.add(
          new Part(roadmap, byDay ? Condition.byDay(filter, among) : Condition.of(filter, among)));
    }
    return searched;
  }

  private Map<Person.Id, String> people(Session session) throws SQLException {
    Map<Person.Id, String> people = new LinkedHashMap<>();
    if (filter.terms().stream().anyMatch(Condition::namesPeople)) {
      for (Person.Id person : EventTable.people(session)) {
        people.put(person, viewpoint.around().name(person));
      }
    }
    return people;
  }

  private PreparedStatement query(Session session, Part part, String columns) throws SQLException {
    Condition condition = part.condition();
    Optional<Condition> words =
        condition.narrow() || parts.isEmpty() ? Optional.empty() : having(session);
    return words.isPresent()
        ? query(session, columns, OF_FEW, new Part(part.roadmap(), words.get().and(condition)))
        : query(session, columns, OF_MANY, part);
  }

  /// The index is of all roadmaps, so it is asked once.
  private Optional<Condition> having(Session session) throws SQLException {
    if (!asked) {
      having = dialect.having(session, parts);
      asked = true;
    }
    return having;
  }

  /// In document order.
  private PreparedStatement query(Session session, String columns, String among, Part part)
      throws SQLException {
    return query(session, columns, among, part, order(part));
  }

  private static String order(Part part) {
    return part.condition().narrow() ? ItemTable.SORTED : ItemTable.DOCUMENT_ORDER;
  }

  private PreparedStatement query(
      Session session, String columns, String among, Part part, String order) throws SQLException {
    return bound(session, select(columns, among, part, order), part);
  }

  private static String select(String columns, String among, Part part, String order) {
    return "SELECT " + columns + " WHERE " + among + "(" + part.condition().sql() + ")" + order;
  }

  private PreparedStatement bound(Session session, String sql, Part part) throws SQLException {
    PreparedStatement query = session.prepare(sql);
    query.setString(1, part.roadmap().id().value());
    int position = 2;
    for (Object value : part.condition().values()) {
      query.setObject(
          position++,
          value instanceof Condition.Rows(var items)
              ? rows.keys(session, part.roadmap().id(), items)
              : value);
    }
    return query;
  }

  /// The keys of all that are kept.
  private List<Object> arranged(Session session, List<Part> searched) throws SQLException {
    SortColumns columns = new SortColumns(filter.arrangement());
    for (Part part : searched) {
      columns.add(columns(session, columns.names(dialect.itemKey()), part, order(part)));
    }
    return columns.keys();
  }

  private List<List<@Nullable Object>> columns(
      Session session, List<String> names, Part part, String order) throws SQLException {
    String query = select(String.join(", ", names) + " FROM item", OF_MANY, part, order);
    try (ResultSet found = bound(session, dialect.forColumns(names, query), part).executeQuery()) {
      return dialect.columns(found);
    }
  }
}
