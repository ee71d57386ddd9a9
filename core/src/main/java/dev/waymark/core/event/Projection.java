package dev.waymark.core.event;

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
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The one fold: an item is what its events made of it.
public final class Projection {
  private Projection() {}

  /// The item after the event.
  ///
  /// @param item before the event; null when the event is the one that adds it
  /// @throws IllegalStateException when the event is not about an item, or adds one that exists
  public static Item apply(@Nullable Item item, Recorded recorded) {
    if (!(recorded.event() instanceof OfItem event)) {
      throw new IllegalStateException("not about an item: " + recorded);
    }
    Item.Id id = Objects.requireNonNull(recorded.item());
    if (event instanceof ItemAdded added) {
      if (item != null) {
        throw new IllegalStateException("added twice: " + recorded);
      }
      Roadmap.Id roadmap = Objects.requireNonNull(recorded.roadmap());
      return new Item(
          id,
          added.ref(),
          roadmap,
          Item.State.of(added.facts()),
          List.of(),
          change(1, recorded.origin()));
    }
    if (item == null) {
      throw new IllegalStateException("changed before it was added: " + recorded);
    }
    return new Item(
        id,
        item.ref(),
        item.roadmap(),
        next(item.state(), event),
        item.places(),
        change(item.last().version() + 1, recorded.origin()));
  }

  private static Item.Change change(long version, Origin origin) {
    return new Item.Change(version, origin.at(), origin.person());
  }

  private static Item.State next(Item.State state, OfItem event) {
    Facts facts = state.facts();
    return switch (event) {
      case ItemAdded added -> Item.State.of(added.facts());
      case ItemEdited(var _, var after) -> settled(state.withFacts(after));
      case ItemMissed(var _) -> state;
      case ItemRemoved() -> state.withGone(true);
      case ItemReturned(var read) -> settled(state.withFacts(read).withGone(false));
      case ItemStarted() -> settled(state.withFacts(facts.withStatus(Status.IN_PROGRESS)));
      case ItemCompleted(var evidence) ->
          settled(state.withFacts(facts.withStatus(Status.DONE)))
              .withEvidence(plus(state.evidence(), evidence));
      case ItemBlocked(var reason) ->
          state.withFacts(facts.withStatus(Status.BLOCKED)).withReason(reason);
      case ItemUnblocked() -> settled(state.withFacts(facts.withStatus(Status.IN_PROGRESS)));
      case ItemReopened() -> settled(state.withFacts(facts.withStatus(Status.PLANNED)));
      case OwnerChanged(var owner) ->
          state.withFacts(facts.withPlan(facts.plan().withOwner(owner)));
      case TargetChanged(var target) ->
          state.withFacts(facts.withPlan(facts.plan().withTarget(target)));
      case ItemNoted(var text) -> state.withNotes(plus(state.notes(), List.of(text)));
      case ChangeUndone(var _, var restored) -> restored;
    };
  }

  /// Only blocked work has a reason.
  private static Item.State settled(Item.State state) {
    return state.facts().status() == Status.BLOCKED ? state : state.withReason(null);
  }

  private static <T> List<T> plus(List<T> some, List<? extends T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
