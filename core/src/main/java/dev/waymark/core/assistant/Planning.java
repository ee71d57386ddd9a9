package dev.waymark.core.assistant;

import dev.waymark.core.assistant.Planned.LineEdit;
import dev.waymark.core.assistant.verb.Decision.Accepted;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.ConflictResolved;
import dev.waymark.core.event.RoadmapEvent.ItemMoved;
import dev.waymark.core.event.RoadmapEvent.ItemRenamed;
import dev.waymark.core.event.RoadmapEvent.ItemWidened;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Documents.Refused;
import dev.waymark.core.port.Fact;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Journal.Sought;
import dev.waymark.core.port.Patch;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Conflict.Side;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.sync.Merge;
import dev.waymark.core.sync.Placing;
import dev.waymark.core.sync.Sayings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the patches that write accepted changes into a text, one after the other.
final class Planning {
  /// Of what happened to an item, so much is looked through for how it was marked.
  private static final int FEW = 8;

  private final World world;
  private final Origin origin;
  private final Map<Item, Accepted> accepted = new LinkedHashMap<>();
  private final List<PendingPatch> patches = new ArrayList<>();
  private final Map<Item.Id, List<LineEdit>> edits = new HashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private final Synced base;
  private Bytes text;
  private Places places;

  /// The milestones until lines come or go, looked up while the document is not yet kept as edited;
  /// empty where nobody asked.
  private List<Milestone> before = List.of();

  Planning(World world, Synced base, Origin origin) {
    this.world = world;
    this.origin = origin;
    this.base = base;
    this.text = base.text();
    this.places = base.places();
  }

  Planned plan(Map<Item, Accepted> decided) {
    decided.forEach(this::plan);
    return new Planned(accepted, patches, edits, remarks, sections());
  }

  private Optional<Draft> sections() {
    if (patches.stream().map(PendingPatch::patch).noneMatch(Patch::isStructural)) {
      return Optional.empty();
    }
    List<Milestone> were = before.isEmpty() ? Additions.milestones(world, base.text()) : before;
    return Additions.milestones(world, base.roadmap(), were, text);
  }

  private void plan(Item item, Accepted decision) {
    switch (decision.event()) {
      case ItemRenamed(var title) -> rename(item, decision, title);
      case ItemMoved(var facts) -> move(item, decision, facts.milestone());
      case ChangeUndone(var request, var restored) -> {
        accepted.put(item, decision);
        restore(item, request, restored);
      }
      case ChangeRedone(var request, var restored) -> {
        accepted.put(item, decision);
        restore(item, request, restored);
      }
      case ConflictResolved(var side, var _) -> resolve(item, decision, side);
      case ItemWidened(var other, var _, var _) -> {
        accepted.put(item, decision);
        mark(item, other);
      }
      default -> {
        accepted.put(item, decision);
        Sayings.of(decision.event()).forEach(fact -> write(item, fact));
      }
    }
  }

  private List<Place> places(Item item) {
    return places.of(item.id());
  }

  private void write(Item item, Fact fact) {
    List<Patch> earlier = fact instanceof Fact.Marked ? marks(item) : List.of();
    for (Place place : places(item)) {
      if (places(item).size() == 1 || !isOthers(item, place, fact)) {
        take(item, world.documents().write(text, place, fact, earlier));
      }
    }
  }

  /// How the item was last marked in the file, latest first: a mark that comes and goes leaves no
  /// trace, whichever of its marks the document would choose now.
  private List<Patch> marks(Item item) {
    Sought ofItem = new Sought(Set.of(item.id()), null, null, null);
    return world.journal().latest(ofItem, FEW).stream()
        .filter(recorded -> recorded.event() instanceof OfItem event && marks(event))
        .flatMap(recorded -> world.journal().patchesOf(recorded.origin().request()).stream())
        .filter(patch -> item.id().equals(patch.item()))
        .map(PendingPatch::patch)
        .filter(patch -> !patch.isStructural())
        .toList();
  }

  private static boolean marks(OfItem event) {
    return event instanceof ChangeUndone
        || event instanceof ChangeRedone
        || Sayings.of(event).stream().anyMatch(Fact.Marked.class::isInstance);
  }

  /// Of an item's several lines each has its own criteria.
  private boolean isOthers(Item item, Place place, Fact fact) {
    if (!(fact instanceof Fact.Met(var number, var _))) {
      return false;
    }
    Entry entry = entry(place);
    List<Criterion> asked = entry == null ? List.of() : entry.facts().criteria();
    return asked.size() < number
        || !asked.get(number - 1).text().equals(item.facts().criteria().get(number - 1).text());
  }

  /// The lines of an item that becomes part of this one say its status from now on.
  private void mark(Item item, Ref other) {
    world
        .items()
        .byRef(other)
        .map(one -> places.of(one.id()))
        .orElse(List.of())
        .forEach(
            place ->
                take(item, world.documents().write(text, place, new Fact.Marked(item.status()))));
  }

  private void take(Item item, Documents.Edit edit) {
    switch (edit) {
      case Edited edited -> take(item, edited);
      case Refused(var why) ->
          remarks.add(item.ref() + " is saved, not written: its line " + why + ".");
      case Documents.AsIs(), Documents.NoNotation() -> {
        // The file says so already, or has no way to say it: then the store alone knows.
      }
    }
  }

  private void take(Item item, Edited edited) {
    List<PendingPatch> pending =
        edited.patches().stream()
            .map(patch -> new PendingPatch(origin.request(), item.roadmap(), item.id(), patch))
            .toList();
    patches.addAll(pending);
    places = Placing.after(places, pending);
    Bytes before = text;
    for (Patch patch : edited.patches()) {
      Bytes after = patch.in(before);
      edits
          .computeIfAbsent(item.id(), _ -> new ArrayList<>())
          .add(LineEdit.of(patch, before, after, edited.first()));
      before = after;
    }
    text = edited.text();
  }

