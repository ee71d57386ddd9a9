package dev.waymark.core.sync;

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
import dev.waymark.core.port.Fact;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What a document is to say when something has happened.
public final class Sayings {
  private Sayings() {}

  /// Lines that come, go or move are not said but edited.
  public static List<Fact> of(OfItem event) {
    return switch (event) {
      case ItemStarted() -> List.of(new Fact.Marked(Status.IN_PROGRESS));
      case ItemCompleted(var evidence) ->
          evidence.isEmpty()
              ? List.of(new Fact.Marked(Status.DONE))
              : List.of(new Fact.Marked(Status.DONE), new Fact.Shown(evidence));
      case ItemBlocked(var _) -> List.of(new Fact.Marked(Status.BLOCKED));
      case ItemUnblocked() -> List.of(new Fact.Marked(Status.IN_PROGRESS));
      case ItemReopened() -> List.of(new Fact.Marked(Status.PLANNED));
      case ItemDeferred() -> List.of(new Fact.Marked(Status.DEFERRED));
      case ItemDropped(var _) -> List.of(new Fact.Marked(Status.DROPPED));
      case ItemRenamed(var title) -> List.of(new Fact.Titled(title));
      case ItemLinked(var evidence) -> List.of(new Fact.Shown(List.of(evidence)));
      case OwnerChanged(var owner) -> List.of(new Fact.Owned(owner));
      case TargetChanged(var target) -> List.of(new Fact.Due(target));
      case PriorityChanged(var priority) -> List.of(new Fact.Ranked(priority));
      case CriterionChanged(var number, var met, var _) -> List.of(new Fact.Met(number, met));
      case ItemMoved _, ItemNoted _, ChangeUndone _, ChangeRedone _ -> List.of();
      case NeedsChanged _, ItemJoined _, ItemWidened _ -> List.of();
      case ItemConflicted _, ConflictResolved _ -> List.of();
      case ItemAdded _, ItemCreated _, ItemEdited _, ItemMissed _, ItemRemoved _, ItemReturned _ ->
          List.of();
    };
  }

  /// What makes a document that says something of a milestone say something else.
  public static List<Fact> differing(Milestone said, Milestone wanted) {
    List<Fact> facts = new ArrayList<>();
    Status status = wanted.status();
    if (status != null && said.status() != status) {
      facts.add(new Fact.Marked(status));
    } else if (status == null && said.status() != null) {
      facts.add(new Fact.Marked(Status.PLANNED));
    }
    facts.addAll(differing(said.plan(), wanted.plan()));
    for (int at = 0; at < Math.min(said.criteria().size(), wanted.criteria().size()); at++) {
      boolean met = wanted.criteria().get(at).met();
      if (said.criteria().get(at).met() != met) {
        facts.add(new Fact.Met(at + 1, met));
      }
    }
    return facts;
  }

  private static List<Fact> differing(Plan then, Plan now) {
    List<Fact> facts = new ArrayList<>();
    if (!Objects.equals(then.owner(), now.owner())) {
      facts.add(new Fact.Owned(now.owner()));
    }
    if (!Objects.equals(then.target(), now.target())) {
      facts.add(new Fact.Due(now.target()));
    }
    if (then.priority() != now.priority()) {
      facts.add(new Fact.Ranked(now.priority()));
    }
    return facts;
  }

  /// What makes a document that says some facts say others.
  public static List<Fact> differing(Facts said, Facts wanted) {
    List<Fact> facts = new ArrayList<>();
    if (said.status() != wanted.status()) {
      facts.add(new Fact.Marked(wanted.status()));
    }
    facts.addAll(differing(said.plan(), wanted.plan()));
    if (!said.title().equals(wanted.title())) {
      facts.add(new Fact.Titled(wanted.title()));
    }
    return facts;
  }
}
