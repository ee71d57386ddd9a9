package dev.waymark.core.store;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.HasFinding;
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
/// @param narrow whether few items are meant, which an index finds without a look at the others
record Condition(String sql, List<Object> values, boolean narrow) {
  private static final Condition TRUE = new Condition("TRUE", List.of(), false);

  private static final String OPEN =
      Arrays.stream(Status.values())
          .filter(Status::isOpen)
          .map(status -> "'" + status.name() + "'")
          .collect(Collectors.joining(", ", "status IN (", ")"));

  static Condition of(Filter filter, LocalDate today) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder("TRUE");
    boolean narrow = false;
    for (Term term : filter.terms()) {
      Condition condition = of(term, today);
      sql.append(" AND ").append(condition.sql());
      values.addAll(condition.values());
      narrow |= condition.narrow();
    }
    return new Condition(sql.toString(), values, narrow);
  }

  private static Condition of(Term term, LocalDate today) {
    return switch (term) {
      case Is(var standing) -> of(standing, today);
      case HasStatus(var status) -> is(status);
      case OwnedBy(var owner) ->
          owner == null
              ? wide("owner_folded IS NULL")
              : new Condition("owner_folded = ?", List.of(Folding.name(owner)), true);
      case Says(var text) -> wide("instr(title_folded, ?) > 0", Folding.text(text));
      case Not(HasStatus(var status)) -> wide("status <> ?", status.name());
      case Not _, InMilestone _, InRoadmap _, HasFinding _ -> TRUE;
    };
  }

  private static Condition of(Standing standing, LocalDate today) {
    return switch (standing) {
      case OPEN -> wide(OPEN);
      case DONE -> is(Status.DONE);
      case BLOCKED -> is(Status.BLOCKED);
      case OVERDUE -> wide("target_day < ? AND " + OPEN, today.toEpochDay());
      case UNOWNED -> wide("owner_folded IS NULL");
      case UNDATED -> wide("target_day IS NULL");
      case CONFLICT -> wide("conflicts IS NOT NULL");
    };
  }

  private static Condition wide(String sql, Object... values) {
    return new Condition(sql, List.of(values), false);
  }

  /// Spelled out, as an index on items of one status is found by no question mark.
  private static Condition is(Status status) {
    boolean rare = status == Status.BLOCKED || status == Status.IN_PROGRESS;
    return new Condition("status = '" + status.name() + "'", List.of(), rare);
  }
}
