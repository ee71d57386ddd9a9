package dev.waymark.core.roadmap;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A section that holds work: a phase, a milestone, a group.
///
/// @param line its heading's, from 1; 0 for work before any heading, and where no document is at
///   hand
/// @param status as its own line states it, else null
public record Milestone(
    String title, int line, @Nullable Status status, Plan plan, List<Criterion> criteria) {
  public Milestone {
    criteria = List.copyOf(criteria);
  }

  public Milestone withStatus(@Nullable Status newStatus) {
    return new Milestone(title, line, newStatus, plan, criteria);
  }

  public Milestone withPlan(Plan newPlan) {
    return new Milestone(title, line, status, newPlan, criteria);
  }

  public Milestone withCriteria(List<Criterion> newCriteria) {
    return new Milestone(title, line, status, plan, newCriteria);
  }

  /// The one of these that has this title; the first of several.
  public static Optional<Milestone> titled(List<Milestone> all, String title) {
    return all.stream().filter(one -> one.title().equals(title)).findFirst();
  }

  /// The same where its heading stands on another line.
  public Milestone at(int newLine) {
    return new Milestone(title, newLine, status, plan, criteria);
  }

  /// Whether the same is said of the same milestones, on whichever lines.
  public static boolean sayTheSame(List<Milestone> some, List<Milestone> others) {
    return some.stream()
        .map(Milestone::unplaced)
        .toList()
        .equals(others.stream().map(Milestone::unplaced).toList());
  }

  /// What is said of it, without the lines that say it.
  public Milestone unplaced() {
    return new Milestone(title, 0, status, plan, criteria.stream().map(one -> one.at(0)).toList());
  }
}
