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
import java.util.BitSet;
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
  private final Memory memory;
  private final Dialect dialect;
  private final List<String> parts;

  /// What searches found out that the next ones need again. Safe for use by many threads.
  ///
  /// @param milestones the titles of those that each roadmap's items are in
  record Memory(
      Dialect dialect, KnownRows rows, KnownItems items, Reckoned<List<String>> milestones) {
    static Memory of(Dialect dialect) {
      return new Memory(
          dialect,
          new KnownRows(dialect),
          new KnownItems(dialect, KnownItems.Limits.USUAL),
          Reckoned.each(dialect, ItemTable::milestones));
    }
  }

  /// @param condition what the engine can look at
  /// @param among where it looks
  private record Part(Roadmap roadmap, Condition condition, String among) {
    String select(String columns, String order) {
      return "SELECT " + columns + " WHERE " + among + "(" + condition.sql() + ")" + order;
    }

    /// The document's.
    String order() {
      return condition.narrow() ? ItemTable.SORTED : ItemTable.DOCUMENT_ORDER;
    }
  }

  /// @param items all, or the first page where there are more
  /// @param keys of all where there are more
  record Found(List<Item> items, List<? extends @Nullable Object> keys) {
    boolean isAll() {
      return keys.isEmpty();
    }
  }

  ItemSearch(Filter filter, Viewpoint viewpoint, Memory memory) {
    this.filter = filter;
    this.viewpoint = viewpoint;
    this.memory = memory;
    this.dialect = memory.dialect();
    this.parts = Condition.parts(filter);
  }

  Found run(Session session) throws SQLException {
    Arrangement arrangement = filter.arrangement();
    List<Part> searched = parts(session, byDay());
    if (isExact(searched) && areMany(session)) {
      return found(session, arranged(session, searched));
    }
    int most = arrangement.first() > 0 ? arrangement.first() : Integer.MAX_VALUE;
    List<Item> found = new ArrayList<>();
    // Rows that are read anyway are found by their day, where they have one.
    boolean again = !byDay() && Condition.areDue(filter);
    for (Part part : foundByWords(session, again ? parts(session, true) : searched)) {
      if (found.size() == most) {
        break;
      }
      Filter.Against against = new Filter.Against(part.roadmap().name(), viewpoint);
      String query = part.select(ItemRowReader.COLUMNS + ItemRowReader.FROM, part.order());
      try (ResultSet row = bound(session, part, query).executeQuery()) {
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

  /// Few are read at once, without a first look at which they are.
  private static boolean areMany(Session session) throws SQLException {
    return session.number(
            "SELECT count(*) FROM (SELECT 1 FROM item LIMIT " + (PAGE + 1) + ") AS few")
        > PAGE;
  }

  private Found found(Session session, List<? extends @Nullable Object> keys) throws SQLException {
    boolean isAll = keys.size() <= PAGE;
    List<? extends @Nullable Object> first = isAll ? keys : keys.subList(0, PAGE);
    return new Found(
        first.isEmpty() ? List.of() : ItemTable.byKeys(session, dialect, first),
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
      return new ItemSearch(new Filter(filter.terms()), viewpoint, memory)
          .run(session)
          .items()
          .size();
    }
    Map<Roadmap.Id, ItemColumns> known = areMany(session) ? known(session, searched) : Map.of();
    int count = 0;
    for (Part part : unknownByWords(session, searched, known)) {
      ItemColumns items = known.get(part.roadmap().id());
      count += items == null ? count(session, part) : chosen(session, part, items).cardinality();
    }
    return count;
  }

  private int count(Session session, Part part) throws SQLException {
    try (ResultSet row =
        bound(session, part, part.select("count(*) FROM item", "")).executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  /// Whether no more are asked for than the first in the order of the index of open items' targets.
  private boolean byDay() {
    Arrangement arrangement = filter.arrangement();
    return Condition.areDue(filter)
        && arrangement.limit() > 0
        && arrangement.limit() <= FEW
        && arrangement.sort().equals(List.of(new Order(Field.TARGET, false)));
  }

  private List<Part> parts(Session session, boolean byDay) throws SQLException {
    List<Roadmap> roadmaps = RoadmapTable.tracked(session);
    Map<Roadmap.Id, List<String>> milestones = milestones(session, roadmaps);
    Map<Person.Id, String> people = people(session);
    List<Part> searched = new ArrayList<>();
    for (Roadmap roadmap : roadmaps) {
      List<String> titles = milestones.getOrDefault(roadmap.id(), List.of());
      Condition.Among among = new Condition.Among(roadmap, titles, people, dialect, viewpoint);
      Condition condition = byDay ? Condition.byDay(filter, among) : Condition.of(filter, among);
      searched.add(new Part(roadmap, condition, OF_MANY));
    }
    return searched;
  }

  /// The index of words is of all roadmaps, so it is asked once.
  private List<Part> foundByWords(Session session, List<Part> searched) throws SQLException {
    Optional<Condition> words =
        parts.isEmpty() || isNarrow(searched) ? Optional.empty() : dialect.having(session, parts);
    return words.isEmpty()
        ? searched
        : searched.stream()
            .map(
                part ->
                    part.condition().narrow()
                        ? part
                        : new Part(part.roadmap(), part.condition().foundBy(words.get()), OF_FEW))
            .toList();
  }

  private Map<Roadmap.Id, List<String>> milestones(Session session, List<Roadmap> roadmaps)
      throws SQLException {
    return filter.terms().stream().anyMatch(Condition::namesMilestones)
        ? memory.milestones().of(session, roadmaps.stream().map(Roadmap::id).toList())
        : Map.of();
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

  private PreparedStatement bound(Session session, Part part, String sql) throws SQLException {
    PreparedStatement query = session.prepare(sql);
    query.setString(1, part.roadmap().id().value());
    int position = 2;
    for (Object value : part.condition().values()) {
      query.setObject(
          position++,
          value instanceof Condition.Rows items
              ? memory.rows().keys(session, part.roadmap().id(), items).json()
              : value);
    }
    return query;
  }

  /// The keys of all that are kept.
  private Column arranged(Session session, List<Part> searched) throws SQLException {
    SortColumns columns = new SortColumns(filter.arrangement(), byDay());
    List<String> names = columns.names(dialect.itemKey());
    Map<Roadmap.Id, ItemColumns> known = known(session, searched);
    for (Part part : unknownByWords(session, searched, known)) {
      if (columns.isFull()) {
        break;
      }
      ItemColumns items = known.get(part.roadmap().id());
      columns.add(
          items == null
              ? columns(session, part, names, columns.order(part.order()))
              : items.columns(names, chosen(session, part, items)));
    }
    return columns.keys();
  }

  private Map<Roadmap.Id, ItemColumns> known(Session session, List<Part> searched)
      throws SQLException {
    return memory.items().of(session, searched.stream().map(part -> part.roadmap().id()).toList());
  }

  /// A few roadmaps that are not known are looked through sooner than the index of words.
  private List<Part> unknownByWords(
      Session session, List<Part> searched, Map<Roadmap.Id, ItemColumns> known)
      throws SQLException {
    return known.size() > searched.size() / 2 ? searched : foundByWords(session, searched);
  }

  private BitSet chosen(Session session, Part part, ItemColumns items) throws SQLException {
    Roadmap.Id roadmap = part.roadmap().id();
    return part.condition().look().at(items, rows -> memory.rows().keys(session, roadmap, rows));
  }

  private List<Column> columns(Session session, Part part, List<String> names, String order)
      throws SQLException {
    List<String> read = new ArrayList<>(names);
    if (part.condition().narrow()) {
      // What the index in the document's order does not have: it would be searched otherwise.
      read.add("prefix");
    }
    String query =
        dialect.forColumns(read, part.select(String.join(", ", read) + " FROM item", order));
    try (ResultSet found = bound(session, part, query).executeQuery()) {
      return dialect.columns(found);
    }
  }
}
