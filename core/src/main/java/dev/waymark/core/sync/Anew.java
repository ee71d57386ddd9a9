package dev.waymark.core.sync;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Fact;
import dev.waymark.core.port.Patch;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The file was edited while patches were waiting, so their places may be elsewhere: finds the
/// edits that make it say what the store says of their items.
final class Anew {
  private final World world;
  private final List<PendingPatch> patches = new ArrayList<>();
  private Bytes text;
  private Places places;

  Anew(World world, Synced base) {
    this.world = world;
    this.text = base.text();
    this.places = base.places();
  }

  List<PendingPatch> patches(List<PendingPatch> pending) {
    Set<PendingPatch.About> done = new HashSet<>();
    for (PendingPatch one : pending) {
      if (done.add(one.about())) {
        switch (one.about()) {
          case PendingPatch.OfItem(var id) -> {
            Item item = world.items().byId(id).orElseThrow();
            if (item.state().gone()) {
              takeOut(pending, one, id);
            } else {
              write(one, item);
            }
          }
          case PendingPatch.OfMilestone(var title) -> writeMilestone(one, title);
        }
      }
    }
    return patches;
  }

  private void write(PendingPatch pending, Item item) {
    if (places(item).isEmpty() && !item.state().differsOn(Field.LINE)) {
      heading(item)
          .ifPresent(line -> take(pending, world.documents().add(text, line, item.title())));
    }
    if (places(item).size() == 1 && !item.state().differsOn(Field.MILESTONE)) {
      Optional<Entry> here = entry(places(item).getFirst());
      if (here.isPresent() && !here.get().facts().milestone().equals(item.milestone())) {
        heading(item)
            .ifPresent(
                line -> take(pending, world.documents().move(text, places(item).getFirst(), line)));
      }
    }
    boolean titled = places(item).size() == 1;
    for (Place place : places(item)) {
      entry(place)
          .map(entry -> Sayings.differing(entry.facts(), wanted(entry.facts(), item, titled)))
          .orElse(List.of())
          .forEach((Fact fact) -> take(pending, world.documents().write(text, place, fact)));
    }
  }

  private void writeMilestone(PendingPatch pending, String title) {
    Optional<Milestone> wanted =
        Milestone.titled(world.items().milestones(pending.roadmap()), title);
    Optional<Milestone> said = Milestone.titled(outline(), title);
    if (wanted.isPresent() && said.isPresent()) {
      for (Fact fact : Sayings.differing(said.get(), wanted.get())) {
        take(pending, world.documents().write(text, said.get().line(), fact));
      }
    }
  }

  private List<Milestone> outline() {
    return world.documents().read(text) instanceof Documents.Read(var outline)
        ? outline.milestones()
        : List.of();
  }

  /// Where the two sides differ the file keeps its bytes, and one of several lines its words.
  private static Facts wanted(Facts said, Item item, boolean titled) {
    Facts wanted = titled ? item.facts() : item.facts().withTitle(said.title());
    for (Conflict conflict : item.state().conflicts()) {
      wanted = conflict.field().carried(said, wanted);
    }
    return wanted;
  }

  /// Takes its line out, wherever it stands now.
  private void takeOut(List<PendingPatch> pending, PendingPatch first, Item.Id item) {
    List<Place> standing = places.of(item);
    if (standing.isEmpty()) {
      return;
    }
    List<Patch> patches =
        pending.stream().filter(one -> item.equals(one.item())).map(PendingPatch::patch).toList();
    int out =
        patches.stream().mapToInt(one -> one.undoing().added()).filter(line -> line > 0).sum();
    int down = standing.getFirst().line() - out;
    List<Patch> moved =
        patches.reversed().stream()
            .map(one -> new Patch(one.line() + down, one.column(), one.before(), one.after()))
            .map(Patch::undoing)
            .toList();
    take(first, world.documents().restore(text, standing, moved));
  }

  private List<Place> places(Item item) {
    return places.of(item.id());
  }

  private void take(PendingPatch pending, Documents.Edit edit) {
    if (edit instanceof Edited edited) {
      List<PendingPatch> now =
          edited.patches().stream()
              .map(
                  patch ->
                      new PendingPatch(
                          pending.request(), pending.roadmap(), pending.about(), patch))
              .toList();
      patches.addAll(now);
      places = Placing.after(places, now);
      text = edited.text();
    }
  }

  private Optional<Integer> heading(Item item) {
    return Milestone.titled(outline(), item.milestone()).map(Milestone::line);
  }

  private Optional<Entry> entry(Place place) {
    return world.documents().read(text) instanceof Documents.Read(var outline)
        ? outline.entries().stream().filter(entry -> entry.place().equals(place)).findFirst()
        : Optional.empty();
  }
}
