package dev.waymark.core.filter;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the items that fit are laid out: `sort:target,-priority group:owner limit:20`.
///
/// @param sort what comes first; nothing for document order
/// @param group null for by milestone, as they stand
/// @param limit how many at most; 0 for all
public record Arrangement(List<Order> sort, @Nullable Field group, int limit) {
  public static final Arrangement NONE = new Arrangement(List.of(), null, 0);

  /// What items can be sorted and grouped by.
  public enum Field {
    TARGET,
    PRIORITY,
    OWNER,
    STATUS,
    MILESTONE,
    TITLE,
    CHANGED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equalsIgnoreCase(word)).findFirst();
    }
  }

  /// @param reversed the last first; what has no such value comes last all the same
  public record Order(Field field, boolean reversed) {}

  public Arrangement {
    sort = List.copyOf(sort);
  }

  /// So many of the items in document order are all that will be shown; 0 for no such number.
  public int first() {
    return sort.isEmpty() ? limit : 0;
  }

  /// The first so many, as they come.
  public static Arrangement first(int limit) {
    return new Arrangement(List.of(), null, limit);
  }

  boolean isNone() {
    return sort.isEmpty() && group == null && limit == 0;
  }

  /// @param items in document order
  public List<Item> arrange(List<Item> items) {
    if (isNone()) {
      return items;
    }
    Comparator<Item> order = (_, _) -> 0;
    for (Order one : sort) {
      order = order.thenComparing(by(one));
    }
    Stream<Item> sorted = items.stream().sorted(order);
    List<Item> limited = (limit == 0 ? sorted : sorted.limit(limit)).toList();
    return group == null ? limited : grouped(limited, group);
  }

  /// Groups come in the order of their first items.
  private static List<Item> grouped(List<Item> items, Field field) {
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    for (Item item : items) {
      groups.computeIfAbsent(label(item, field), _ -> new ArrayList<>()).add(item);
    }
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private static Comparator<Item> by(Order order) {
    return switch (order.field()) {
      case TARGET -> lastWithout(order, item -> due(item.facts().plan()));
      case PRIORITY -> lastWithout(order, item -> item.facts().plan().priority());
      case OWNER -> lastWithout(order, item -> folded(item.facts().plan().owner()));
      case STATUS -> lastWithout(order, Item::status);
      case MILESTONE -> lastWithout(order, item -> folded(item.milestone()));
      case TITLE -> lastWithout(order, item -> folded(item.title()));
      case CHANGED -> lastWithout(order, item -> item.last().at());
    };
  }

  /// One value of an item.
  private interface Value<T> {
    @Nullable T of(Item item);
  }

  private static <T extends Comparable<? super T>> Comparator<Item> lastWithout(
      Order order, Value<T> value) {
    return (one, other) -> {
      T a = value.of(one);
      T b = value.of(other);
      if (a == null || b == null) {
        return Boolean.compare(a == null, b == null);
      }
      return order.reversed() ? b.compareTo(a) : a.compareTo(b);
    };
  }

  private static @Nullable Long due(Plan plan) {
    return plan.target() == null ? null : plan.target().lastDay().toEpochDay();
  }

  private static @Nullable String folded(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /// What stands above an item's group.
  public static String label(Item item, Field field) {
    Plan plan = item.facts().plan();
    return switch (field) {
      case TARGET -> plan.target() == null ? "no target" : plan.target().toString();
      case PRIORITY -> plan.priority() == null ? "no priority" : plan.priority().word();
      case OWNER -> plan.owner() == null ? "nobody's" : plan.owner();
      case STATUS -> item.status().word();
      case MILESTONE -> item.milestone();
      case TITLE ->
          item.title().isEmpty()
              ? ""
              : item.title()
                  .substring(0, item.title().offsetByCodePoints(0, 1))
                  .toUpperCase(Locale.ROOT);
      case CHANGED -> item.last().at().toString().substring(0, 10);
    };
  }

  /// In the grammar of filters; empty for none.
  @Override
  public String toString() {
    return Stream.of(
            sort.isEmpty()
                ? ""
                : sort.stream()
                    .map(one -> (one.reversed() ? "-" : "") + one.field().word())
                    .collect(Collectors.joining(",", "sort:", "")),
            group == null ? "" : "group:" + group.word(),
            limit == 0 ? "" : "limit:" + limit)
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
