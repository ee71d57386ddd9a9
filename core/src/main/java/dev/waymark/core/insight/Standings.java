package dev.waymark.core.insight;

import static java.util.stream.Collectors.toCollection;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.insight.Work.AWholeMilestone;
import dev.waymark.core.insight.Work.AnItems;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How work stands that waits or is waited for. It is kept from one look to the next, and only what
/// had events meanwhile is looked up again, as there may be many thousands. For one thread at a
/// time.
final class Standings {
  /// After more events all is looked up again.
  private static final int MOST_EVENTS = 1_000;

  private final World world;
  private final Map<Item.Id, Standing> items = new HashMap<>();
  private final Map<AWholeMilestone, Set<Item.Id>> members = new HashMap<>();
  private final Map<Roadmap.Id, Map<String, Boolean>> unfinished = new HashMap<>();
  private long head = -1;

  /// As much of an item as tells whether it waits, and what waits for it.
  record Standing(Ref ref, AWholeMilestone milestone, Status status, boolean gone) {
    static Standing of(Item item) {
      return new Standing(
          item.ref(),
          new AWholeMilestone(item.roadmap(), item.milestone()),
          item.status(),
          item.state().gone());
    }

    boolean isOpen() {
      return !gone && status.isOpen();
    }

    boolean isUnfinished() {
      return !gone && status != Status.DONE && status != Status.DROPPED;
    }
  }

  Standings(World world) {
    this.world = world;
  }

  /// Looks again at what had events.
  ///
  /// @param now the journal's head
  /// @return what may stand otherwise than before; empty where that may be all work
  Optional<Set<Work>> upTo(long now) {
    if (now == head) {
      return Optional.of(Set.of());
    }
    List<Recorded> events = head < 0 ? List.of() : world.journal().since(head, MOST_EVENTS);
    boolean few = head >= 0 && events.size() < MOST_EVENTS;
    head = now;
    if (!few) {
      items.clear();
      members.clear();
      unfinished.clear();
      return Optional.empty();
    }
    Set<Work> changed = new HashSet<>();
    Set<Item.Id> moved = all(events, Recorded::item);
    moved.forEach(item -> changed.add(new AnItems(item)));
    again(moved);
    all(events, Recorded::roadmap).forEach(roadmap -> changed.addAll(turned(roadmap)));
    return Optional.of(changed);
  }

  /// The milestones of a roadmap that are finished now and were not, or the other way round.
  private Set<Work> turned(Roadmap.Id roadmap) {
    Map<String, Boolean> before = unfinished.get(roadmap);
    if (before == null) {
      return Set.of();
    }
    Map<String, Boolean> now = milestones(roadmap);
    unfinished.put(roadmap, now);
    return Stream.concat(before.keySet().stream(), now.keySet().stream())
        .filter(title -> !Objects.equals(before.get(title), now.get(title)))
        .map(title -> new AWholeMilestone(roadmap, title))
        .collect(toCollection(HashSet::new));
  }

  private static <T> Set<T> all(List<Recorded> events, Function<Recorded, @Nullable T> what) {
    return events.stream().map(what).filter(Objects::nonNull).collect(toCollection(HashSet::new));
  }

  private void again(Set<Item.Id> changed) {
    if (members.isEmpty()) {
      changed.retainAll(items.keySet());
    }
    items.keySet().removeAll(changed);
    members.values().forEach(ids -> ids.removeAll(changed));
    for (Item item : world.items().byIds(changed)) {
      Standing standing = Standing.of(item);
      items.put(item.id(), standing);
      Set<Item.Id> others = members.get(standing.milestone());
      if (others != null && !standing.gone()) {
        others.add(item.id());
      }
    }
  }

  /// Looks up at once all that wait and what they wait for.
  void load(Map<Work, Set<Work>> needs) {
    Set<Item.Id> missing = new HashSet<>();
    needs.forEach(
        (work, needed) -> {
          miss(work, missing);
          needed.forEach(one -> miss(one, missing));
        });
    world.items().byIds(missing).forEach(item -> items.put(item.id(), Standing.of(item)));
  }

  private void miss(Work work, Set<Item.Id> missing) {
    if (work instanceof AnItems(var id) && !items.containsKey(id)) {
      missing.add(id);
    }
  }

  /// Whether it is known to be an item of the roadmap.
  boolean isIn(Roadmap.Id roadmap, Item.Id id) {
    Standing standing = items.get(id);
    return standing != null && standing.milestone().roadmap().equals(roadmap);
  }

  /// Empty for one that there never was.
  Optional<Standing> of(Item.Id id) {
    Standing known = items.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Standing> found = world.items().byId(id).map(Standing::of);
    found.ifPresent(standing -> items.put(id, standing));
    return found;
  }

  /// The items whose work it is.
  Set<Item.Id> items(Work work) {
    return switch (work) {
      case AnItems(var id) -> Set.of(id);
      case AWholeMilestone whole -> members.computeIfAbsent(whole, this::members);
    };
  }

  private Set<Item.Id> members(AWholeMilestone whole) {
    Set<Item.Id> found = new HashSet<>();
    Filter inMilestone = new Filter(List.of(new Filter.InMilestone(whole.title())));
    for (Item item : world.items().find(inMilestone, LocalDate.EPOCH)) {
      Standing standing = Standing.of(item);
      if (standing.milestone().equals(whole)) {
        items.put(item.id(), standing);
        found.add(item.id());
      }
    }
    return found;
  }

  /// A milestone is finished when it says so, or says nothing and all its items are.
  boolean isUnfinished(Work work) {
    return switch (work) {
      case AnItems(var id) -> of(id).filter(Standing::isUnfinished).isPresent();
      case AWholeMilestone(var roadmap, var title) ->
          unfinished.computeIfAbsent(roadmap, this::milestones).getOrDefault(title, false);
    };
  }

  private Map<String, Boolean> milestones(Roadmap.Id id) {
    Map<String, Boolean> open = new HashMap<>();
    List<Roadmap> roadmap =
        world.items().roadmaps().stream().filter(one -> one.id().equals(id)).toList();
    for (RoadmapProgress all : world.items().standings(roadmap)) {
      for (Progress progress : all.milestones()) {
        open.put(progress.milestone(), progress.done() < progress.total());
      }
    }
    for (Milestone milestone : world.items().milestones(id).reversed()) {
      Status said = milestone.status();
      if (said != null) {
        open.put(milestone.title(), said != Status.DONE && said != Status.DROPPED);
      }
    }
    return open;
  }

  /// As it is named in a sentence: a ref, or a title.
  String name(Work work) {
    return switch (work) {
      case AnItems(var id) -> of(id).map(one -> one.ref().toString()).orElse(id.value());
      case AWholeMilestone(var _, var title) -> title;
    };
  }
}
