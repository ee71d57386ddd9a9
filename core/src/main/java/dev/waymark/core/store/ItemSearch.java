package dev.waymark.core.store;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Arrangement.Field;
import dev.waymark.core.filter.Arrangement.Order;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which items a filter keeps, one roadmap after the other. Where the engine alone can tell which,
/// no more than the first of very many are read, and no more of sorted ones than are kept.
final class ItemSearch {
  /// As many are read at once.
  static final int PAGE = 1_000;

  private static final String OF_MANY = "roadmap = ? AND gone = 0 AND ";

  /// The same, so that no index of the roadmap's is thought better than the one of words.
  private static final String OF_FEW = "roadmap || '' = ? AND gone + 0 = 0 AND ";

  private final Filter filter;
  private final Viewpoint viewpoint;
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

  ItemSearch(Filter filter, Viewpoint viewpoint, Dialect dialect) {
    this.filter = filter;
    this.viewpoint = viewpoint;
    this.dialect = dialect;
    this.parts = Condition.parts(filter);
  }

  Found run(Session session) throws SQLException {
    Optional<String> order = order(filter.arrangement());
    List<Part> searched = parts(session, order.isPresent() && byDay());
    boolean exact = isExact(searched);
    if (exact && order.isPresent()) {
      return new Found(sorted(session, searched, order.get()), List.of());
    }
    int limit = filter.arrangement().first();
    boolean inPages = limit == 0 && exact;
    int most = limit > 0 ? limit : inPages ? PAGE + 1 : Integer.MAX_VALUE;
    List<Item> found = new ArrayList<>();
    for (Part part : searched) {
      Filter.Against against = new Filter.Against(part.roadmap().name(), viewpoint);
      try (ResultSet row = query(session, part).executeQuery()) {
        ItemRowReader reader = new ItemRowReader(row);
        while (found.size() < most && row.next()) {
          Item item = reader.item();
          if (filter.matches(item, against)) {
            found.add(item);
          }
        }
      }
    }
    return inPages && found.size() > PAGE
        ? new Found(List.copyOf(found.subList(0, PAGE)), keys(session, searched))
        : new Found(found, List.of());
  }

  private static boolean isExact(List<Part> searched) {
    return searched.stream().allMatch(part -> part.condition().exact());
  }

  /// How many it keeps, whatever is shown of them.
  int count(Session session) throws SQLException {
    List<Part> searched = parts(session, Condition.areDue(filter));
    if (!isExact(searched)) {
      return new ItemSearch(new Filter(filter.terms()), viewpoint, dialect)
          .run(session)
          .items()
          .size();
    }
    int count = 0;
    for (Part part : searched) {
      try (ResultSet row = query(session, "count(*)", OF_MANY, part, "").executeQuery()) {
        row.next();
        count += row.getInt(1);
      }
    }
    return count;
  }

  /// Whether they are asked for in the order of the index that has them.
  private boolean byDay() {
    return Condition.areDue(filter)
        && filter.arrangement().sort().getFirst().equals(new Order(Field.TARGET, false));
  }

  /// The order that the engine can put them in; empty where it need not or cannot.
  private Optional<String> order(Arrangement arrangement) {
    List<String> columns =
        arrangement.sort().stream().flatMap(order -> column(order).stream()).toList();
    boolean isMeant = !columns.isEmpty() && arrangement.limit() > 0;
    return isMeant && columns.size() == arrangement.sort().size()
        ? Optional.of(
            String.join(", ", columns)
                + ", line NULLS FIRST, part NULLS FIRST, number LIMIT "
                + arrangement.limit())
        : Optional.empty();
  }

  private Optional<String> column(Order order) {
    String way = (order.reversed() ? " DESC" : "") + " NULLS LAST";
    return switch (order.field()) {
      case TARGET ->
          Optional.of(
              Condition.areDue(filter)
                  ? "due" + (order.reversed() ? " DESC" : "")
                  : "target_day" + way);
      case CHANGED -> Optional.of("changed_at" + way);
      case PRIORITY -> Optional.of(rank("priority", Priority.values()) + way);
      case STATUS -> Optional.of(rank("status", Status.values()) + way);
      case OWNER, MILESTONE, TITLE -> Optional.empty();
    };
  }

  /// The place of a column's value among all there are; null where it has none.
  private static String rank(String column, Enum<?>[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(place -> "WHEN '" + values[place].name() + "' THEN " + place)
        .collect(Collectors.joining(" ", "CASE " + column + " ", " END"));
  }

  /// Of each roadmap as many as are kept of all.
  private List<Item> sorted(Session session, List<Part> searched, String order)
      throws SQLException {
    List<Object> keys = new ArrayList<>();
    for (Part part : searched) {
      keys.addAll(keys(session, part, " ORDER BY " + order));
    }
    return keys.isEmpty() ? List.of() : ItemTable.byKeys(session, dialect.itemKey(), keys);
  }

  private List<Part> parts(Session session, boolean byDay) throws SQLException {
    boolean byMilestone = filter.terms().stream().anyMatch(Condition::namesMilestones);
    List<Part> searched = new ArrayList<>();
    for (Roadmap roadmap : RoadmapTable.tracked(session)) {
      List<String> milestones =
          byMilestone ? ItemTable.milestones(session, roadmap.id()) : List.of();
      searched.add(
          new Part(
              roadmap,
              Condition.of(
                  filter, new Condition.Among(roadmap.name(), milestones, byDay, viewpoint))));
    }
    return searched;
  }

  private PreparedStatement query(Session session, Part part) throws SQLException {
    Condition condition = part.condition();
    Optional<Condition> words =
        condition.narrow() || parts.isEmpty() ? Optional.empty() : having(session);
    return words.isPresent()
        ? query(
            session,
            ItemRowReader.COLUMNS,
            OF_FEW,
            new Part(part.roadmap(), words.get().and(condition)))
        : query(session, ItemRowReader.COLUMNS, OF_MANY, part);
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
  private static PreparedStatement query(Session session, String columns, String among, Part part)
      throws SQLException {
    return query(session, columns, among, part, order(part));
  }

  private static String order(Part part) {
    return part.condition().narrow() ? ItemTable.SORTED : ItemTable.DOCUMENT_ORDER;
  }

  private static PreparedStatement query(
      Session session, String columns, String among, Part part, String order) throws SQLException {
    return bound(session, select(columns, among, part, order), part);
  }

  private static String select(String columns, String among, Part part, String order) {
    return "SELECT "
        + columns
        + " FROM item WHERE "
        + among
        + "("
        + part.condition().sql()
        + ")"
        + order;
  }

  private static PreparedStatement bound(Session session, String sql, Part part)
      throws SQLException {
    PreparedStatement query = session.prepare(sql);
    query.setString(1, part.roadmap().id().value());
    int position = 2;
    for (Object value : part.condition().values()) {
      query.setObject(position++, value);
    }
    return query;
  }

  private List<Object> keys(Session session, List<Part> searched) throws SQLException {
    List<Object> keys = new ArrayList<>();
    for (Part part : searched) {
      keys.addAll(keys(session, part, order(part)));
    }
    return keys;
  }

  private List<Object> keys(Session session, Part part, String order) throws SQLException {
    String query = select(dialect.itemKey(), OF_MANY, part, order);
    try (ResultSet found = bound(session, dialect.forKeys(query), part).executeQuery()) {
      return dialect.keys(found);
    }
  }
}
