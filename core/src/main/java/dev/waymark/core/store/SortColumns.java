package dev.waymark.core.store;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Arrangement.Field;
import dev.waymark.core.filter.Arrangement.Order;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns of very many items by which they are put in order. Of the items themselves no more
/// is read then than is shown.
final class SortColumns implements Arrangement.Facts {
  private static final long DAY = Moment.number(Instant.EPOCH.plus(Duration.ofDays(1)));

  /// An engine has its own order of texts.
  private static final Set<Field> TEXTS = EnumSet.of(Field.OWNER, Field.MILESTONE, Field.TITLE);

  /// So many more than are kept are put in order at once.
  private static final int SPARE = 2_000;

  private final Arrangement arrangement;
  private final boolean byDay;
  private final List<Field> fields;
  private List<Column> columns;

  /// @param byDay whether the first are found in the index of what is due
  SortColumns(Arrangement arrangement, boolean byDay) {
    this.arrangement = arrangement;
    this.byDay = byDay;
    this.fields = List.copyOf(asked(arrangement));
    this.columns = Stream.generate(Column::new).limit(names("").size()).toList();
  }

  private static Set<Field> asked(Arrangement arrangement) {
    Set<Field> asked = EnumSet.noneOf(Field.class);
    arrangement.sort().forEach(order -> asked.add(order.field()));
    if (arrangement.group() != null) {
      asked.add(arrangement.group());
    }
    return asked;
  }

  /// As a query selects them, the key first.
  List<String> names(String key) {
    List<String> names = new ArrayList<>(List.of(key));
    fields.forEach(field -> names.add(name(field)));
    if (arrangement.group() == Field.TARGET) {
      names.add("target_span");
    }
    return names;
  }

  private String name(Field field) {
    return switch (field) {
      case TARGET -> byDay ? "due" : "target_day";
      case PRIORITY -> "priority";
      case OWNER -> "owner";
      case STATUS -> "status";
      case MILESTONE -> "milestone";
      case TITLE -> "title_folded";
      case CHANGED -> "changed_at";
    };
  }

  /// What a query ends with that finds all, in document order, or no more than are kept of them
  /// where the engine can tell which.
  ///
  /// @param places the document's order
  String order(String places) {
    String limit = arrangement.limit() == 0 ? "" : " LIMIT " + arrangement.limit();
    List<Order> orders = arrangement.sort();
    if (orders.isEmpty()) {
      return places + limit;
    }
    if (limit.isEmpty() || orders.stream().anyMatch(order -> TEXTS.contains(order.field()))) {
      return places;
    }
    // What an index is looked through for is there.
    String nulls = byDay ? ", " : " NULLS LAST, ";
    return orders.stream()
        .map(order -> rank(order.field()) + (order.reversed() ? " DESC" : ""))
        .collect(Collectors.joining(nulls, " ORDER BY ", nulls + ItemTable.PLACES + limit));
  }

  private String rank(Field field) {
    return switch (field) {
      case PRIORITY -> turn(field, List.of(Priority.values()));
      case STATUS -> turn(field, List.of(Status.values()));
      case TARGET, OWNER, MILESTONE, TITLE, CHANGED -> name(field);
    };
  }

  private String turn(Field field, List<? extends Enum<?>> values) {
    return values.stream()
        .map(value -> " WHEN '" + value.name() + "' THEN " + values.indexOf(value))
        .collect(Collectors.joining("", "CASE " + name(field), " END"));
  }

  /// Whether what comes later is not kept.
  boolean isFull() {
    int first = arrangement.first();
    return first > 0 && size() >= first;
  }

  /// @param more the values of each column, in document order
  void add(List<Column> more) {
    for (int column = 0; column < columns.size(); column++) {
      columns.get(column).addColumn(more.get(column));
    }
    int limit = arrangement.limit();
    if (limit > 0 && size() > 2 * limit + SPARE) {
      int[] kept = arrangement.order(size(), this);
      Arrays.sort(kept);
      columns = columns.stream().map(column -> only(kept, column)).toList();
    }
  }

  private static Column only(int[] items, Column column) {
    Column only = new Column();
    for (int at : items) {
      only.addValue(column, at);
    }
    return only;
  }

  private int size() {
    return columns.getFirst().size();
  }

  /// In the order that was asked for.
  Column keys() {
    Column keys = columns.getFirst();
    return arrangement.isNone() ? keys : only(arrangement.order(size(), this), keys);
  }

  private @Nullable Object value(int at, Field field) {
    return columns.get(1 + fields.indexOf(field)).get(at);
  }

  @Override
  public @Nullable Comparable<?> rank(int at, Field field) {
    Object value = value(at, field);
    if (value == null) {
      return null;
    }
    return switch (field) {
      case TARGET, CHANGED -> (Long) value;
      case PRIORITY -> Priority.valueOf((String) value);
      case STATUS -> Status.valueOf((String) value);
      case TITLE -> (String) value;
      case OWNER, MILESTONE -> Arrangement.folded((String) value);
    };
  }

  @Override
  public String group(int at, Field field) {
    Object value = value(at, field);
    if (value == null) {
      return "";
    }
    return switch (field) {
      case TARGET -> value + " " + columns.getLast().get(at);
      case CHANGED -> String.valueOf(Math.floorDiv((Long) value, DAY));
      case TITLE -> Arrangement.initial((String) value);
      case PRIORITY, OWNER, STATUS, MILESTONE -> (String) value;
    };
  }
}
