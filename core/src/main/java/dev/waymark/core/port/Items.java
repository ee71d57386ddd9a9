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

  Optional<Item> byRef(Ref ref);

  Optional<Item> byId(Item.Id id);
}
