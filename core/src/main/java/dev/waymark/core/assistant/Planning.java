package dev.waymark.core.assistant;

import dev.waymark.core.assistant.Planned.LineEdit;
import dev.waymark.core.assistant.verb.Decision.Accepted;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemEdited;
import dev.waymark.core.event.RoadmapEvent.ItemMissed;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemReopened;
import dev.waymark.core.event.RoadmapEvent.ItemReturned;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.ItemUnblocked;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.event.RoadmapEvent.TargetChanged;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the patches that write accepted changes into a text, one after the other.
final class Planning {
  private final World world;
  private final Synced base;
  private final List<PendingPatch> patches = new ArrayList<>();
  private final Map<Item.Id, List<LineEdit>> edits = new HashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private Bytes text;

  Planning(World world, Synced base) {
    this.world = world;
    this.base = base;
    this.text = base.text();
  }

  Planned plan(Origin origin, Map<Item, Accepted> accepted) {
    accepted.forEach((item, decision) -> plan(origin, item, decision.event()));
    return new Planned(List.copyOf(patches), edits, List.copyOf(remarks));
  }

  private void plan(Origin origin, Item item, OfItem event) {
    for (Place place : base.places().getOrDefault(item.id(), List.of())) {
      switch (edit(item, place, event)) {
        case Documents.Edited edited -> {
          patches.add(
              new PendingPatch(origin.request(), item.roadmap(), item.id(), edited.patch()));
          edits
              .computeIfAbsent(item.id(), _ -> new ArrayList<>())
              .add(
                  new LineEdit(
                      place.line(),
                      text.line(place.line()),
                      edited.text().line(place.line()),
                      edited.first()));
          text = edited.text();
        }
        case Documents.Refused(var why) ->
            remarks.add(item.ref() + " is saved, not written: its line " + why + ".");
        case Documents.AsIs(), Documents.NoNotation() -> {
          // The file says so already, or has no way to say it: then the store alone knows.
        }
      }
    }
  }

  private Documents.Edit edit(Item item, Place place, OfItem event) {
    return switch (event) {
      case ItemStarted() -> world.documents().mark(text, place, Status.IN_PROGRESS);
      case ItemCompleted(var _) -> world.documents().mark(text, place, Status.DONE);
      case ItemBlocked(var _) -> world.documents().mark(text, place, Status.BLOCKED);
      case ItemUnblocked() -> world.documents().mark(text, place, Status.IN_PROGRESS);
      case ItemReopened() -> world.documents().mark(text, place, Status.PLANNED);
      case ChangeUndone(var request, var restored) ->
          restore(item, place, request, restored.facts().status());
      case OwnerChanged _, TargetChanged _, ItemNoted _ -> new Documents.AsIs();
      case ItemAdded _, ItemEdited _, ItemMissed _, ItemRemoved _, ItemReturned _ ->
          new Documents.AsIs();
    };
  }

  /// Puts the replaced bytes back where they still can be; else writes the earlier status anew.
  /// What was never written need not be taken back.
  private Documents.Edit restore(Item item, Place place, String request, Status status) {
    List<PendingPatch> written =
        world.journal().patchesOf(request).stream()
            .filter(patch -> patch.item().equals(item.id()))
            .toList();
    for (PendingPatch patch : written.reversed()) {
      Documents.Edit edit = world.documents().restore(text, place, patch.patch());
      if (!(edit instanceof Documents.Refused)) {
        return edit;
      }
    }
    return written.isEmpty() ? new Documents.AsIs() : world.documents().mark(text, place, status);
  }
}
