package dev.waymark.core.insight;

import dev.waymark.core.insight.Standings.Standing;
import dev.waymark.core.insight.Work.AWholeMilestone;
import dev.waymark.core.insight.Work.AnItems;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What waits for what. An open item waits for what it names, and one that nobody has begun also
/// for what its milestone names. What was found out is kept until something changes; safe for use
/// by many threads.
public final class Waiting {
  /// After more changes all is looked at again.
  private static final int MOST_CHANGED = 1_000;

  private final Needs needs;
  private final Standings standings;

  /// Work that changed since all was looked at.
  private final Set<Work> changed = new HashSet<>();

  private @Nullable All all;

  /// @param needs of which this is so
  private record All(Needs.Known needs, Map<Roadmap.Id, Map<Item.Id, List<String>>> waiting) {}

  public Waiting(World world) {
    this.needs = new Needs(world);
    this.standings = new Standings(world);
  }

  /// What an item waits for, as it is named in a sentence: refs, and titles of milestones.
  public synchronized List<String> of(Item item) {
    return new Look(now()).of(item.id());
  }

  /// What waits for an item itself, named in the same way.
  public synchronized List<String> neededBy(Item item) {
    Needs.Known now = now();
    Work needed = new AnItems(item.id());
    return standings.isUnfinished(needed)
        ? now.roadmaps().stream()
            .flatMap(roadmap -> now.in(roadmap).entrySet().stream())
            .filter(one -> one.getValue().contains(needed))
            .map(Map.Entry::getKey)
            .filter(this::isAhead)
            .map(standings::name)
            .toList()
        : List.of();
  }

  private boolean isAhead(Work work) {
    return work instanceof AnItems(var id)
        ? standings.of(id).filter(Standing::isOpen).isPresent()
        : standings.isUnfinished(work);
  }

  /// Of each roadmap the items that wait, and for what.
  public synchronized Map<Roadmap.Id, Map<Item.Id, List<String>>> all() {
    Needs.Known now = now();
    All known = all;
    Map<Roadmap.Id, Map<Item.Id, List<String>>> waiting = new HashMap<>();
    for (Roadmap.Id roadmap : now.roadmaps()) {
      Map<Item.Id, List<String>> before =
          known == null || !isSame(known, now, roadmap) ? null : known.waiting().get(roadmap);
      waiting.put(roadmap, before == null ? in(roadmap, now) : again(roadmap, before, now));
    }
    changed.clear();
    all = new All(now, waiting);
    return Collections.unmodifiableMap(waiting);
  }

  @SuppressWarnings("ReferenceEquality") // the very same, as equal ones take long to compare
  private static boolean isSame(All known, Needs.Known now, Roadmap.Id roadmap) {
    return known.needs().in(roadmap) == now.in(roadmap);
  }

  private Map<Item.Id, List<String>> in(Roadmap.Id roadmap, Needs.Known now) {
    Map<Work, Set<Work>> needed = now.in(roadmap);
    standings.load(needed);
    Set<Item.Id> items = new HashSet<>();
    needed.keySet().forEach(work -> items.addAll(standings.items(work)));
    return with(Map.of(), items, now);
  }

  /// No more is looked at again than what changed, and what needs that.
  private Map<Item.Id, List<String>> again(
      Roadmap.Id roadmap, Map<Item.Id, List<String>> before, Needs.Known now) {
    Set<Item.Id> items = new HashSet<>();
    now.in(roadmap)
        .forEach(
            (work, needed) -> {
              if (hasChanged(needed)) {
                items.addAll(standings.items(work));
              }
            });
    for (Work work : changed) {
      if (work instanceof AnItems(var id)
          && (before.containsKey(id) || standings.isIn(roadmap, id))) {
        items.add(id);
      }
    }
    return items.isEmpty() ? before : with(before, items, now);
  }

