package dev.waymark.core.roadmap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where in a text a roadmap's items stand. Safe for use by many threads, and shared rather than
/// copied: there may be as many as the text has lines.
public final class Places {
  public static final Places NONE = new Places(Map.of());

  private final Map<Item.Id, List<Place>> byItem;

  private Places(Map<Item.Id, List<Place>> byItem) {
    this.byItem = byItem;
  }

  public static Places of(Map<Item.Id, List<Place>> places) {
    return NONE.with(each -> each, places);
  }

  /// @return in the order of the text; empty for an item that stands nowhere
  public List<Place> of(Item.Id item) {
    return byItem.getOrDefault(item, List.of());
  }

  /// The same with another item's lines.
  public Places with(Item.Id item, List<Place> own) {
    return with(each -> each, Map.of(item, own));
  }

  /// The same with all lines changed so, and others for some items.
  public Places with(UnaryOperator<List<Place>> change, Map<Item.Id, List<Place>> others) {
    Map<Item.Id, List<Place>> changed = HashMap.newHashMap(byItem.size() + others.size());
    byItem.forEach((item, own) -> put(changed, item, change.apply(own)));
    others.forEach((item, own) -> put(changed, item, own));
    return new Places(changed);
  }

  private static void put(Map<Item.Id, List<Place>> places, Item.Id item, List<Place> own) {
    if (own.isEmpty()) {
      places.remove(item);
    } else {
      places.put(item, List.copyOf(own));
    }
  }

  public void forEach(BiConsumer<Item.Id, List<Place>> action) {
    byItem.forEach(action);
  }

  /// The items that stand elsewhere in the other.
  @SuppressWarnings("ReferenceEquality") // the very same, as equal ones take long to compare
  public Set<Item.Id> differing(Places other) {
    if (this == other) {
      return Set.of();
    }
    Set<Item.Id> differing = new HashSet<>();
    byItem.forEach(
        (item, own) -> {
          if (!own.equals(other.of(item))) {
            differing.add(item);
          }
        });
    other.byItem.keySet().stream()
        .filter(item -> !byItem.containsKey(item))
        .forEach(differing::add);
    return differing;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Places places && byItem.equals(places.byItem);
  }

  @Override
  public int hashCode() {
    return byItem.hashCode();
  }

  @Override
  public String toString() {
    return byItem.toString();
  }
}