  /// The file says the title, so where it cannot there is no change.
  private void rename(Item item, Accepted decision, String title) {
    List<Edited> written = new ArrayList<>();
    Bytes before = text;
    for (Place place : places(item)) {
      switch (world.documents().write(before, place, new Fact.Titled(title))) {
        case Edited edited -> {
          written.add(edited);
          before = edited.text();
        }
        case Refused(var why) -> {
          remarks.add(item.ref() + " keeps its title: its line " + why + ".");
          return;
        }
        case Documents.AsIs(), Documents.NoNotation() -> {}
      }
    }
    accepted.put(item, decision);
    written.forEach(edited -> take(item, edited));
  }

  private void move(Item item, Accepted decision, String milestone) {
    Optional<Integer> heading = heading(milestone);
    List<Place> standing = places(item);
    if (heading.isEmpty() || standing.size() != 1) {
      remarks.add(
          item.ref() + " stays: it stands in several places, or “" + milestone + "” is gone.");
      return;
    }
    Entry then = entry(standing.getFirst());
    switch (world.documents().move(text, standing.getFirst(), heading.get())) {
      case Edited edited when edited.entry() != null && then != null -> {
        ItemMoved there =
            new ItemMoved(Merge.of(then.facts(), edited.entry().facts(), item.facts()));
        accepted.put(item, new Accepted(there, decision.what()));
        take(item, edited);
      }
      case Refused(var why) -> remarks.add(item.ref() + " stays: its line " + why + ".");
      case Edited _, Documents.AsIs _, Documents.NoNotation _ ->
          remarks.add(item.ref() + " stands in " + milestone + " already.");
    }
  }

  private @Nullable Entry entry(Place place) {
    return world.documents().read(text) instanceof Documents.Read(var outline)
        ? outline.entries().stream().filter(e -> e.place().equals(place)).findFirst().orElse(null)
        : null;
  }

  private List<Milestone> milestones() {
    List<Milestone> now = Additions.milestones(world, text);
    before = before.isEmpty() ? now : before;
    return now;
  }

  /// Puts the replaced bytes back where they still can be; else writes the earlier facts anew. What
  /// was never written need not be taken back.
  private void restore(Item item, String request, Item.State restored) {
    List<Patch> written =
        world.journal().patchesOf(request).stream()
            .filter(patch -> item.id().equals(patch.item()))
            .map(PendingPatch::patch)
            .toList();
    if (written.isEmpty()) {
      return;
    }
    if (written.stream().anyMatch(Patch::isStructural)) {
      milestones();
    }
    if (world.documents().restore(text, places(item), written) instanceof Edited edited) {
      take(item, edited);
      return;
    }
    boolean whole = !places(item).isEmpty();
    for (Place place : places(item)) {
      boolean back = false;
      for (Patch patch : written.reversed()) {
        if (!back
            && world.documents().restore(text, List.of(place), List.of(patch))
                instanceof Edited edited) {
          take(item, edited);
          back = true;
        }
      }
      whole &= back;
    }
    if (!whole && restored.gone()) {
      remarks.add(item.ref() + " is saved, not written: its line has changed since.");
    } else if (!whole) {
      say(item, differing(item.facts(), restored.facts()), restored.facts());
    }
  }

  private static Set<Field> differing(Facts some, Facts others) {
    return Arrays.stream(Field.values())
        .filter(field -> !field.in(some).equals(field.in(others)))
        .collect(Collectors.toSet());
  }

  /// Makes the file say of some facts what is wanted, and adds the item where it stands nowhere.
  private void say(Item item, Set<Field> fields, Facts wanted) {
    if (places(item).isEmpty()) {
      heading(wanted.milestone())
          .ifPresentOrElse(
              line -> take(item, world.documents().add(text, line, wanted.title())),
              () ->
                  remarks.add(
                      item.ref()
                          + " is saved, not written: “"
                          + wanted.milestone()
                          + "” is gone."));
    }
    if (fields.contains(Field.MILESTONE) && places(item).size() == 1) {
      heading(wanted.milestone())
          .ifPresent(
              line -> take(item, world.documents().move(text, places(item).getFirst(), line)));
    }
    for (Place place : places(item)) {
      Entry entry = entry(place);
      if (entry != null) {
        Facts then = entry.facts();
        for (Field field : fields) {
          then = field.carried(wanted, then);
        }
        Sayings.differing(entry.facts(), then)
            .forEach(fact -> take(item, world.documents().write(text, place, fact)));
      }
    }
  }

  private Optional<Integer> heading(String milestone) {
    return Milestone.titled(milestones(), milestone).map(Milestone::line);
  }

  /// The file's value is taken from the file; the store's is written into it.
  private void resolve(Item item, Accepted decision, Side side) {
    Set<Field> fields =
        item.state().conflicts().stream().map(Conflict::field).collect(Collectors.toSet());
    if (side == Side.OURS) {
      accepted.put(item, decision);
      say(item, fields.contains(Field.LINE) ? Set.of(Field.values()) : fields, item.facts());
      return;
    }
    Entry entry = places(item).isEmpty() ? null : entry(places(item).getFirst());
    if (entry == null) {
      remarks.add(item.ref() + " stands nowhere in the file: sync " + item.ref() + " ours.");
      return;
    }
    Facts facts = item.facts();
    for (Field field : fields) {
      facts = field.carried(entry.facts(), facts);
    }
    accepted.put(item, new Accepted(new ConflictResolved(side, facts), decision.what()));
  }
}
