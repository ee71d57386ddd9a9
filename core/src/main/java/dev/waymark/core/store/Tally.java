package dev.waymark.core.store;

import dev.waymark.core.port.Moves;
import dev.waymark.core.port.Moves.Gain;
import dev.waymark.core.port.Moves.Move;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many items moved in which way, and the first of each kind by ref.
final class Tally {
  private static final Comparator<Stood> LAST_FIRST = Comparator.comparing(Stood::ref).reversed();

  private final int most;
  private final Map<Movement, Integer> counts = new EnumMap<>(Movement.class);
  private final Map<Movement, Queue<Stood>> first = new EnumMap<>(Movement.class);
  private final Map<Stood.In, Integer> gains =
      new TreeMap<>(
          Comparator.comparing((Stood.In in) -> in.roadmap().value())
              .thenComparing(Stood.In::milestone));

  /// @param most of each kind that are told of
  Tally(int most) {
    this.most = most;
  }

  void add(Stood stood) {
    if (stood.more() != 0) {
      gains.merge(stood.in(), stood.more(), Integer::sum);
    }
    for (Movement movement : stood.movements()) {
      counts.merge(movement, 1, Integer::sum);
      Queue<Stood> told = first.computeIfAbsent(movement, _ -> new PriorityQueue<>(LAST_FIRST));
      told.add(stood);
      if (told.size() > most) {
        told.remove();
      }
    }
  }

  /// Which are told of.
  Set<Stood> told() {
    return first.values().stream().flatMap(Queue::stream).collect(Collectors.toSet());
  }

  /// @param items those told of at least
  Moves moves(Map<Stood, Item> items) {
    List<Move> moves = new ArrayList<>();
    first.forEach(
        (movement, told) ->
            told.stream()
                .sorted(LAST_FIRST.reversed())
                .map(stood -> move(movement, stood, items))
                .forEach(moves::add));
    List<Gain> more = new ArrayList<>();
    gains.forEach(
        (in, done) -> {
          if (done != 0) {
            more.add(new Gain(in.roadmap(), in.milestone(), done));
          }
        });
    return new Moves(counts, moves, more);
  }

  private static Move move(Movement movement, Stood stood, Map<Stood, Item> items) {
    return new Move(Objects.requireNonNull(items.get(stood)), movement, stood.due());
  }
}
