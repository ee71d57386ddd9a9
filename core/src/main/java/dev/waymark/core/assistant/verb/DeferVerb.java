package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemDeferred;
import dev.waymark.core.roadmap.Item;

/// `defer REF…`
public final class DeferVerb {
  private DeferVerb() {}

  public static Decision decide(Item item) {
    return switch (item.status()) {
      case DEFERRED -> new Decision.Rejected("is deferred already");
      case DONE -> new Decision.Rejected("is done: reopen it first");
      case DROPPED -> new Decision.Rejected("is dropped: reopen it first");
      case PLANNED, IN_PROGRESS, BLOCKED ->
          new Decision.Accepted(new ItemDeferred(), "is deferred");
    };
  }
}
