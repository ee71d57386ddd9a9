package dev.waymark.core.sync;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemMissed;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.sync.Reconciliation.Change;
import dev.waymark.core.sync.Reconciliation.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A file's past, version by version, as events. Nobody can be asked about it: what is not surely
/// the same left the file, and something new came.
final class Replay {
  private final Roadmap roadmap;
  private final Map<Item.Id, Item> items = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private List<Milestone> milestones = List.of();
  private List<Entry> standing = List.of();
  private List<Item.Id> owners = List.of();
  private int versions;
  private int doubts;

  /// What one version changed.
  private record Step(Origin origin, List<Draft> drafts) {}

  Replay(Roadmap roadmap) {
    this.roadmap = roadmap;
  }

  void add(Outline outline, Origin origin) {
    versions++;
    List<Draft> drafts = new ArrayList<>();
    List<Item> gone = items.values().stream().filter(item -> item.state().gone()).toList();
    Reconciliation reconciliation = new Reconciliation(outline.entries());
    List<Standing> before = new ArrayList<>();
    for (int one = 0; one < standing.size(); one++) {
      before.add(new Standing(items.get(owners.get(one)), standing.get(one).facts()));
    }
    reconciliation.find(before);
    reconciliation.release();
    for (Change change : reconciliation.changes()) {
      boolean doubtful = change.event() instanceof ItemMissed;
      doubts += doubtful ? 1 : 0;
      drafts.add(happened(change.item(), doubtful ? new ItemRemoved() : change.event(), origin));
    }
    int known = reconciliation.changes().size();
    reconciliation.takeBack(gone);
    for (Change change : reconciliation.changes().subList(known, reconciliation.changes().size())) {
      drafts.add(happened(change.item(), change.event(), origin));
    }
    for (int at : reconciliation.unclaimed()) {
      drafts.add(added(outline.entries().get(at), at, reconciliation, origin));
    }
    if (!Milestone.sayTheSame(outline.milestones(), milestones)) {
      milestones = outline.milestones();
      drafts.add(new Draft(roadmap.id(), null, -1, new MilestonesRead(milestones)));
    }
    standing = outline.entries();
    owners = reconciliation.owners();
    if (!drafts.isEmpty()) {
      steps.add(new Step(origin, drafts));
    }
  }

  private Draft added(Entry entry, int at, Reconciliation reconciliation, Origin origin) {
    Item.Id id = new Item.Id(UUID.randomUUID().toString());
    ItemAdded event = new ItemAdded(new Ref(roadmap.prefix(), items.size() + 1), entry.facts());
    items.put(id, Projection.apply(null, new Recorded(0, roadmap.id(), id, origin, event)));
    reconciliation.give(at, id);
    return new Draft(roadmap.id(), id, 0, event);
  }

  private Draft happened(Item item, OfItem event, Origin origin) {
    items.put(
        item.id(), Projection.apply(item, new Recorded(0, roadmap.id(), item.id(), origin, event)));
    return new Draft(roadmap.id(), item.id(), item.last().version(), event);
  }

  /// How many were added.
  int versions() {
    return versions;
  }

  /// How often nobody could say for sure whether a line was an earlier one.
  int doubts() {
    return doubts;
  }

  /// Where everything stands in the last version.
  Places places() {
    Map<Item.Id, List<Place>> places = new HashMap<>();
    for (int one = 0; one < standing.size(); one++) {
      places.put(owners.get(one), List.of(standing.get(one).place()));
    }
    return Places.of(places);
  }

  /// All that happened. What stands in the last version has the first numbers, in its order.
  List<Batch> batches(int firstNumber) {
    Map<Item.Id, Ref> refs = new HashMap<>();
    int number = firstNumber;
    for (Item.Id id : owners) {
      refs.put(id, new Ref(roadmap.prefix(), number++));
    }
    for (Item.Id id : items.keySet()) {
      if (!refs.containsKey(id)) {
        refs.put(id, new Ref(roadmap.prefix(), number++));
      }
    }
    return steps.stream()
        .map(
            step ->
                Batch.of(
                    step.origin(),
                    step.drafts().stream().map(draft -> numbered(draft, refs)).toList()))
        .toList();
  }

  private static Draft numbered(Draft draft, Map<Item.Id, Ref> refs) {
    return draft.event() instanceof ItemAdded(var temporary, var facts)
        ? new Draft(
            draft.roadmap(),
            draft.item(),
            draft.expected(),
            new ItemAdded(refs.getOrDefault(draft.item(), temporary), facts))
        : draft;
  }
}
