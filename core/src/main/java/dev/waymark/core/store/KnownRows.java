package dev.waymark.core.store;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import java.lang.ref.SoftReference;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The rows of sets of items. The very same set as the last time, such as what waits in a roadmap
/// where nothing happened since, is not looked up again. Safe for use by many threads.
final class KnownRows {
  private final Dialect dialect;
  private final Map<Roadmap.Id, SoftReference<Known>> known = new ConcurrentHashMap<>();

  /// The [Dialect#itemKey] of each.
  ///
  /// @param json an array of them, as [Dialect#isAmong] takes them
  record Keys(Set<Object> set, String json) {}

  /// @param generation of the tables in which they were found
  private record Known(Condition.Rows rows, long generation, Keys keys) {}

  KnownRows(Dialect dialect) {
    this.dialect = dialect;
  }

  /// @param rows of the roadmap's items
  Keys keys(Session session, Roadmap.Id roadmap, Condition.Rows rows) throws SQLException {
    long generation = dialect.generation(session);
    SoftReference<Known> reference = known.get(roadmap);
    Known last = reference == null ? null : reference.get();
    if (last != null && last.rows().equals(rows) && last.generation() == generation) {
      return last.keys();
    }
    List<@Nullable Object> found = found(session, rows.items());
    Keys keys = new Keys(new HashSet<>(found), Json.writeValues(found));
    // A session that began before one of them came does not see it.
    if (found.size() == rows.items().size()) {
      known.put(roadmap, new SoftReference<>(new Known(rows, generation, keys)));
    }
    return keys;
  }

  private List<@Nullable Object> found(Session session, Set<Item.Id> items) throws SQLException {
    List<String> key = List.of(dialect.itemKey());
    String sql = "SELECT " + dialect.itemKey() + " FROM item WHERE " + dialect.isAmong("id");
    PreparedStatement query = session.prepare(dialect.forColumns(key, sql));
    query.setString(1, Json.writeValues(items.stream().map(Item.Id::value).toList()));
    try (ResultSet rows = query.executeQuery()) {
      return dialect.columns(rows).getFirst();
    }
  }
}
