package dev.waymark.core.store;

import dev.waymark.core.port.Moves;
import dev.waymark.core.port.Moves.Gain;
import dev.waymark.core.port.Moves.Move;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How many items moved in which way, and the first of each kind.
final class Tally {
  private static final Comparator<Gain> BY_MILESTONE =
      Comparator.comparing((Gain gain) -> gain.roadmap().value()).thenComparing(Gain::milestone);

  private final int most;
  private final Map<Movement, Kind> kinds = new EnumMap<>(Movement.class);
  private final Map<Stood.In, Integer> gains = new HashMap<>();

  /// Those that moved in the same way.
  private static final class Kind {
    private final List<Stood> first = new ArrayList<>();
    private int count;
  }

  /// @param most of each kind that are told of
  Tally(int most) {
    this.most = most;
  }

  /// In the order of their refs.
  void add(Stood stood) {
    int more = stood.more();
    if (more != 0) {
      gains.merge(stood.in(), more, Integer::sum);
    }
    Movement movement = stood.movement();
    if (movement != null) {
      add(movement, stood);
    }
    if (stood.slips()) {
      add(Movement.SLIPPED, stood);
    }
  }

  private void add(Movement movement, Stood stood) {
    Kind kind = kinds.computeIfAbsent(movement, _ -> new Kind());
    kind.count++;
    if (kind.first.size() < most) {
      kind.first.add(stood);
    }
  }

  /// Which are told of, in order.
  List<Ref> told() {
    return kinds.values().stream()
        .flatMap(kind -> kind.first.stream())
        .map(Stood::ref)
        .distinct()
        .sorted()
        .toList();
  }

  /// @param items those told of at least
  Moves moves(Map<Ref, Item> items) {
    Map<Movement, Integer> counts = new EnumMap<>(Movement.class);
    List<Move> moves = new ArrayList<>();
    kinds.forEach(
        (movement, kind) -> {
          counts.put(movement, kind.count);
          for (Stood stood : kind.first) {
            Item item = Objects.requireNonNull(items.get(stood.ref()));
            moves.add(new Move(item, movement, stood.dueDay()));
          }
        });
    return new Moves(counts, moves, gained());
  }

  private List<Gain> gained() {
    List<Gain> gained = new ArrayList<>();
    gains.forEach(
        (in, done) -> {
          if (done != 0) {
            gained.add(new Gain(in.roadmap(), in.milestone(), done));
          }
        });
    gained.sort(BY_MILESTONE);
    return gained;
  }
}
