package dev.waymark.tui.plan;

import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.roadmap.Item;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which items stand below which heading, found once, so that nobody who lays them out has to look
/// at each of them again.
///
/// @param all in document order
/// @param criteria the items that have some
record Runs(List<Run> all, BitSet criteria) {

  /// Items one after the other in one milestone.
  ///
  /// @param number which run of that title it is in its roadmap, from 1
  /// @param from the first item's place in document order
  /// @param to behind the last one's
  record Run(String roadmap, String title, int number, int from, int to) {}

  Runs {
    all = List.copyOf(all);
  }

  static Runs of(List<ListedItem> items) {
    List<Run> all = new ArrayList<>();
    BitSet criteria = new BitSet();
    Map<List<String>, Integer> seen = new HashMap<>();
    for (int from = 0; from < items.size(); ) {
      String roadmap = items.get(from).roadmap();
      String title = items.get(from).item().milestone();
      int to = from;
      while (to < items.size()
          && items.get(to).roadmap().equals(roadmap)
          && items.get(to).item().milestone().equals(title)) {
        Item item = items.get(to).item();
        criteria.set(to, !item.facts().criteria().isEmpty());
        to++;
      }
      int number = seen.merge(List.of(roadmap, title), 1, Integer::sum);
      all.add(new Run(roadmap, title, number, from, to));
      from = to;
    }
    return new Runs(all, criteria);
  }
}
