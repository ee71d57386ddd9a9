package dev.waymark.core.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A section that holds work: a phase, a milestone, a group.
///
/// @param line its heading's, from 1; 0 for work before any heading
/// @param status as its own line states it, else null
public record Milestone(
    String title, int line, @Nullable Status status, Plan plan, List<Criterion> criteria) {
  public Milestone {
    criteria = List.copyOf(criteria);
  }
}
