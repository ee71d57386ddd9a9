package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemMoved;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;

/// `move REF MILESTONE`
public final class MoveVerb {
  private MoveVerb() {}

  /// @param milestone its title
  public static Decision decide(Item item, String milestone) {
    Facts facts = item.facts();
    return item.milestone().equals(milestone)
        ? new Decision.Rejected("stands in " + milestone + " already")
        : new Decision.Accepted(
            new ItemMoved(
                new Facts(
                    milestone,
                    facts.title(),
                    facts.status(),
                    facts.plan(),
                    facts.criteria(),
                    facts.subItems())),
            "moved, was in " + item.milestone());
  }
}
