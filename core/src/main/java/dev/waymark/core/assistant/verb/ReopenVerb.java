package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemReopened;
import dev.waymark.core.roadmap.Item;

/// `reopen REF…`
public final class ReopenVerb {
  private ReopenVerb() {}

  public static Decision decide(Item item) {
    return switch (item.status()) {
      case DONE, DEFERRED, DROPPED -> new Decision.Accepted(new ItemReopened(), "is open again");
      case PLANNED, IN_PROGRESS, BLOCKED -> new Decision.Rejected("is open already");
    };
  }
}
