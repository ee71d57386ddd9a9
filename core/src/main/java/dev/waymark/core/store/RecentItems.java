package dev.waymark.core.store;

import dev.waymark.core.roadmap.Item;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Items as they were written last, so that those who are being worked on are not read before each
/// change. Where they stand in their files is not kept up.
final class RecentItems {
  private static final int AT_MOST = 1_000;

  private final LinkedHashMap<Item.Id, Kept> items = new LinkedHashMap<>(16, 0.75f, true);

  @Nullable Kept get(Item.Id id) {
    return items.get(id);
  }

  void put(Kept kept) {
    items.put(kept.item().id(), kept);
    if (items.size() > AT_MOST) {
      items.pollFirstEntry();
    }
  }

  void clear() {
    items.clear();
  }
}
