package dev.waymark.core.insight;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;

/// Something that can be finished.
sealed interface Work {
  record AnItems(Item.Id item) implements Work {}

  record AWholeMilestone(Roadmap.Id roadmap, String title) implements Work {}
}
