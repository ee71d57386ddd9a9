package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.LineChange;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    List<Entry> expected = new ArrayList<>();
    for (Entry entry : before.document().outline().entries()) {
      if (!was.contains(entry.place())) {
        expected.add(moved(entry, patches));
      }
    }
    boolean holds =
        mine.size() == is.size()
            && others.equals(expected)
            && milestonesStay(before, after, patches);
    return new Proof(after, mine, holds);
  }

  /// Where one line reads otherwise, only its section is compared.
  private static Optional<Proof> quick(
      Manuscript before, List<Patch> patches, Set<Place> was, Set<Place> is) {
    if (patches.size() != 1 || !was.equals(is)) {
      return Optional.empty();
    }
    return before
        .with(patches.getFirst())
        .map(
            with -> {
              LineChange change = with.change();
              List<Entry> mine = new ArrayList<>();
              for (Place place : is) {
                with.manuscript().document().at(place).map(Found::entry).ifPresent(mine::add);
              }
              boolean others =
                  change.was().entrySet().stream()
                      .filter(one -> !is.contains(one.getKey()))
                      .allMatch(one -> one.getValue().equals(change.is().get(one.getKey())));
              return new Proof(with.manuscript(), mine, others && mine.size() == is.size());
            });
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
        .map(milestone -> moved(milestone, patches))
        .allMatch(moved -> moved.equals(byLine.getOrDefault(moved.line(), moved)));
  }

  private static Entry moved(Entry entry, List<Patch> patches) {
    if (patches.stream().noneMatch(Patch::isStructural)) {
      return entry;
    }
    Facts facts = entry.facts();
    int line = Math.max(1, moved(entry.place().line(), patches));
    return new Entry(
        new Place(line, entry.place().part()),
        entry.kind(),
        new Facts(
            facts.milestone(),
            facts.title(),
            facts.status(),
            facts.plan(),
            moved(facts.criteria(), patches),
            facts.subItems()),
        entry.mentions());
  }

  private static Milestone moved(Milestone milestone, List<Patch> patches) {
    return new Milestone(
        milestone.title(),
        moved(milestone.line(), patches),
        milestone.status(),
        milestone.plan(),
        moved(milestone.criteria(), patches));
  }

  private static List<Criterion> moved(List<Criterion> criteria, List<Patch> patches) {
    return criteria.stream()
        .map(one -> new Criterion(one.text(), moved(one.line(), patches), one.met()))
        .toList();
  }

  static int moved(int line, List<Patch> patches) {
    int at = line;
    for (Patch patch : patches) {
      at = at == 0 ? 0 : patch.moved(at);
    }
    return at;
  }
}
