package dev.waymark.core.store;

import dev.waymark.core.port.Keepers;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Leases on files, one row a file. The fence grows with every host that takes a file over, so that
/// one that slept through its lease is known by an old number.
final class JdbcKeepers implements Keepers {
  private record Row(String host, long fence, long until) {}

  private final Database database;

  /// For each file the fence that this process writes it under.
  private final Map<String, Long> fences = new ConcurrentHashMap<>();

  JdbcKeepers(Database database) {
    this.database = database;
  }

  @Override
  public String keep(Path file, String host, Instant now, Duration lease) {
    Row kept =
        database.write(
            session -> {
              Row row = row(session, file.toString());
              boolean ours = row != null && row.host().equals(host);
              if (row != null && !ours && Moment.number(now) < row.until()) {
                return row;
              }
              long before = row == null ? 0 : row.fence();
              long until = Moment.number(now.plus(lease));
              Row mine = new Row(host, ours ? before : before + 1, until);
              save(session, file.toString(), mine);
              return mine;
            });
    if (kept.host().equals(host)) {
      fences.put(file.toString(), kept.fence());
    }
    return kept.host();
  }

  @Override
  public Optional<String> last(Path file) {
    return database.read(
        session -> Optional.ofNullable(row(session, file.toString())).map(Row::host));
  }

  /// Refuses to record a text of a file that another host writes by now.
  void check(Session session, Roadmap.Id roadmap) throws SQLException {
    if (!database.dialect().isShared()) {
      return;
    }
    PreparedStatement query =
        session.prepare(
            "SELECT k.file, k.host, k.fence FROM keeper AS k JOIN roadmap AS r ON r.file = k.file"
                + " WHERE r.id = ?");
    query.setString(1, roadmap.value());
    try (ResultSet row = query.executeQuery()) {
      if (row.next() && fences.getOrDefault(row.getString(1), 0L) != row.getLong(3)) {
        throw new StoreProblem(
            row.getString(1)
                + " is kept by "
                + row.getString(2)
                + " by now, which writes it: give this command again.");
      }
    }
  }

  private static @Nullable Row row(Session session, String file) throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT host, fence, held_until FROM keeper WHERE file = ?");
    query.setString(1, file);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? new Row(row.getString(1), row.getLong(2), row.getLong(3)) : null;
    }
  }

  private static void save(Session session, String file, Row row) throws SQLException {
    PreparedStatement save =
        session.prepare(
            "INSERT INTO keeper (file, host, fence, held_until) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (file) DO UPDATE SET host = excluded.host, fence = excluded.fence,"
                + " held_until = excluded.held_until");
    save.setString(1, file);
    save.setString(2, row.host());
    save.setLong(3, row.fence());
    save.setLong(4, row.until());
    save.executeUpdate();
  }
}
