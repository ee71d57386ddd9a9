package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.Decision.Accepted;
import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.ItemJoined;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Whose lines they are when items become part of others, or no longer are.
final class Joining {
  private final World world;
  private final Bytes text;
  private Places places;

  private Joining(World world, Synced base) {
    this.world = world;
    this.text = base.text();
    this.places = base.places();
  }

  /// The text with the lines given anew; empty where they stay with whom they are.
  static Optional<Synced> of(World world, Synced base, Map<Item, Accepted> accepted) {
    Joining joining = new Joining(world, base);
    accepted.forEach((item, decision) -> joining.give(item, decision));
    return joining.places.equals(base.places())
        ? Optional.empty()
        : Optional.of(new Synced(base.roadmap(), base.stamp(), base.text(), joining.places));
  }

  private void give(Item item, Accepted decision) {
    Ref before = item.state().into();
    Ref after =
        switch (decision.event()) {
          case ItemJoined(var into) -> into;
          case ChangeUndone(var _, var restored) -> restored.into();
          case ChangeRedone(var _, var restored) -> restored.into();
          default -> before;
        };
    if (!Objects.equals(before, after)) {
      owner(before == null ? after : before)
          .ifPresent(owner -> give(item, owner.id(), before == null));
    }
  }

  private Optional<Item> owner(@Nullable Ref ref) {
    return ref == null ? Optional.empty() : world.items().leading(ref);
  }

  private void give(Item item, Item.Id owner, boolean joins) {
    List<Place> theirs = new ArrayList<>(places.of(owner));
    List<Place> own = joins ? places.of(item.id()) : own(item, theirs);
    if (joins) {
      theirs.addAll(own);
      places = places.with(item.id(), List.of());
    } else {
      theirs.removeAll(own);
      places = places.with(item.id(), own);
    }
    places = places.with(owner, theirs.stream().sorted().toList());
  }

  /// Of several lines those that say what the item said when it was one itself; something is left.
  private List<Place> own(Item item, List<Place> all) {
    if (all.size() < 2) {
      return List.of();
    }
    List<Place> same =
        saying(
            all,
            facts ->
                facts.title().equals(item.title()) && facts.milestone().equals(item.milestone()));
    List<Place> like =
        same.isEmpty() ? saying(all, facts -> facts.title().equals(item.title())) : same;
    return like.isEmpty() || like.size() == all.size() ? List.of(all.getLast()) : like;
  }

  private List<Place> saying(List<Place> all, Predicate<Facts> what) {
    return world.documents().read(text) instanceof Documents.Read(var outline)
        ? outline.entries().stream()
            .filter(entry -> all.contains(entry.place()) && what.test(entry.facts()))
            .map(Entry::place)
            .toList()
        : List.of();
  }
}
