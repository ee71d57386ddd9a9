package dev.waymark.core.store;

import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.roadmap.Item;
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
import org.jspecify.annotations.Nullable;

/// How far milestones are, kept with each change of their items.
final class ProgressTable {
  static final String COLUMNS = "roadmap, milestone, items, done, dropped, conflicts";

  private static final String SELECT = "SELECT " + COLUMNS + " FROM progress WHERE roadmap = ?";

  private ProgressTable() {}

  /// A roadmap as a whole.
  ///
  /// @param milestones in document order; items that none of the document holds come first
  /// @param conflicts how many of its items differ between file and store
  record Counts(List<Progress> milestones, int conflicts) {}

  static Counts of(Session session, Roadmap.Id roadmap) throws SQLException {
    Map<String, Integer> order = order(session, roadmap);
    List<Progress> milestones = new ArrayList<>();
    int conflicts = 0;
    PreparedStatement query = session.prepare(SELECT + " ORDER BY milestone");
    query.setString(1, roadmap.value());
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        milestones.add(progress(row));
        conflicts += row.getInt(6);
      }
    }
    milestones.sort(Comparator.comparing(one -> order.getOrDefault(one.milestone(), -1)));
    return new Counts(milestones, conflicts);
  }

  private static Map<String, Integer> order(Session session, Roadmap.Id roadmap)
      throws SQLException {
    Map<String, Integer> order = new HashMap<>();
    PreparedStatement query =
        session.prepare("SELECT title FROM milestone WHERE roadmap = ? ORDER BY position");
    query.setString(1, roadmap.value());
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        order.putIfAbsent(row.getString(1), order.size());
      }
    }
    return order;
  }

  static Progress of(Session session, Roadmap.Id roadmap, String milestone) throws SQLException {
    PreparedStatement query = session.prepare(SELECT + " AND milestone = ?");
    query.setString(1, roadmap.value());
    query.setString(2, milestone);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? progress(row) : new Progress(milestone, 0, 0);
    }
  }

  /// What was dropped is no part of the whole.
  private static Progress progress(ResultSet row) throws SQLException {
    return new Progress(row.getString(2), row.getInt(4), row.getInt(3) - row.getInt(5));
  }

  /// What items have in number.
  private record Sum(int items, int done, int dropped, int conflicts) {
    static final Sum NONE = new Sum(0, 0, 0, 0);

    static Sum of(Item item) {
      return new Sum(
          1,
          item.status() == Status.DONE ? 1 : 0,
          item.status() == Status.DROPPED ? 1 : 0,
          item.state().conflicts().isEmpty() ? 0 : 1);
    }

    Sum plus(Sum more) {
      return new Sum(
          items + more.items, done + more.done, dropped + more.dropped, conflicts + more.conflicts);
    }

    Sum negated() {
      return new Sum(-items, -done, -dropped, -conflicts);
    }
  }

  /// What becomes of milestones by changes of items, until it is written.
  static final class Changes {
    private static final String ADD =
        "INSERT INTO progress ("
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (roadmap, milestone) DO UPDATE SET"
            + " items = progress.items + excluded.items,"
            + " done = progress.done + excluded.done,"
            + " dropped = progress.dropped + excluded.dropped,"
            + " conflicts = progress.conflicts + excluded.conflicts";

    private static final String DELETE =
        "DELETE FROM progress WHERE roadmap = ? AND milestone = ? AND items = 0";

    private final Map<Stood.In, Sum> sums = new LinkedHashMap<>();

    /// @param before the item until now; null where it was not there
    void count(@Nullable Item before, Item after) {
      if (before != null && !before.state().gone()) {
        add(before, Sum.of(before).negated());
      }
      if (!after.state().gone()) {
        add(after, Sum.of(after));
      }
    }

    private void add(Item item, Sum sum) {
      sums.merge(new Stood.In(item.roadmap(), item.milestone()), sum, Sum::plus);
    }

    void write(Session session) throws SQLException {
      for (Map.Entry<Stood.In, Sum> entry : sums.entrySet()) {
        if (!entry.getValue().equals(Sum.NONE)) {
          write(session, entry.getKey(), entry.getValue());
        }
      }
      sums.clear();
    }

    private static void write(Session session, Stood.In in, Sum sum) throws SQLException {
      PreparedStatement add = session.prepare(ADD);
      add.setString(1, in.roadmap().value());
      add.setString(2, in.milestone());
      add.setInt(3, sum.items());
      add.setInt(4, sum.done());
      add.setInt(5, sum.dropped());
      add.setInt(6, sum.conflicts());
      add.executeUpdate();
      if (sum.items() < 0) {
        PreparedStatement delete = session.prepare(DELETE);
        delete.setString(1, in.roadmap().value());
        delete.setString(2, in.milestone());
        delete.executeUpdate();
      }
    }
  }
}
