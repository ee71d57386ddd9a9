package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.LogVerb;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Distance;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.LogFilter;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Names;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Request;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a line asks of a milestone, a roadmap or a person that there is not. Only lines that
/// somebody says are looked at: what is saved goes on when the last item of it goes.
final class Strangers {
  private final View view;
  private final MilestoneResolver milestones;

  Strangers(RefResolver names) {
    this.view = names.view();
    this.milestones = names.milestones();
  }

  /// A sentence about the first of them; empty where all are known.
  Optional<String> in(Request request) {
    return switch (request) {
      case Query.Log(var _, var filter) -> by(filter.by());
      // What was then need not be now.
      case Query.At _ -> Optional.empty();
      case Request other -> {
        Filter filter = Names.filter(other);
        yield filter == null
            ? Optional.empty()
            : filter.terms().stream().flatMap(term -> in(term).stream()).findFirst();
      }
    };
  }

  private Optional<String> in(Term term) {
    return switch (term) {
      case Filter.InMilestone(var words) -> milestone(words);
      case Filter.InRoadmap(var name) -> roadmap(name);
      case Filter.OwnedBy(var owner) -> owner == null ? Optional.empty() : owner(owner);
      case Filter.ChangedBy(var name) -> by(name);
      case Filter.Not(var inner) -> in(inner);
      case Filter.And(var inner) -> first(inner.stream());
      case Filter.Or(var inner) -> first(inner.stream());
      case Filter.Is _,
          Filter.HasStatus _,
          Filter.HasPriority _,
          Filter.DueBy _,
          Filter.DueWithin _,
          Filter.HasFinding _,
          Filter.Says _,
          Filter.ChangedWithin _ ->
          Optional.empty();
    };
  }

  private Optional<String> first(Stream<Term> terms) {
    return terms.flatMap(term -> in(term).stream()).findFirst();
  }

  private Optional<String> milestone(String words) {
    return milestones.all(words).isEmpty()
            && milestones.resolve(new Named(words), null)
                instanceof MilestoneResolver.NotFound(var sentence)
        ? Optional.of(sentence)
        : Optional.empty();
  }

  private Optional<String> roadmap(String name) {
    return view.roadmaps().stream().anyMatch(one -> one.name().equalsIgnoreCase(name))
        ? Optional.empty()
        : Optional.of(
            "No roadmap is called “"
                + name
                + "”: "
                + near(view.roadmaps().stream().map(Roadmap::name), name)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("status shows what there is."));
  }

  /// Somebody who owns nothing yet may be asked for; a slip may not.
  private Optional<String> owner(String name) {
    return view.world().people().byName(name).isPresent() || owns(name)
        ? Optional.empty()
        : near(view.world().people().all().stream().map(Person::name), name)
            .map(near -> "Nobody is called “" + name + "”: did you mean " + near + "?");
  }

  private boolean owns(String name) {
    Filter its = new Filter(List.of(new Filter.OwnedBy(name)), Arrangement.first(1));
    return !view.find(its).isEmpty() || !view.world().people().behind(name).isEmpty();
  }

  private Optional<String> by(@Nullable String name) {
    return LogVerb.refusal(new LogFilter(name, null, null), view)
        .flatMap(
            reply ->
                reply instanceof Reply.Refused refused // no switch: docs/decisions/0006
                    ? Optional.of(refused.sentence())
                    : Optional.empty());
  }

  private static Optional<String> near(Stream<String> names, String name) {
    return names
        .filter(one -> Distance.between(one, name) <= Math.min(2, name.length() / 3))
        .findFirst();
  }
}
