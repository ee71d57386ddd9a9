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
import dev.waymark.core.roadmap.Conflict.Field;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which facts a change is about, as far as the change alone tells.
final class FieldsOf {
  private FieldsOf() {}

  /// @return null for what carries all the facts at once, so that it may be about any
  static @Nullable Set<Field> event(OfItem event) {
    return switch (event) {
      case ItemStarted _,
          ItemCompleted _,
          ItemBlocked _,
          ItemUnblocked _,
          ItemReopened _,
          ItemDeferred _,
          ItemDropped _ ->
          Set.of(Field.STATUS);
      case OwnerChanged _ -> Set.of(Field.OWNER);
      case TargetChanged _ -> Set.of(Field.TARGET);
      case PriorityChanged _ -> Set.of(Field.PRIORITY);
      case ItemRenamed _ -> Set.of(Field.TITLE);
      case ItemNoted _,
          ItemLinked _,
          CriterionChanged _,
          NeedsChanged _,
          ItemJoined _,
          ItemWidened _,
          ItemConflicted _,
          ItemMissed _,
          ItemRemoved _ ->
          Set.of();
      case ItemAdded _,
          ItemCreated _,
          ItemEdited _,
          ItemReturned _,
          ItemMoved _,
          ConflictResolved _,
          ChangeUndone _,
          ChangeRedone _ ->
          null;
    };
  }
}
