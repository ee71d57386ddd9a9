package dev.waymark.core.store;

import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How an item stood at some moment, beside how it stands.
///
/// @param was null where it was not there
/// @param due the last day of the target it had
/// @param slipped whether its target is later than that, or gone
record Stood(
    Ref ref, In in, Status stands, @Nullable Status was, @Nullable LocalDate due, boolean slipped) {

  /// The milestone that it is in.
  record In(Roadmap.Id roadmap, String milestone) {}

  List<Movement> movements() {
    boolean slips = slipped && stands.isOpen();
    Optional<Movement> movement = Movement.of(was, stands);
    if (movement.isEmpty()) {
      return slips ? List.of(Movement.SLIPPED) : List.of();
    }
    return slips ? List.of(movement.get(), Movement.SLIPPED) : List.of(movement.get());
  }

  /// How many more are done.
  int more() {
    return (stands == Status.DONE ? 1 : 0) - (was == Status.DONE ? 1 : 0);
  }
}
