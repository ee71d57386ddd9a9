package dev.waymark.core.port;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Today's state, as the journal's events have made it.
public interface Items {
  /// As many items can have become part of one another, one after the other.
  int MOST_JOINS = 100;

  /// The tracked roadmaps, in the order they were tracked.
  List<Roadmap> roadmaps();

  List<Milestone> milestones(Roadmap.Id roadmap);

  /// Which findings are accepted, and why.
  List<Waiver> waivers(Roadmap.Id roadmap);

  /// Items still in their files, by roadmap and then in document order, whatever the filter's
  /// arrangement.
  List<Item> find(Filter filter, Viewpoint viewpoint);

  /// For filters that ask neither when nor by whom something changed.
  default List<Item> find(Filter filter, LocalDate today) {
    return find(filter, Viewpoint.on(today));
  }

  /// Also items that left their file.
  List<Item> all(Roadmap.Id roadmap);

  /// Items of tracked roadmaps, still in their files, that people said come after others.
  List<Item> dependent();

  /// Also one that has become part of another: its own record, not the other's.
  Optional<Item> byRef(Ref ref);

  /// The item that a ref leads to: that of the ref, or the one it has become part of.
  default Optional<Item> leading(Ref ref) {
    Optional<Item> item = byRef(ref);
    for (int steps = 0; steps < MOST_JOINS && item.isPresent(); steps++) {
      Ref into = item.get().state().into();
      if (into == null) {
        return item;
      }
      item = byRef(into);
    }
    return item;
  }

  Optional<Item> byId(Item.Id id);
}
