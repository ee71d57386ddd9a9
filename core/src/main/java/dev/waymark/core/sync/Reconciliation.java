package dev.waymark.core.sync;

import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.event.RoadmapEvent.ItemEdited;
import dev.waymark.core.event.RoadmapEvent.ItemMissed;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemReturned;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What has to happen so that the items are what a document says now. Every line belongs to one
/// item, to none yet, or is held back because somebody has to say whether it is one that is missed.
final class Reconciliation {
  /// A line as it was read before.
  ///
  /// @param item whose it was; null while it is held back
  /// @param changed what was changed on other surfaces and the file had no chance to learn; with
  ///   [Field#LINE] whenever anything was
  record Standing(@Nullable Item item, Facts read, Set<Field> changed) {
    Standing(@Nullable Item item, Facts read) {
      this(item, read, Set.of());
    }
  }

  /// One event about an item that is known already.
  record Change(Item item, OfItem event) {}

  private final List<Entry> now;
  private final List<Facts> said;
  private final Map<Integer, Item.Id> owners = new HashMap<>();
  private final Map<Item, List<Entry>> candidates = new LinkedHashMap<>();
  private final Set<Integer> held = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();

  Reconciliation(List<Entry> now) {
    this.now = now;
    this.said = now.stream().map(Entry::facts).toList();
  }

  /// Finds what stood in the document before.
  void find(List<Standing> before) {
    List<Fate> fates = ItemMatcher.match(before.stream().map(Standing::read).toList(), said);
    Map<Item.Id, List<Line>> lines = new LinkedHashMap<>();
    for (int one = 0; one < fates.size(); one++) {
      Item item = before.get(one).item();
      if (item != null) {
        lines
            .computeIfAbsent(item.id(), _ -> new ArrayList<>(1))
            .add(new Line(before.get(one), item, fates.get(one)));
      }
    }
    lines.values().forEach(this::follow);
  }

  /// One line of an item, and what became of it.
  private record Line(Standing standing, Item item, Fate fate) {
    /// Of several the one that the item is called by.
    boolean isOwn() {
      return standing.read().title().equals(item.title());
    }
  }

  private void follow(List<Line> lines) {
    List<Line> found = lines.stream().filter(line -> line.fate() instanceof Fate.Found).toList();
    if (lines.size() > 1 && !found.isEmpty() && !lines.getFirst().item().state().gone()) {
      followAll(found);
      return;
    }
    // Where none of several is left, the item went as it would have with its first.
    Line first = lines.getFirst();
    if (first.item().state().gone()) {
      takeOut(first.standing(), first.item(), first.fate());
    } else {
      follow(first.standing(), first.item(), first.fate());
    }
  }

  /// One that stands on several lines is found as long as one of them is. What it is called, where
  /// it stands and what it asks for says its own line; of the others only what was edited counts.
  private void followAll(List<Line> found) {
    Item item = found.getFirst().item();
    int own = Math.max(0, found.stream().map(Line::isOwn).toList().indexOf(true));
    Merge.Merged merged = new Merge.Merged(item.facts(), item.state().conflicts());
    for (int one = 0; one < found.size(); one++) {
      int at = ((Fate.Found) found.get(one).fate()).at();
      owners.put(at, item.id());
      Facts so = merged.facts();
      Standing standing = found.get(one).standing();
      Merge.Sides sides =
          one == own
              ? new Merge.Sides(standing.read(), said.get(at), standing.changed())
              : new Merge.Sides(
                  beside(standing.read(), so), beside(said.get(at), so), standing.changed());
      merged = Merge.of(sides, so, merged.conflicts());
    }
    changed(item, merged);
  }

  private static Facts beside(Facts line, Facts item) {
    return new Facts(
        item.milestone(),
        item.title(),
        line.status(),
        line.plan(),
        item.criteria(),
        item.subItems());
  }

  private void follow(Standing standing, Item item, Fate fate) {
    switch (fate) {
      case Fate.Found(var at) -> {
        owners.put(at, item.id());
        merge(standing, item, said.get(at));
      }
      case Fate.Unsure(var at) -> doubt(item, at, new ItemMissed(standing.read()));
      case Fate.Gone() ->
          changes.add(
              new Change(
                  item,
                  standing.changed().contains(Field.LINE) ? leftBehind(item) : new ItemRemoved()));
    }
  }

  /// Somebody changed it while somebody else took its line out.
  private static ItemConflicted leftBehind(Item item) {
    return new ItemConflicted(List.of(new Conflict(Field.LINE, item.status().word(), "taken out")));
  }

  private void merge(Standing standing, Item item, Facts file) {
    Merge.Merged merged =
        Merge.of(
            new Merge.Sides(standing.read(), file, standing.changed()),
            item.facts(),
            item.state().conflicts());
    changed(item, merged);
  }

