package dev.waymark.core.store;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How an item moved last: its status or the day it is due became another. Stands in its row, so
/// that most of what moved since a moment is seen without a look at any event.
///
/// @param at when, and never earlier than a move before it, whatever a host's clock said; 0 for
///   never
/// @param before when it had moved last until then; 0 for never
/// @param was its status until then; null where it was not there
/// @param due the last day of the target it had until then, since 1970-01-01
record Moved(long at, long before, @Nullable Status was, @Nullable Long due) {
  static final Moved NEVER = new Moved(0, 0, null, null);

  /// Later than never.
  static long at(Instant moment) {
    return Math.max(1, Moment.number(moment));
  }

  /// @param stood the item until then; null where it was not there
  Moved then(Instant moment, @Nullable Item stood) {
    return stood == null
        ? new Moved(at(moment), 0, null, null)
        : new Moved(Math.max(at, at(moment)), at, stood.status(), day(stood));
  }

  static boolean differ(Item stood, Item stands) {
    return stood.status() != stands.status() || !Objects.equals(day(stood), day(stands));
  }

  static @Nullable Long day(Item item) {
    Target target = item.facts().plan().target();
    return target == null ? null : target.lastDay().toEpochDay();
  }

  /// @param column the first of its four
  static Moved read(ResultSet row, int column) throws SQLException {
    long at = row.getLong(column);
    if (at == 0) {
      return NEVER;
    }
    long before = row.getLong(column + 1);
    String was = row.getString(column + 2);
    long due = row.getLong(column + 3);
    return new Moved(
        at, before, was == null ? null : Status.valueOf(was), row.wasNull() ? null : due);
  }
}
