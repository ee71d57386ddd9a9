package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.roadmap.Item;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `own REF PERSON`
public final class OwnVerb {
  private OwnVerb() {}

  public static Decision decide(Item item, @Nullable String owner) {
    String what = owner == null ? "belongs to nobody" : "belongs to " + owner;
    return Objects.equals(item.facts().plan().owner(), owner)
        ? new Decision.Rejected(what + " already")
        : new Decision.Accepted(new OwnerChanged(owner), what);
  }
}
