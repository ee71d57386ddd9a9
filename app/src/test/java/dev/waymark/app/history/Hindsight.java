package dev.waymark.app.history;

import dev.waymark.core.assistant.verb.Stretch;
import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.event.RoadmapEvent.ItemEdited;
import dev.waymark.core.event.RoadmapEvent.ItemMissed;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemReopened;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The journal read again from its beginning: whether each event could be decided where it stands.
final class Hindsight {
  private final Map<String, Set<String>> typed;
  private final Map<Item.Id, Item> items = new HashMap<>();
  private final Map<Item.Id, List<Recorded>> lives = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<String> saved = new HashSet<>();
  private final Map<String, Integer> done = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private int conflicts;
  private final List<String> wrong = new ArrayList<>();

  /// @param typed what the editor saved as an owner, for each item
  Hindsight(Map<String, Set<String>> typed) {
    this.typed = typed;
  }

  /// How often each text was written by somebody's request.
  Map<String, Integer> seen() {
    return seen;
  }

  /// What the file said, as a fact or as one side of a conflict.
  Set<String> saved() {
    return saved;
  }

  /// "ID done WM-1", and how often.
  Map<String, Integer> done() {
    return done;
  }

  /// The item's version that each note was made on.
  Map<String, Long> versions() {
    return versions;
  }

  int conflicts() {
    return conflicts;
  }

  List<String> wrong() {
    return wrong;
  }

  Collection<Item> items() {
    return items.values();
  }

  void look(Recorded recorded) {
    if (!(recorded.event() instanceof OfItem)) {
      return;
    }
    Item.Id id = Objects.requireNonNull(recorded.item());
    Item before = items.get(id);
    if (before != null) {
      look(recorded, before);
    }
    items.put(id, Projection.apply(before, recorded));
    lives.computeIfAbsent(id, _ -> new ArrayList<>()).add(recorded);
  }

  private void look(Recorded recorded, Item before) {
    Facts facts = before.facts();
    String owner = Objects.requireNonNullElse(facts.plan().owner(), "");
    switch (recorded.event()) {
      case ItemNoted(var text) -> {
        seen.merge(text, 1, Integer::sum);
        versions.put(text, before.last().version());
      }
      case OwnerChanged(var now) -> {
        seen.merge(String.valueOf(now), 1, Integer::sum);
        expect(!owner.equals(now), recorded);
      }
      case ItemStarted() -> did(recorded, before, "start", Status.IN_PROGRESS);
      case ItemCompleted(var _) -> did(recorded, before, "done", Status.DONE);
      case ItemReopened() -> did(recorded, before, "reopen", Status.PLANNED);
      case ItemEdited(var was, var now) -> {
        String said = Objects.requireNonNullElse(now.plan().owner(), "");
        boolean isTyped = typed.getOrDefault(before.ref().toString(), Set.of()).contains(said);
        boolean isSame = Objects.equals(was.plan().owner(), now.plan().owner());
        expect((isTyped || isSame) && was.status() == now.status(), recorded);
        saved.add(said);
      }
      case ItemConflicted(var both) -> {
        conflicts++;
        both.forEach(conflict -> saved.add(conflict.theirs()));
      }
      case ChangeUndone(var undone, var _) ->
          expect(Stretch.of(lives.get(before.id()), undone).since().isEmpty(), recorded);
      case ItemMissed _, ItemRemoved _ -> expect(false, recorded);
      default -> {}
    }
  }

  private void did(Recorded recorded, Item before, String verb, Status status) {
    expect(before.facts().status() != status, recorded);
    done.merge(
        recorded.origin().person().value() + " " + verb + " " + before.ref(), 1, Integer::sum);
  }

  private void expect(boolean right, Recorded recorded) {
    if (!right) {
      wrong.add(recorded + " after " + lives.get(recorded.item()).getLast());
    }
  }
}
