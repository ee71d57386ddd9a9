package dev.waymark.core.store;

import dev.waymark.core.event.Projection;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Roadmaps and their milestones as rows.
final class RoadmapTable {
  private RoadmapTable() {}

  static List<Roadmap> tracked(Session session) throws SQLException {
    List<Roadmap> roadmaps = new ArrayList<>();
    try (ResultSet row =
        session
            .prepare(
                "SELECT id, name, prefix, file FROM roadmap WHERE tracked IS NOT NULL"
                    + " ORDER BY tracked")
            .executeQuery()) {
      while (row.next()) {
        roadmaps.add(
            new Roadmap(
                new Roadmap.Id(row.getString(1)),
                row.getString(2),
                row.getString(3),
                Path.of(row.getString(4))));
      }
    }
    return roadmaps;
  }

  static void track(Session session, Roadmap.Id id, long sequence, RoadmapTracked tracked)
      throws SQLException {
    PreparedStatement save =
        session.prepare(
            "INSERT INTO roadmap (id, name, prefix, file, tracked) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                + " prefix = excluded.prefix, file = excluded.file, tracked = excluded.tracked");
    save.setString(1, id.value());
    save.setString(2, tracked.name());
    save.setString(3, tracked.prefix());
    save.setString(4, tracked.file());
    save.setLong(5, sequence);
    save.executeUpdate();
  }

  static void untrack(Session session, Roadmap.Id id) throws SQLException {
    PreparedStatement update = session.prepare("UPDATE roadmap SET tracked = NULL WHERE id = ?");
    update.setString(1, id.value());
    update.executeUpdate();
  }

  static List<Milestone> milestones(Session session, Roadmap.Id id) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT title, line, status, priority, owner, target_day, target_span, timeframe,"
                + " criteria FROM milestone WHERE roadmap = ? ORDER BY position");
    query.setString(1, id.value());
    List<Milestone> milestones = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String status = row.getString(3);
        milestones.add(
            new Milestone(
                row.getString(1),
                row.getInt(2),
                status == null ? null : Status.valueOf(status),
                PlanColumns.read(row, 4),
                PlanColumns.criteria(row.getString(9))));
      }
    }
    return milestones;
  }

  /// What is said of them, on whichever lines.
  static List<Milestone> unplaced(Session session, Roadmap.Id id) throws SQLException {
    return milestones(session, id).stream().map(Milestone::unplaced).toList();
  }

  /// Takes over what is said of a milestone itself.
  static void say(Session session, Roadmap.Id id, Milestone said) throws SQLException {
    replaceMilestones(session, id, Projection.apply(milestones(session, id), said));
  }

  static void replaceMilestones(Session session, Roadmap.Id id, List<Milestone> milestones)
      throws SQLException {
    PreparedStatement delete = session.prepare("DELETE FROM milestone WHERE roadmap = ?");
    delete.setString(1, id.value());
    delete.executeUpdate();
    PreparedStatement insert =
        session.prepare(
            "INSERT INTO milestone (title, line, status, priority, owner, target_day, target_span,"
                + " timeframe, criteria, roadmap, position)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (Milestone milestone : milestones) {
      Status status = milestone.status();
      insert.setString(1, milestone.title());
      insert.setInt(2, milestone.line());
      insert.setString(3, status == null ? null : status.name());
      PlanColumns.write(insert, 4, milestone.plan());
      insert.setString(9, PlanColumns.criteria(milestone.criteria()));
      insert.setString(10, id.value());
      insert.setInt(11, position++);
      insert.executeUpdate();
    }
  }
}
