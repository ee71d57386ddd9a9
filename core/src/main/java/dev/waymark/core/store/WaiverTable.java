package dev.waymark.core.store;

import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Waiver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Findings that somebody accepts, as rows.
final class WaiverTable {
  private WaiverTable() {}

  static List<Waiver> of(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT finding, reason, until_day FROM waiver WHERE roadmap = ? ORDER BY finding");
    query.setString(1, roadmap.value());
    List<Waiver> waivers = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        long day = row.getLong(3);
        LocalDate until = row.wasNull() ? null : LocalDate.ofEpochDay(day);
        waivers.add(new Waiver(row.getString(1), row.getString(2), until));
      }
    }
    return waivers;
  }

  static void save(Session session, Roadmap.Id roadmap, Waiver waiver) throws SQLException {
    PreparedStatement save =
        session.prepare(
            "INSERT INTO waiver (roadmap, finding, reason, until_day) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (roadmap, finding) DO UPDATE SET reason = excluded.reason,"
                + " until_day = excluded.until_day");
    save.setString(1, roadmap.value());
    save.setString(2, waiver.finding());
    save.setString(3, waiver.reason());
    LocalDate until = waiver.until();
    save.setObject(4, until == null ? null : until.toEpochDay(), Types.BIGINT);
    save.executeUpdate();
  }

  static void delete(Session session, Roadmap.Id roadmap, String finding) throws SQLException {
    PreparedStatement delete =
        session.prepare("DELETE FROM waiver WHERE roadmap = ? AND finding = ?");
    delete.setString(1, roadmap.value());
    delete.setString(2, finding);
    delete.executeUpdate();
  }
}
