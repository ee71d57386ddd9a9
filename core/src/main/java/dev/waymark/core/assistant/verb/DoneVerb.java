package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Item;
import java.util.List;

/// `done REF… [EVIDENCE]`
public final class DoneVerb {
  private DoneVerb() {}

  public static Decision decide(Item item, List<Evidence> evidence) {
    return item.isDone()
        ? new Decision.Rejected("is already done")
        : new Decision.Accepted(new ItemCompleted(evidence), "is done");
  }
}
