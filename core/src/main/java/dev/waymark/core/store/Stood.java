package dev.waymark.core.store;

import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How an item stood at some moment, beside how it stands.
///
/// @param was null where it was not there
/// @param due the last day of the target it had, since 1970-01-01, or [#NO_DAY]
/// @param slipped whether its target is later than that, or gone
record Stood(Ref ref, In in, Status stands, @Nullable Status was, long due, boolean slipped) {
  /// Before any day that a target can have.
  static final long NO_DAY = -1L << 56;

  /// The milestone that it is in.
  record In(Roadmap.Id roadmap, String milestone) {}

  @Nullable Movement movement() {
    return Movement.of(was, stands).orElse(null);
  }

  boolean slips() {
    return slipped && stands.isOpen();
  }

  @Nullable LocalDate dueDay() {
    return due == NO_DAY ? null : LocalDate.ofEpochDay(due);
  }

  /// How many more are done.
  int more() {
    return (stands == Status.DONE ? 1 : 0) - (was == Status.DONE ? 1 : 0);
  }
}
