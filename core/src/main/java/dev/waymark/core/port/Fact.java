package dev.waymark.core.port;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a document is to say of an item.
public sealed interface Fact {
  record Marked(Status status) implements Fact {}

  /// @param owner null for nobody
  record Owned(@Nullable String owner) implements Fact {}

  /// @param target null for none
  record Due(@Nullable Target target) implements Fact {}

  /// @param priority null for none
  record Ranked(@Nullable Priority priority) implements Fact {}

  record Titled(String title) implements Fact {}

  /// What shows that it is done, beside what stands there already.
  record Shown(List<Evidence> evidence) implements Fact {
    public Shown {
      evidence = List.copyOf(evidence);
    }
  }

  /// @param number which criterion, from 1
  record Met(int number, boolean met) implements Fact {}

  /// What is known of the item once this is so.
  default Facts in(Facts facts) {
    Plan plan = facts.plan();
    return switch (this) {
      case Marked(var status) -> facts.withStatus(status);
      case Owned(var owner) -> facts.withPlan(plan.withOwner(owner));
      case Due(var target) -> facts.withPlan(plan.withTarget(target));
      case Ranked(var priority) -> facts.withPlan(plan.withPriority(priority));
      case Titled(var title) -> facts.withTitle(title);
      case Met(var number, var met) ->
          facts.withCriteria(Criterion.with(facts.criteria(), number, met));
      case Shown _ -> facts;
    };
  }

  /// What is known of the milestone itself once this is so.
  default Milestone in(Milestone milestone) {
    Plan plan = milestone.plan();
    return switch (this) {
      case Marked(var status) -> milestone.withStatus(status);
      case Owned(var owner) -> milestone.withPlan(plan.withOwner(owner));
      case Due(var target) -> milestone.withPlan(plan.withTarget(target));
      case Ranked(var priority) -> milestone.withPlan(plan.withPriority(priority));
      case Met(var number, var met) ->
          milestone.withCriteria(Criterion.with(milestone.criteria(), number, met));
      case Titled _, Shown _ -> milestone;
    };
  }
}
