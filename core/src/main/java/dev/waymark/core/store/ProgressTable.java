package dev.waymark.core.store;

import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far milestones are, counted by the engine from an index alone.
final class ProgressTable {
  private static final String COUNT =
      "SELECT milestone, count(CASE status WHEN 'DONE' THEN 1 END),"
          + " count(CASE status WHEN 'DROPPED' THEN NULL ELSE 1 END) FROM item"
          + " WHERE roadmap = ? AND gone = 0";

  private ProgressTable() {}

  /// In document order; items that no milestone of the document holds come first.
  static List<Progress> of(Session session, Roadmap.Id roadmap) throws SQLException {
    Map<String, Integer> order = new HashMap<>();
    for (Milestone milestone : RoadmapTable.milestones(session, roadmap)) {
      order.putIfAbsent(milestone.title(), order.size());
    }
    PreparedStatement query = session.prepare(COUNT + " GROUP BY milestone");
    query.setString(1, roadmap.value());
    List<Progress> all = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        all.add(new Progress(row.getString(1), row.getInt(2), row.getInt(3)));
      }
    }
    all.sort(Comparator.comparing(one -> order.getOrDefault(one.milestone(), -1)));
    return all;
  }

  static Progress of(Session session, Roadmap.Id roadmap, String milestone) throws SQLException {
    PreparedStatement query = session.prepare(COUNT + " AND milestone = ? GROUP BY milestone");
    query.setString(1, roadmap.value());
    query.setString(2, milestone);
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? new Progress(milestone, row.getInt(2), row.getInt(3))
          : new Progress(milestone, 0, 0);
    }
  }

  /// How many of its items differ between file and store.
  static int conflicts(Session session, Roadmap.Id roadmap) throws SQLException {
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
