package dev.waymark.core.roadmap;

import org.jspecify.annotations.Nullable;

/// Who and when and how urgent, as far as anybody has said.
///
/// @param timeframe a duration or week as written ("2-3 weeks"), never turned into a date
public record Plan(
    @Nullable Priority priority,
    @Nullable String owner,
    @Nullable Target target,
    @Nullable String timeframe) {
  public static final Plan NONE = new Plan(null, null, null, null);

  /// Whether nobody has said anything.
  public boolean isEmpty() {
    return priority == null && owner == null && target == null && timeframe == null;
  }

  public Plan withPriority(@Nullable Priority newPriority) {
    return new Plan(newPriority, owner, target, timeframe);
  }

  public Plan withOwner(@Nullable String newOwner) {
    return new Plan(priority, newOwner, target, timeframe);
  }

  public Plan withTarget(@Nullable Target newTarget) {
    return new Plan(priority, owner, newTarget, timeframe);
  }

  public Plan withTimeframe(@Nullable String newTimeframe) {
    return new Plan(priority, owner, target, newTimeframe);
  }
}
