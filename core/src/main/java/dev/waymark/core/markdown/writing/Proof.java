package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.LineChange;
import dev.waymark.core.markdown.reading.Moving;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/// A text with patches in it, read again. It holds when every item but the one that is meant reads
/// as before, at its own line or where that has moved to.
///
/// @param mine the item that is meant, at each of its places afterwards
record Proof(Manuscript after, List<Entry> mine, boolean holds) {
  Bytes text() {
    return after.text();
  }

  /// @param was where the item stood; none for a new one
  /// @param is where it is to stand; none for one taken out
  static Proof of(Manuscript before, List<Patch> patches, Set<Place> was, Set<Place> is) {
    Optional<Proof> quick = quick(before, patches, was, is);
    if (quick.isPresent()) {
      return quick.get();
    }
    Bytes text = before.text();
    for (Patch patch : patches) {
      text = patch.in(text);
    }
    Manuscript after = Manuscript.of(text);
    List<Entry> others = new ArrayList<>();
    List<Entry> mine = new ArrayList<>();
    for (Entry entry : after.document().outline().entries()) {
      (is.contains(entry.place()) ? mine : others).add(entry);
    }
    Moving moving = moving(patches);
    List<Entry> expected = new ArrayList<>();
    for (Entry entry : before.document().outline().entries()) {
      if (!was.contains(entry.place())) {
        expected.add(moving.entry(entry));
      }
    }
    boolean holds =
        mine.size() == is.size()
            && others.equals(expected)
            && milestonesStay(before, after, patches);
    return new Proof(after, mine, holds);
  }

  /// Where lines of sections read otherwise, come or go, only those sections are compared. What
  /// seems not to hold where lines come or go is looked at as a whole.
  private static Optional<Proof> quick(
      Manuscript before, List<Patch> patches, Set<Place> was, Set<Place> is) {
    boolean structural = patches.stream().anyMatch(Patch::isStructural);
    if (!structural && (patches.size() != 1 || !was.equals(is))) {
      return Optional.empty();
    }
    Manuscript now = before;
    Set<Place> mine = was;
    boolean others = true;
    for (int i = 0; i < patches.size(); i++) {
      Manuscript.Changed with = now.with(patches.get(i)).orElse(null);
      if (with == null) {
        return Optional.empty();
      }
      Stage stage = new Stage(patches.get(i), patches.subList(i + 1, patches.size()));
      others &= stage.othersStay(with.change(), mine, is);
      mine = stage.moved(mine);
      now = with.manuscript();
    }
    List<Entry> entries = new ArrayList<>();
    for (Place place : is) {
      now.document().at(place).map(Found::entry).ifPresent(entries::add);
    }
    boolean holds = others && entries.size() == is.size();
    return holds || !structural ? Optional.of(new Proof(now, entries, holds)) : Optional.empty();
  }

  /// One of several patches.
  ///
  /// @param later those that follow
  private record Stage(Patch patch, List<Patch> later) {
    /// Whether the others of the section read as they did.
    boolean othersStay(LineChange change, Set<Place> mine, Set<Place> is) {
      Moving moving = moving(List.of(patch));
      Map<Place, Entry> was = new HashMap<>();
      change.was().values().stream()
          .filter(entry -> !mine.contains(entry.place()))
          .map(moving::entry)
          .forEach(entry -> was.put(entry.place(), entry));
      Map<Place, Entry> now = new HashMap<>(change.is());
      now.keySet().removeIf(place -> is.contains(moving(later).place(place)));
      return was.equals(now);
    }

    /// Where these stand afterwards, but for those that went.
    Set<Place> moved(Set<Place> places) {
      return places.stream()
          .filter(place -> patch.moved(place.line()) > 0)
          .map(moving(List.of(patch))::place)
          .collect(Collectors.toSet());
    }
  }

  /// The item as it reads now, where there is one.
  Optional<Entry> item() {
    return mine.stream().findFirst();
  }

  private static boolean milestonesStay(Manuscript before, Manuscript after, List<Patch> patches) {
    List<Milestone> was = before.document().outline().milestones();
    List<Milestone> is = after.document().outline().milestones();
    if (patches.stream().noneMatch(Patch::isStructural)) {
      return was.equals(is);
    }
    // A section is a milestone as long as it holds work: one may come or go with the item.
    Map<Integer, Milestone> byLine = new HashMap<>();
    is.forEach(milestone -> byLine.put(milestone.line(), milestone));
    return was.stream()
        .map(moving(patches)::milestone)
        .allMatch(moved -> moved.equals(byLine.getOrDefault(moved.line(), moved)));
  }

  private static Moving moving(List<Patch> patches) {
    List<IntUnaryOperator> each =
        patches.stream().filter(Patch::isStructural).map(Patch::moving).toList();
    return new Moving(line -> moved(line, each));
  }

  static int moved(int line, Collection<Patch> patches) {
    return moved(line, patches.stream().map(Patch::moving).toList());
  }

  private static int moved(int line, List<IntUnaryOperator> patches) {
    int at = line;
    for (IntUnaryOperator patch : patches) {
      at = at == 0 ? 0 : patch.applyAsInt(at);
    }
    return at;
  }
}
