package dev.waymark.core.event;

import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.ConflictResolved;
import dev.waymark.core.event.RoadmapEvent.CriterionChanged;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.event.RoadmapEvent.ItemCreated;
import dev.waymark.core.event.RoadmapEvent.ItemDeferred;
import dev.waymark.core.event.RoadmapEvent.ItemDropped;
import dev.waymark.core.event.RoadmapEvent.ItemEdited;
import dev.waymark.core.event.RoadmapEvent.ItemJoined;
import dev.waymark.core.event.RoadmapEvent.ItemLinked;
import dev.waymark.core.event.RoadmapEvent.ItemMissed;
import dev.waymark.core.event.RoadmapEvent.ItemMoved;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemRenamed;
import dev.waymark.core.event.RoadmapEvent.ItemReopened;
import dev.waymark.core.event.RoadmapEvent.ItemReturned;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.ItemUnblocked;
import dev.waymark.core.event.RoadmapEvent.ItemWidened;
import dev.waymark.core.event.RoadmapEvent.NeedsChanged;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.event.RoadmapEvent.PriorityChanged;
import dev.waymark.core.event.RoadmapEvent.TargetChanged;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Ref;
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
    if (event instanceof ItemAdded(var ref, var facts)) {
      return first(item, recorded, ref, facts);
    }
    if (event instanceof ItemCreated(var ref, var facts)) {
      return first(item, recorded, ref, facts);
    }
    if (item == null) {
      throw new IllegalStateException("changed before it was added: " + recorded);
    }
    return new Item(
        item.id(),
        item.ref(),
        item.roadmap(),
        still(item.state(), next(item.state(), event), event),
        item.places(),
        change(item.last().version() + 1, recorded));
  }

  /// The milestones once one of them is said to be otherwise: where it stands stays.
  public static List<Milestone> apply(List<Milestone> milestones, Milestone said) {
    return milestones.stream()
        .map(one -> one.title().equals(said.title()) ? standingAs(one, said) : one)
        .toList();
  }

  private static Milestone standingAs(Milestone now, Milestone said) {
    List<Criterion> criteria = new ArrayList<>();
    for (Criterion one : now.criteria()) {
      criteria.add(
          said.criteria().stream()
              .filter(other -> other.text().equals(one.text()))
              .findFirst()
              .map(other -> one.saying(other))
              .orElse(one));
    }
    return new Milestone(now.title(), now.line(), said.status(), said.plan(), criteria);
  }

  private static Item first(@Nullable Item item, Recorded recorded, Ref ref, Facts facts) {
    if (item != null) {
      throw new IllegalStateException("added twice: " + recorded);
    }
    return new Item(
        Objects.requireNonNull(recorded.item()),
        ref,
        Objects.requireNonNull(recorded.roadmap()),
        Item.State.of(facts),
        List.of(),
        change(1, recorded));
  }

  private static Item.Change change(long version, Recorded recorded) {
    Origin origin = recorded.origin();
    return new Item.Change(version, recorded.sequence(), origin.at(), origin.person());
  }

  private static Item.State next(Item.State state, OfItem event) {
    Facts facts = state.facts();
    return switch (event) {
      case ItemAdded added -> Item.State.of(added.facts());
      case ItemCreated(var _, var first) -> Item.State.of(first);
      case ItemEdited(var _, var after) -> settled(state, state.withFacts(after));
      case ItemMissed(var _) -> state;
      case ItemRemoved() -> state.withGone(true);
      case ItemConflicted(var conflicts) -> state.withConflicts(conflicts);
      case ConflictResolved(var _, var resolved) ->
          settled(state, state.withFacts(resolved)).withConflicts(List.of());
      case ItemReturned(var read) -> settled(state, state.withFacts(read).withGone(false));
      case ItemStarted() -> settled(state, state.withFacts(facts.withStatus(Status.IN_PROGRESS)));
      case ItemCompleted(var evidence) ->
          settled(state, state.withFacts(facts.withStatus(Status.DONE)))
              .withEvidence(plus(state.evidence(), evidence));
      case ItemBlocked(var reason) ->
          state.withFacts(facts.withStatus(Status.BLOCKED)).withReason(reason);
      case ItemUnblocked() -> settled(state, state.withFacts(facts.withStatus(Status.IN_PROGRESS)));
      case ItemDeferred() -> settled(state, state.withFacts(facts.withStatus(Status.DEFERRED)));
      case ItemDropped(var reason) ->
          state.withFacts(facts.withStatus(Status.DROPPED)).withReason(reason);
      case ItemRenamed(var title) -> state.withFacts(facts.withTitle(title));
      case ItemMoved(var there) -> state.withFacts(there);
      case ItemLinked(var evidence) ->
          state.withEvidence(plus(state.evidence(), List.of(evidence)));
      case PriorityChanged(var priority) ->
          state.withFacts(facts.withPlan(facts.plan().withPriority(priority)));
      case CriterionChanged(var number, var met, var evidence) ->
          number > facts.criteria().size()
              ? state
              : state.withFacts(
                  facts.withCriteria(
                      met || evidence == null
                          ? Criterion.with(facts.criteria(), number, met)
                          : Criterion.showing(facts.criteria(), number, evidence)));
      case NeedsChanged(var needs) -> state.withNeeds(needs);
      case ItemJoined(var into) -> state.joined(into);
      case ItemWidened(var _, var evidence, var notes) ->
          state
              .withEvidence(plus(state.evidence(), evidence))
              .withNotes(plus(state.notes(), notes));
      case ItemReopened() -> settled(state, state.withFacts(facts.withStatus(Status.PLANNED)));
      case OwnerChanged(var owner) ->
          state.withFacts(facts.withPlan(facts.plan().withOwner(owner)));
      case TargetChanged(var target) ->
          state.withFacts(facts.withPlan(facts.plan().withTarget(target)));
      case ItemNoted(var text) -> state.withNotes(plus(state.notes(), List.of(text)));
      case ChangeUndone(var _, var restored) -> restored;
      case ChangeRedone(var _, var restored) -> restored;
    };
  }

  /// A conflict ends when its fact changes, and when the item leaves its file or comes back to it.
  private static Item.State still(Item.State before, Item.State after, OfItem event) {
    if (after.conflicts().isEmpty()
        || event instanceof ItemConflicted
        || event instanceof ChangeUndone
        || event instanceof ChangeRedone) {
      return after;
    }
    return after.withConflicts(
        after.conflicts().stream()
            .filter(one -> one.field().in(before.facts()).equals(one.field().in(after.facts())))
            .filter(one -> !after.gone())
            .filter(one -> one.field() != Conflict.Field.LINE || !(event instanceof ItemReturned))
            .toList());
  }

  /// A reason goes with the status it was given for.
  private static Item.State settled(Item.State before, Item.State after) {
    return before.facts().status() == after.facts().status() ? after : after.withReason(null);
  }

  private static <T> List<T> plus(List<T> some, List<? extends T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
