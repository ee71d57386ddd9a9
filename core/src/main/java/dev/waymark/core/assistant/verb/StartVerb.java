package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.roadmap.Item;

/// `start REF…`
public final class StartVerb {
  private StartVerb() {}

  public static Decision decide(Item item) {
    return switch (item.status()) {
      case IN_PROGRESS -> new Decision.Rejected("is in progress already");
      case DONE -> new Decision.Rejected("is done: reopen it first");
      case BLOCKED -> new Decision.Rejected("is blocked: unblock it first");
      case PLANNED, DEFERRED, DROPPED -> new Decision.Accepted(new ItemStarted(), "is in progress");
    };
  }
}
