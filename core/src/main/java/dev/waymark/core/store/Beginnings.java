package dev.waymark.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// The first event since a moment, which later events leave as it is: the same few moments are
/// asked for all day. Events may be told late of a moment long past, so it is no matter of their
/// order. Safe for use by many threads.
final class Beginnings {
  private static final int MOMENTS = 8;

  private record Known(Seen seen, long first) {}

  private final Dialect dialect;
  private final LinkedHashMap<Long, Known> moments = new LinkedHashMap<>(16, 0.75f, true);

  Beginnings(Dialect dialect) {
    this.dialect = dialect;
  }

  /// @return its number; where there is none, one that no event has
  long since(Session session, Instant moment) throws SQLException {
    Seen now = Seen.by(session, dialect);
    long at = Moment.number(moment);
    Known known = known(at);
    if (known != null && known.seen().leadsTo(now, session, Long.MAX_VALUE)) {
      return known.first();
    }
    long first = first(session, at);
    if (first <= now.head().sequence()) {
      keep(at, new Known(now, first));
    }
    return first;
  }

  /// The plus keeps the engine from gathering all there are since then.
  private static long first(Session session, long at) throws SQLException {
    PreparedStatement query = session.prepare("SELECT min(+sequence) FROM event WHERE at >= ?");
    query.setLong(1, at);
    try (ResultSet row = query.executeQuery()) {
      row.next();
      long first = row.getLong(1);
      return row.wasNull() ? Long.MAX_VALUE : first;
    }
  }

  private synchronized @Nullable Known known(long at) {
    return moments.get(at);
  }

  private synchronized void keep(long at, Known known) {
    moments.put(at, known);
    if (moments.size() > MOMENTS) {
      moments.pollFirstEntry();
    }
  }
}
