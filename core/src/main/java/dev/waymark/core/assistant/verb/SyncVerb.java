package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ConflictResolved;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Conflict.Side;
import dev.waymark.core.roadmap.Item;

/// `sync REF ours|theirs`
public final class SyncVerb {
  private SyncVerb() {}

  /// What the file says is found when its text is at hand.
  public static Decision decide(Item item, Side side) {
    if (item.state().conflicts().isEmpty()) {
      return new Decision.Impossible("says the same here and in its file");
    }
    if (side == Side.THEIRS && item.state().differsOn(Field.LINE)) {
      return new Decision.Accepted(new ItemRemoved(), "left its file");
    }
    return new Decision.Accepted(
        new ConflictResolved(side, item.facts()),
        side == Side.OURS ? "is as it was here" : "is as its file has it");
  }
}