  /// A loop, as very many are looked at.
  private boolean hasChanged(Set<Work> works) {
    for (Work work : works) {
      if (changed.contains(work)) {
        return true;
      }
    }
    return false;
  }

  /// @param items that are looked at, whatever was found before
  private Map<Item.Id, List<String>> with(
      Map<Item.Id, List<String>> before, Set<Item.Id> items, Needs.Known now) {
    Map<Item.Id, List<String>> waiting = new HashMap<>(before);
    Look look = new Look(now);
    for (Item.Id item : items) {
      List<String> names = look.of(item);
      if (names.isEmpty()) {
        waiting.remove(item);
      } else {
        waiting.put(item, names);
      }
    }
    return Collections.unmodifiableMap(waiting);
  }

  private Needs.Known now() {
    Needs.Known now = needs.now();
    standings.upTo(now.head()).ifPresentOrElse(changed::addAll, () -> all = null);
    if (all == null || changed.size() > MOST_CHANGED) {
      all = null;
      changed.clear();
    }
    return now;
  }

  /// One look: what was seen once is not looked at again.
  private final class Look {
    private final Needs.Known now;
    private final Map<Work, Optional<String>> seen = new HashMap<>();

    Look(Needs.Known now) {
      this.now = now;
    }

    /// The names of what an item waits for.
    List<String> of(Item.Id item) {
      Standing standing = standings.of(item).filter(Standing::isOpen).orElse(null);
      if (standing == null) {
        return List.of();
      }
      Set<Work> own = now.of(item, standing.milestone().roadmap());
      Set<Work> milestones =
          standing.status() == Status.PLANNED ? now.of(standing.milestone()) : Set.of();
      List<String> names = new ArrayList<>(0);
      Stream.concat(own.stream(), milestones.stream())
          .distinct()
          .flatMap(work -> seen.computeIfAbsent(work, this::look).stream())
          .distinct()
          .forEach(names::add);
      return names;
    }

    private Optional<String> look(Work work) {
      return standings.isUnfinished(work) ? Optional.of(standings.name(work)) : Optional.empty();
    }
  }

  /// The way that leads back to an item if it came after these too: `A → B → A`; empty where none
  /// does.
  public synchronized Optional<String> circle(Item item, List<Need> added) {
    Needs.Known now = now();
    Work start = new AnItems(item.id());
    Map<Work, Work> from = new HashMap<>();
    Deque<Work> open = new ArrayDeque<>();
    added.forEach(
        need -> needs.work(need, item.roadmap()).ifPresent(work -> reach(work, start, from, open)));
    while (!open.isEmpty() && !from.containsKey(start)) {
      Work work = open.remove();
      before(work, now).forEach(next -> reach(next, work, from, open));
    }
    return from.containsKey(start) ? Optional.of(way(start, from)) : Optional.empty();
  }

  private static void reach(Work work, Work by, Map<Work, Work> from, Deque<Work> open) {
    if (from.putIfAbsent(work, by) == null) {
      open.add(work);
    }
  }

  /// What has to be finished before this is.
  private Set<Work> before(Work work, Needs.Known now) {
    Set<Work> all = new LinkedHashSet<>();
    switch (work) {
      case AnItems(var id) ->
          standings
              .of(id)
              .map(Standing::milestone)
              .ifPresent(
                  milestone -> {
                    all.addAll(now.of(id, milestone.roadmap()));
                    all.addAll(now.of(milestone));
                  });
      case AWholeMilestone whole -> {
        all.addAll(now.of(whole));
        standings.items(whole).forEach(item -> all.add(new AnItems(item)));
      }
    }
    return all;
  }

  private String way(Work start, Map<Work, Work> from) {
    List<String> names = new ArrayList<>(List.of(standings.name(start)));
    Work at = start;
    do {
      at = from.getOrDefault(at, start);
      names.addFirst(standings.name(at));
    } while (!at.equals(start));
    return String.join(" → ", names);
  }
}
