package dev.waymark.core.store;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.InMilestone;
import dev.waymark.core.filter.Filter.InRoadmap;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// As much of a filter as the database can look at. It keeps at least what the filter keeps; the
/// filter itself has the last word.
///
/// @param sql with a question mark for each value
/// @param values texts and whole numbers
record Condition(String sql, List<Object> values) {
  private static final Condition TRUE = new Condition("TRUE", List.of());

  private static final String OPEN =
      Arrays.stream(Status.values())
          .filter(Status::isOpen)
          .map(status -> "'" + status.name() + "'")
          .collect(Collectors.joining(", ", "status IN (", ")"));

  static Condition of(Filter filter, LocalDate today) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder("TRUE");
    for (Term term : filter.terms()) {
      Condition condition = of(term, today);
      sql.append(" AND ").append(condition.sql());
      values.addAll(condition.values());
    }
    return new Condition(sql.toString(), values);
  }

  private static Condition of(Term term, LocalDate today) {
    return switch (term) {
      case Is(var standing) -> of(standing, today);
      case HasStatus(var status) -> new Condition("status = ?", List.of(status.name()));
      case OwnedBy(var owner) ->
          owner == null
              ? new Condition("owner_folded IS NULL", List.of())
              : new Condition("owner_folded = ?", List.of(Folding.name(owner)));
      case Says(var text) ->
          new Condition("instr(title_folded, ?) > 0", List.of(Folding.text(text)));
      case Not(HasStatus(var status)) -> new Condition("status <> ?", List.of(status.name()));
      case Not _, InMilestone _, InRoadmap _ -> TRUE;
    };
  }

  private static Condition of(Standing standing, LocalDate today) {
    return switch (standing) {
      case OPEN -> new Condition(OPEN, List.of());
      case DONE -> new Condition("status = ?", List.of(Status.DONE.name()));
      case BLOCKED -> new Condition("status = ?", List.of(Status.BLOCKED.name()));
      case OVERDUE -> new Condition("target_day < ? AND " + OPEN, List.of(today.toEpochDay()));
      case UNOWNED -> new Condition("owner_folded IS NULL", List.of());
      case UNDATED -> new Condition("target_day IS NULL", List.of());
      case CONFLICT -> new Condition("conflicts IS NOT NULL", List.of());
    };
  }
}
