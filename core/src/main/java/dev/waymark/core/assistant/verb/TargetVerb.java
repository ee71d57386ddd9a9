package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.TargetChanged;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Target;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `target REF DATE`
public final class TargetVerb {
  private TargetVerb() {}

  public static Decision decide(Item item, @Nullable Target target) {
    String what = target == null ? "has no target" : "is due " + target;
    return Objects.equals(item.facts().plan().target(), target)
        ? new Decision.Rejected(what + " already")
        : new Decision.Accepted(new TargetChanged(target), what);
  }
}
