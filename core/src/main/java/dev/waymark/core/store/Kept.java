package dev.waymark.core.store;

import dev.waymark.core.roadmap.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the row of an item says. Its values are made once, as the same row is changed again soon.
final class Kept {
  private final Item item;
  private final Moved moved;
  private @Nullable List<@Nullable Object> row;

  Kept(Item item, Moved moved) {
    this.item = item;
    this.moved = moved;
  }

  Item item() {
    return item;
  }

  Moved moved() {
    return moved;
  }

  List<@Nullable Object> row() {
    List<@Nullable Object> known = row;
    if (known == null) {
      known = ItemRow.values(item, moved);
      row = known;
    }
    return known;
  }
}