  private void changed(Item item, Merge.Merged merged) {
    if (!merged.facts().equals(item.facts())) {
      changes.add(new Change(item, new ItemEdited(item.facts(), merged.facts())));
    }
    if (!merged.conflicts().equals(item.state().conflicts())) {
      changes.add(new Change(item, new ItemConflicted(merged.conflicts())));
    }
  }

  /// Its line is to be taken out, unless somebody wrote something else there meanwhile.
  private void takeOut(Standing standing, Item item, Fate fate) {
    if (fate instanceof Fate.Found(var at)) {
      owners.put(at, item.id());
      if (!said.get(at).equals(standing.read())) {
        changes.add(new Change(item, new ItemReturned(said.get(at))));
      }
    }
  }

  /// Looks again for what was missed before, among the lines that belong to nobody.
  void findMissed(List<Standing> missed) {
    List<Integer> free = free();
    List<Fate> fates =
        ItemMatcher.match(
            missed.stream().map(Standing::read).toList(), free.stream().map(said::get).toList());
    for (int one = 0; one < fates.size(); one++) {
      Item item = missed.get(one).item();
      if (item == null) {
        continue;
      }
      switch (fates.get(one)) {
        case Fate.Found(var at) -> isAt(item, missed.get(one).read(), free.get(at));
        case Fate.Unsure(var at) -> doubt(item, at.stream().map(free::get).toList(), null);
        case Fate.Gone() -> {
          if (!item.state().differsOn(Field.LINE)) {
            isGone(item);
          }
        }
      }
    }
  }

  private List<Integer> free() {
    List<Integer> free = new ArrayList<>();
    for (int at = 0; at < now.size(); at++) {
      if (!owners.containsKey(at)) {
        free.add(at);
      }
    }
    return free;
  }

  private void doubt(Item item, List<Integer> at, @Nullable OfItem event) {
    List<Integer> open = at.stream().filter(one -> !owners.containsKey(one)).toList();
    held.addAll(open);
    candidates.put(item, open.stream().map(now::get).toList());
    if (event != null) {
      changes.add(new Change(item, event));
    }
  }

  /// The item stands there again.
  private void isAt(Item item, Facts read, int at) {
    owners.put(at, item.id());
    changes.add(new Change(item, new ItemReturned(Merge.of(read, said.get(at), item.facts()))));
  }

  /// Whether it is known what became of the item.
  boolean isSettled(Item.Id item) {
    return changes.stream().anyMatch(change -> change.item().id().equals(item));
  }

  /// The item stands at this place again, if nobody else does.
  void isAt(Item item, Facts read, Place place) {
    for (int at : free()) {
      if (now.get(at).place().equals(place)) {
        isAt(item, read, at);
        return;
      }
    }
  }

  void isGone(Item item) {
    changes.add(new Change(item, new ItemRemoved()));
  }

  /// Gives lines that belong to nobody to what left the document earlier with the same words, as
  /// long as nothing else could be meant.
  void takeBack(List<Item> gone) {
    Map<List<String>, List<Item>> left =
        gone.stream()
            .collect(Collectors.groupingBy(item -> List.of(item.milestone(), item.title())));
    Map<List<String>, List<Integer>> come =
        unclaimed().stream()
            .collect(
                Collectors.groupingBy(
                    at -> List.of(said.get(at).milestone(), said.get(at).title())));
    come.forEach(
        (words, lines) -> {
          List<Item> items = left.getOrDefault(words, List.of());
          for (int one = 0; items.size() == lines.size() && one < lines.size(); one++) {
            owners.put(lines.get(one), items.get(one).id());
            changes.add(new Change(items.get(one), new ItemReturned(said.get(lines.get(one)))));
          }
        });
  }

  /// Gives a line to a new item.
  void give(int at, Item.Id item) {
    owners.put(at, item);
  }

  /// Lines that belong to nobody and are not held back.
  List<Integer> unclaimed() {
    return free().stream().filter(at -> !held.contains(at)).toList();
  }

  /// Holds no line back any longer.
  void release() {
    held.clear();
  }

  List<Change> changes() {
    return changes;
  }

  /// The items that may be one of several lines, and those lines, the likest first.
  Map<Item, List<Entry>> candidates() {
    return candidates;
  }

  /// Whose each line is, when all of them are given.
  List<Item.Id> owners() {
    return IntStream.range(0, now.size())
        .mapToObj(at -> Objects.requireNonNull(owners.get(at)))
        .toList();
  }

  Places places() {
    Map<Item.Id, List<Place>> places = new HashMap<>();
    for (int at = 0; at < now.size(); at++) {
      Item.Id item = owners.get(at);
      if (item != null) {
        places.computeIfAbsent(item, fresh -> new ArrayList<>()).add(now.get(at).place());
      }
    }
    return Places.of(places);
  }
}
