package dev.waymark.core.port;

import static java.util.stream.Collectors.toMap;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Today's state, as the journal's events have made it.
public interface Items {
  /// As many items can have become part of one another, one after the other.
  int MOST_JOINS = 100;

  /// The tracked roadmaps, in the order they were tracked.
  List<Roadmap> roadmaps();

  /// What is said of them, in the order of the document, which alone knows on which lines.
  List<Milestone> milestones(Roadmap.Id roadmap);

  /// Those of these roadmaps, and perhaps of more.
  default Map<Roadmap.Id, List<Milestone>> milestones(List<Roadmap> roadmaps) {
    return roadmaps.stream().collect(toMap(Roadmap::id, one -> milestones(one.id())));
  }

  /// Which findings are accepted, and why.
  List<Waiver> waivers(Roadmap.Id roadmap);

  /// Items still in their files, as the filter arranges them: by roadmap and then in document order
  /// where it says nothing else. Very many may come in [dev.waymark.core.roadmap.Pages].
  List<Item> find(Filter filter, Viewpoint viewpoint);

  /// How many the filter keeps, whatever its limit.
  default int count(Filter filter, Viewpoint viewpoint) {
    return find(new Filter(filter.terms()), viewpoint).size();
  }

  /// For filters that ask neither when nor by whom something changed.
  default List<Item> find(Filter filter, LocalDate today) {
    return find(filter, Viewpoint.on(today));
  }

  /// Items still in their files whose title is this one, in any case.
  default List<Item> titled(String title) {
    return there().filter(item -> item.title().equalsIgnoreCase(title)).toList();
  }

  /// Items still in their files whose refs have this number.
  default List<Item> numbered(int number) {
    return there().filter(item -> item.ref().number() == number).toList();
  }

  private Stream<Item> there() {
    return roadmaps().stream().flatMap(roadmap -> there(roadmap.id()));
  }

  private Stream<Item> there(Roadmap.Id roadmap) {
    return all(roadmap).stream().filter(item -> !item.state().gone());
  }

  /// Also items that left their file.
  List<Item> all(Roadmap.Id roadmap);

  /// Roadmaps as wholes, in this order, with how far those of their milestones are that hold items,
  /// in document order.
  default List<RoadmapProgress> standings(List<Roadmap> roadmaps) {
    return roadmaps.stream()
        .map(roadmap -> RoadmapProgress.of(roadmap, there(roadmap.id()).toList()))
        .toList();
  }

  /// How far one milestone is.
  default Progress progress(Roadmap.Id roadmap, String milestone) {
    return Progress.of(
        milestone, there(roadmap).filter(item -> item.milestone().equals(milestone)).toList());
  }

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

  /// Those of these that there are, in any order.
  default List<Item> byIds(Set<Item.Id> ids) {
    return ids.stream().flatMap(id -> byId(id).stream()).toList();
  }
}
