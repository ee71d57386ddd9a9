package dev.waymark.core.store;

import dev.waymark.core.port.Sightings;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// One row for each finding, and one without for each roadmap that was looked at.
final class JdbcSightings implements Sightings {
  private static final String LOOK = "";
  private static final Instant EVER = Instant.EPOCH;
  private static final Instant BEFORE = EVER.minusNanos(1);

  private final Database database;

  JdbcSightings(Database database) {
    this.database = database;
  }

  @Override
  public void note(Roadmap.Id roadmap, Set<String> found, Instant now) {
    Set<String> fresh = new HashSet<>(found);
    fresh.add(LOOK);
    fresh.removeAll(database.read(session -> after(session, roadmap, BEFORE)));
    if (fresh.isEmpty()) {
      return;
    }
    Instant since = fresh.contains(LOOK) ? EVER : now;
    database.write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO sighting (roadmap, finding, seen_at) VALUES (?, ?, ?)"
                      + " ON CONFLICT (roadmap, finding) DO NOTHING");
          save.setString(1, roadmap.value());
          save.setLong(3, Moment.number(since));
          for (String finding : fresh) {
            save.setString(2, finding);
            save.executeUpdate();
          }
          return fresh.size();
        });
  }

  @Override
  public Set<String> after(Roadmap.Id roadmap, Instant moment) {
    return database.read(session -> after(session, roadmap, moment));
  }

  private static Set<String> after(Session session, Roadmap.Id roadmap, Instant moment)
      throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT finding FROM sighting WHERE roadmap = ? AND seen_at > ?");
    query.setString(1, roadmap.value());
    query.setLong(2, Moment.number(moment));
    Set<String> findings = new HashSet<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        findings.add(row.getString(1));
      }
    }
    return findings;
  }
}
