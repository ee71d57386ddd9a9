package dev.waymark.core.port;

import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How items stand now against how they stood at some moment.
///
/// @param counts of the items that moved in that way; no entry for none
/// @param first some of each, by ref
public record Moves(Map<Movement, Integer> counts, List<Move> first) {

  /// @param due the last day of the target it had then
  public record Move(Item item, Movement movement, @Nullable LocalDate due) {}

  public Moves {
    counts = Map.copyOf(counts);
    first = List.copyOf(first);
  }
}
