package dev.waymark.core.filter;

import dev.waymark.core.filter.Filter.And;
import dev.waymark.core.filter.Filter.ChangedBy;
import dev.waymark.core.filter.Filter.ChangedWithin;
import dev.waymark.core.filter.Filter.DueBy;
import dev.waymark.core.filter.Filter.DueWithin;
import dev.waymark.core.filter.Filter.HasPriority;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.InMilestone;
import dev.waymark.core.filter.Filter.InRoadmap;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.Or;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How a filter was read: each of its parts, and what it comes to today.
public final class Explanation {
  /// @param part in the grammar of filters
  public record Line(String part, String meaning) {}

  private final LocalDate today;

  private Explanation(LocalDate today) {
    this.today = today;
  }

  public static List<Line> of(Filter filter, LocalDate today) {
    Explanation explanation = new Explanation(today);
    List<Line> lines = new ArrayList<>();
    for (Term term : filter.terms()) {
      lines.add(
          new Line(new Filter(List.of(term)).toString(), "items that " + explanation.says(term)));
    }
    if (filter.terms().isEmpty()) {
      lines.add(new Line("", "all items"));
    }
    Arrangement arrangement = filter.arrangement();
    if (!arrangement.isNone()) {
      lines.add(new Line(arrangement.toString(), laidOut(arrangement)));
    }
    return List.copyOf(lines);
  }

  private String says(Term term) {
    return switch (term) {
      case Is(var standing) -> stands(standing);
      case HasStatus(var status) -> "are " + status.word().replace('-', ' ');
      case HasPriority(var priority, var orHigher) ->
          priority == null
              ? "have no priority"
              : "are of " + priority.word() + " priority" + (orHigher ? " or higher" : "");
      case OwnedBy(var owner) -> owner == null ? "belong to nobody" : "belong to " + owner;
      case DueBy(var day) -> "are due by " + day;
      case DueWithin(var length) -> "are due by " + length.after(today);
      case InMilestone(var words) -> "are in a milestone that says “" + words + "”";
      case InRoadmap(var name) -> "are in the roadmap " + name;
      case Says(var text) -> "say “" + text + "” in their title or a note";
      case ChangedWithin(var length) -> "changed since " + length.before(today);
      case ChangedBy(var name) -> "were changed by " + name + " last";
      case Filter.HasFinding(var rule, var _) -> "break the rule " + rule + " of lint";
      case Not(var inner) -> "are not such that they " + says(inner);
      case And(var inner) -> joined(inner, " and ");
      case Or(var inner) -> joined(inner, " or ");
    };
  }

  private String joined(List<Term> terms, String word) {
    return terms.stream().map(this::says).collect(Collectors.joining(word));
  }

  private static String stands(Filter.Standing standing) {
    return switch (standing) {
      case OPEN -> "are planned, in progress or blocked";
      case DONE -> "are done";
      case BLOCKED -> "are blocked, or wait for other work";
      case WAITING -> "wait for other work that is not finished";
      case OVERDUE -> "are open although their target has passed";
      case STALE -> "are in progress and unchanged for " + Filter.STALE_AFTER;
      case UNOWNED -> "belong to nobody";
      case UNDATED -> "have no target";
      case CONFLICT -> "differ between file and store";
    };
  }

  private static String laidOut(Arrangement arrangement) {
    List<String> ways = new ArrayList<>();
    if (!arrangement.sort().isEmpty()) {
      ways.add(
          arrangement.sort().stream()
              .map(one -> one.field().word() + (one.reversed() ? " backwards" : ""))
              .collect(Collectors.joining(", then by ", "sorted by ", "")));
    }
    if (arrangement.group() != null) {
      ways.add("grouped by " + arrangement.group().word());
    }
    if (arrangement.limit() > 0) {
      ways.add("at most " + arrangement.limit());
    }
    return String.join(", ", ways);
  }
}
