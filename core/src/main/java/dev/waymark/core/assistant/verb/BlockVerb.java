package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.roadmap.Item;
import java.util.Objects;

/// `block REF REASON`
public final class BlockVerb {
  private BlockVerb() {}

  public static Decision decide(Item item, String reason) {
    return switch (item.status()) {
      case DONE -> new Decision.Rejected("is done: reopen it first");
      case DROPPED -> new Decision.Rejected("is dropped: reopen it first");
      case BLOCKED ->
          Objects.equals(item.state().reason(), reason)
              ? new Decision.Rejected("is blocked for that reason already")
              : accepted(reason);
      case PLANNED, IN_PROGRESS, DEFERRED -> accepted(reason);
    };
  }

  private static Decision accepted(String reason) {
    return new Decision.Accepted(new ItemBlocked(reason), "is blocked: " + reason);
  }
}
