package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.PriorityChanged;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Priority;
import org.jspecify.annotations.Nullable;

/// `priority REF LEVEL`
public final class PriorityVerb {
  private PriorityVerb() {}

  public static Decision decide(Item item, @Nullable Priority priority) {
    String what = priority == null ? "has no priority" : "is of " + priority.word() + " priority";
    return item.facts().plan().priority() == priority
        ? new Decision.Rejected(what + " already")
        : new Decision.Accepted(new PriorityChanged(priority), what);
  }
}
