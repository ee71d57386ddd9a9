package dev.waymark.core.store;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Target;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The five columns that items and milestones have for their plan, and the one for their criteria.
final class PlanColumns {
  private PlanColumns() {}

  static Plan read(ResultSet row, int first) throws SQLException {
    String priority = row.getString(first);
    String owner = row.getString(first + 1);
    String span = row.getString(first + 3);
    String timeframe = row.getString(first + 4);
    if (priority == null && owner == null && span == null && timeframe == null) {
      return Plan.NONE;
    }
    return new Plan(
        priority == null ? null : Priority.valueOf(priority),
        owner,
        span == null ? null : PlanCodec.target(row.getLong(first + 2), span),
        timeframe);
  }

  static void write(PreparedStatement statement, int first, Plan plan) throws SQLException {
    Priority priority = plan.priority();
    Target target = plan.target();
    statement.setString(first, priority == null ? null : priority.name());
    statement.setString(first + 1, plan.owner());
    statement.setObject(first + 2, target == null ? null : target.lastDay().toEpochDay());
    statement.setString(first + 3, target == null ? null : target.span().name());
    statement.setString(first + 4, plan.timeframe());
  }

  static List<Criterion> criteria(@Nullable String json) {
    return json == null ? List.of() : PlanCodec.criteria(Json.readList(json));
  }

  static @Nullable String criteria(List<Criterion> criteria) {
    return criteria.isEmpty() ? null : Json.write(json -> PlanCodec.write(json, criteria));
  }
}
