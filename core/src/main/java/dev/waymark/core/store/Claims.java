package dev.waymark.core.store;

import dev.waymark.core.port.Claim;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// What comes of claiming something that one host at a time may do, and once.
final class Claims {
  private Claims() {}

  /// @param query of at most one row: who holds it, until when, and whether it is done
  static Claim standing(PreparedStatement query, String holder, Instant now) throws SQLException {
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
}
