package dev.waymark.core.store;

import dev.waymark.core.port.Standups;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// Claims on standups, one row a slot.
final class JdbcStandups implements Standups {
  private final Database database;

  JdbcStandups(Database database) {
    this.database = database;
  }

  @Override
  public Claim claim(Slot slot, String holder, Instant now, Duration lease) {
    return database.write(
        session -> {
          Claim claim = standing(session, slot, holder, now);
          if (claim == Claim.FIRST || claim == Claim.TAKEN_OVER) {
            hold(session, slot, holder, now.plus(lease));
          }
          return claim;
        });
  }

  /// What claiming now comes to.
  private static Claim standing(Session session, Slot slot, String holder, Instant now)
      throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT holder, held_until, posted_at IS NOT NULL FROM standup"
                + " WHERE channel = ? AND day = ?");
    query.setString(1, slot.channel());
    query.setString(2, slot.day().toString());
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return Claim.FIRST;
      }
      if (row.getBoolean(3)) {
        return Claim.POSTED;
      }
      boolean held = Moment.number(now) < row.getLong(2);
      return held && !holder.equals(row.getString(1)) ? Claim.HELD : Claim.TAKEN_OVER;
    }
  }

  private static void hold(Session session, Slot slot, String holder, Instant until)
      throws SQLException {
    PreparedStatement save =
        session.prepare(
            "INSERT INTO standup (channel, day, holder, held_until) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (channel, day) DO UPDATE SET holder = excluded.holder,"
                + " held_until = excluded.held_until");
    save.setString(1, slot.channel());
    save.setString(2, slot.day().toString());
    save.setString(3, holder);
    save.setLong(4, Moment.number(until));
    save.executeUpdate();
  }

  @Override
  public boolean posted(Slot slot, Instant now) {
    return database.write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO standup (channel, day, holder, held_until, posted_at)"
                      + " VALUES (?, ?, '', 0, ?)"
                      + " ON CONFLICT (channel, day) DO UPDATE SET posted_at = excluded.posted_at"
                      + " WHERE standup.posted_at IS NULL");
          save.setString(1, slot.channel());
          save.setString(2, slot.day().toString());
          save.setLong(3, Moment.number(now));
          return save.executeUpdate() == 1;
        });
  }
}
