package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemDropped;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;
import org.jspecify.annotations.Nullable;

/// `drop REF [REASON]`
public final class DropVerb {
  private DropVerb() {}

  public static Decision decide(Item item, @Nullable String reason) {
    if (item.status() == Status.DONE) {
      return new Decision.Rejected("is done: reopen it first");
    }
    return item.status() == Status.DROPPED
        ? new Decision.Rejected("is dropped already")
        : new Decision.Accepted(
            new ItemDropped(reason), reason == null ? "is dropped" : "is dropped: " + reason);
  }
}
