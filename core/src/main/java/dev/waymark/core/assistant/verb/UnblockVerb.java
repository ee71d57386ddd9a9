package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemUnblocked;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;

/// `unblock REF…`
public final class UnblockVerb {
  private UnblockVerb() {}

  public static Decision decide(Item item) {
    return item.status() == Status.BLOCKED
        ? new Decision.Accepted(new ItemUnblocked(), "is no longer blocked")
        : new Decision.Rejected("is not blocked");
  }
}
