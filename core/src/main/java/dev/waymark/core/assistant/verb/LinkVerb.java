package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemLinked;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Item;

/// `link REF URL`
public final class LinkVerb {
  private LinkVerb() {}

  public static Decision decide(Item item, Evidence evidence) {
    return item.state().evidence().contains(evidence)
        ? new Decision.Rejected("has that link already")
        : new Decision.Accepted(new ItemLinked(evidence), "is shown by " + evidence.text());
  }
}
