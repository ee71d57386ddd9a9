package dev.waymark.core.filter;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Plan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  public boolean isNone() {
    return sort.isEmpty() && group == null && limit == 0;
  }

  /// What things are sorted and grouped by, each known by its number in document order.
  public interface Facts {
    /// Those without any come last.
    @Nullable Comparable<?> rank(int thing, Field field);

    /// What all of one group have in common, and no others.
    String group(int thing, Field field);
  }

  /// @param items in document order
  public List<Item> arrange(List<Item> items) {
    return arrange(items, at -> items.get(at).title().toLowerCase(Locale.ROOT));
  }

  /// @param titles of the items, as titles are sorted
  public List<Item> arrange(List<Item> items, IntFunction<String> titles) {
    Facts facts = new ItemFacts(items, titles);
    return isNone()
        ? items
        : Arrays.stream(order(items.size(), facts)).mapToObj(items::get).toList();
  }

  /// The same of whatever has the facts that this arrangement asks for.
  ///
  /// @param things how many there are
  /// @return which are kept, in the order that was asked for
  public int[] order(int things, Facts facts) {
    int[] sorted = sorted(IntStream.range(0, things).toArray(), sort, facts);
    int[] limited = limit == 0 || limit >= things ? sorted : Arrays.copyOf(sorted, limit);
    Field by = group;
    return by == null ? limited : new Alike<>(limited, thing -> facts.group(thing, by)).together();
  }

  /// What says the same is put together first: of very many things few say something else.
  private static int[] sorted(int[] all, List<Order> orders, Facts facts) {
    if (orders.isEmpty() || all.length < 2) {
      return all;
    }
    Order first = orders.getFirst();
    List<Order> rest = orders.subList(1, orders.size());
    return new Alike<@Nullable Comparable<?>>(all, thing -> facts.rank(thing, first.field()))
        .sorted(Comparator.nullsLast(comparator(first)), alike -> sorted(alike, rest, facts));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // a field's ranks are all of one kind
  private static Comparator<Comparable<?>> comparator(Order order) {
    Comparator<Comparable<?>> natural = (Comparator) Comparator.naturalOrder();
    return order.reversed() ? natural.reversed() : natural;
  }

  private record ItemFacts(List<Item> items, IntFunction<String> titles) implements Facts {
    @Override
    public @Nullable Comparable<?> rank(int thing, Field field) {
      Item item = items.get(thing);
      Plan plan = item.facts().plan();
      return switch (field) {
        case TARGET -> due(plan);
        case PRIORITY -> plan.priority();
        case OWNER -> folded(plan.owner());
        case STATUS -> item.status();
        case MILESTONE -> folded(item.milestone());
        case TITLE -> titles.apply(thing);
        case CHANGED -> item.last().at();
      };
    }

    @Override
    public String group(int thing, Field field) {
      return label(items.get(thing), field);
    }
  }

  private static @Nullable Long due(Plan plan) {
    return plan.target() == null ? null : plan.target().lastDay().toEpochDay();
  }

  /// As texts are sorted.
  public static @Nullable String folded(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /// The letter that a title begins with, in capitals; nothing of nothing.
  ///
  /// @param folded the title as titles are sorted
  public static String initial(String folded) {
    return folded.isEmpty()
        ? ""
        : folded.substring(0, folded.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
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
      case TITLE -> initial(item.title().toLowerCase(Locale.ROOT));
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
