package dev.waymark.core.port;

import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How items stand now against how they stood at some moment.
///
/// @param counts of the items that moved in that way; no entry for none
/// @param first some of each, by ref
/// @param gains of milestones where more or fewer items are done
public record Moves(Map<Movement, Integer> counts, List<Move> first, List<Gain> gains) {

  /// @param due the last day of the target it had then
  public record Move(Item item, Movement movement, @Nullable LocalDate due) {}

  /// @param done how many more; fewer where it is negative
  public record Gain(Roadmap.Id roadmap, String milestone, int done) {}

  public Moves {
    counts = Map.copyOf(counts);
    first = List.copyOf(first);
    gains = List.copyOf(gains);
  }
}
