package dev.waymark.core.store;

import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How far milestones are, counted by the engine from an index alone.
final class ProgressTable {
  /// As the index has them; to tell done from open in each row would take the engine longer.
  private static final String COUNT =
      "SELECT milestone, status, count(*) FROM item WHERE roadmap = ? AND gone = 0";

  private ProgressTable() {}

  /// A roadmap as a whole.
  ///
  /// @param milestones in document order; items that none of the document holds come first
  /// @param conflicts how many of its items differ between file and store
  record Counts(List<Progress> milestones, int conflicts) {}

  static Counts of(Session session, Roadmap.Id roadmap) throws SQLException {
    return new Counts(milestones(session, roadmap), conflicts(session, roadmap));
  }

  private static List<Progress> milestones(Session session, Roadmap.Id roadmap)
      throws SQLException {
    Map<String, Integer> order = new HashMap<>();
    for (Milestone milestone : RoadmapTable.milestones(session, roadmap)) {
      order.putIfAbsent(milestone.title(), order.size());
    }
    PreparedStatement query = session.prepare(COUNT + " GROUP BY milestone, status");
    query.setString(1, roadmap.value());
    List<Progress> all = new ArrayList<>(counted(query).values());
    all.sort(Comparator.comparing(one -> order.getOrDefault(one.milestone(), -1)));
    return all;
  }

  static Progress of(Session session, Roadmap.Id roadmap, String milestone) throws SQLException {
    PreparedStatement query =
        session.prepare(COUNT + " AND milestone = ? GROUP BY milestone, status");
    query.setString(1, roadmap.value());
    query.setString(2, milestone);
    return counted(query).getOrDefault(milestone, new Progress(milestone, 0, 0));
  }

  private static Map<String, Progress> counted(PreparedStatement query) throws SQLException {
    Map<String, Progress> counted = new LinkedHashMap<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String milestone = row.getString(1);
        Status status = Status.valueOf(row.getString(2));
        int items = row.getInt(3);
        Progress so = counted.getOrDefault(milestone, new Progress(milestone, 0, 0));
        counted.put(
            milestone,
            new Progress(
                milestone,
                so.done() + (status == Status.DONE ? items : 0),
                so.total() + (status == Status.DROPPED ? 0 : items)));
      }
    }
    return counted;
  }

  private static int conflicts(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT count(*) FROM item WHERE roadmap = ? AND conflicts IS NOT NULL AND gone + 0 ="
                + " 0");
    query.setString(1, roadmap.value());
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
