package dev.waymark.core.sync;

import dev.waymark.core.sync.Lineup.Signs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pairs what says the same: first what says it only once, then, outwards from there, what has the
/// same neighbours.
final class SamePlaces {
  private static final int SEVERAL = -1;

  private final Lineup before;
  private final Lineup after;

  SamePlaces(Lineup before, Lineup after) {
    this.before = before;
    this.after = after;
  }

  /// Wherever it went.
  void pairUnique() {
    Map<String, Integer> late = once(after);
    once(before)
        .forEach(
            (key, node) -> {
              int other = late.getOrDefault(key, SEVERAL);
              if (node != SEVERAL && other != SEVERAL) {
                Lineup.pair(before, node, after, other);
              }
            });
  }

  private static Map<String, Integer> once(Lineup lineup) {
    Map<String, Integer> found = new HashMap<>();
    for (int node = 0; node < lineup.size(); node++) {
      found.merge(lineup.key(node), node, (_, _) -> SEVERAL);
    }
    return found;
  }

  /// Lines with the same words are told apart by what stands beside them: on one side, or on both
  /// where one of them came or went or changed its mark.
  void pairNeighbours() {
    boolean more = true;
    while (more) {
      boolean forwards = sweep(1, before.size() - 1, 1);
      boolean backwards = sweep(before.size() - 2, 0, -1);
      more = forwards || backwards;
    }
  }

  private boolean sweep(int from, int to, int step) {
    boolean any = false;
    for (int node = from; node != to; node += step) {
      if (before.isFree(node)) {
        int other = claimed(node);
        if (other != Lineup.NOBODY) {
          Lineup.pair(before, node, after, other);
          any = true;
        }
      }
    }
    return any;
  }

  /// The one free node that a neighbour points to and that points back to no other.
  private int claimed(int node) {
    int byLast = next(before.partner(node - 1), 1, node);
    int byNext = next(before.partner(node + 1), -1, node);
    if (byLast != byNext) {
      byLast = leavesSection(node, byLast) ? Lineup.NOBODY : byLast;
      byNext = leavesSection(node, byNext) ? Lineup.NOBODY : byNext;
    }
    int claim = byLast == Lineup.NOBODY ? byNext : byLast;
    if (claim == Lineup.NOBODY
        || (byNext != Lineup.NOBODY && byNext != claim && byNext != claim + 1)) {
      return Lineup.NOBODY;
    }
    return !(isLikely(node, claim) || isBetween(node, claim))
            || isAnothers(node, claim)
            || pointsElsewhere(after.partner(claim - 1), 1, node)
            || pointsElsewhere(after.partner(claim + 1), -1, node)
        ? Lineup.NOBODY
        : claim;
  }

  /// Whether one neighbour is enough: no line like it came or went, and its milestone has no other.
  private boolean isLikely(int node, int claim) {
    return before.count(before.key(node)) == after.count(after.key(claim))
        && before.countInSection(node) == 1
        && after.countInSection(claim) == 1
        && before.status(node) == after.status(claim);
  }

  /// Then its neighbour may have gone there without it.
  private boolean leavesSection(int node, int other) {
    int section = before.section(node);
    return other != Lineup.NOBODY
        && !before.isFree(section)
        && before.partner(section) != after.section(other);
  }

  /// Whether the lines above and below both are the same.
  private boolean isBetween(int node, int other) {
    return before.partner(node - 1) == other - 1 && before.partner(node + 1) == other + 1;
  }

  /// A heading tells what stands below it, not what stands above.
  private int next(int anchor, int step, int node) {
    boolean tells = anchor != Lineup.NOBODY && (step > 0 || after.isItem(anchor));
    int other = tells ? anchor + step : Lineup.NOBODY;
    boolean fits =
        other > 0
            && other < after.size()
            && after.isFree(other)
            && after.key(other).equals(before.key(node));
    return fits ? other : Lineup.NOBODY;
  }

  /// A later line of the same run of equal lines is no rival: the first goes with the first.
  private boolean pointsElsewhere(int anchor, int step, int node) {
    boolean tells = anchor != Lineup.NOBODY && (step > 0 || before.isItem(anchor));
    int rival = tells ? anchor + step : Lineup.NOBODY;
    return rival > 0
        && rival < before.size()
        && rival != node
        && rival != node + 1
        && before.isFree(rival)
        && before.key(rival).equals(before.key(node));
  }

  /// Whether the line beside it, which says the same, is more like it to the last sign.
  private boolean isAnothers(int node, int claim) {
    return before.isItem(node)
        && !before.signs(node).equals(after.signs(claim))
        && (isTwin(node - 1, node, claim) || isTwin(node + 1, node, claim));
  }

  private boolean isTwin(int rival, int node, int claim) {
    return before.isFreeItem(rival)
        && before.key(rival).equals(before.key(node))
        && before.signs(rival).equals(after.signs(claim));
  }

  /// Equal lines side by side: each goes with the one that has its signs and mark too, and where
  /// these changed, the first with the first.
  void pairRuns() {
    Map<String, List<Integer>> late = free(after);
    free(before)
        .forEach(
            (key, nodes) -> {
              List<Integer> others = late.getOrDefault(key, List.of());
              if (nodes.size() == others.size() && isRun(nodes) && isRun(others)) {
                List<Integer> order = twins(nodes, others);
                for (int at = 0; at < nodes.size(); at++) {
                  Lineup.pair(before, nodes.get(at), after, order.get(at));
                }
              }
            });
  }

  /// The others in the order in which they belong to the nodes.
  private List<Integer> twins(List<Integer> nodes, List<Integer> others) {
    Map<Signs, Deque<Integer>> left = new HashMap<>();
    for (int other : others) {
      left.computeIfAbsent(after.signs(other), _ -> new ArrayDeque<>()).add(other);
    }
    List<Integer> order = new ArrayList<>();
    for (int node : nodes) {
      Deque<Integer> twins = left.getOrDefault(before.signs(node), new ArrayDeque<>());
      if (twins.isEmpty()) {
        return others;
      }
      order.add(twins.remove());
    }
    return order;
  }

  private static Map<String, List<Integer>> free(Lineup lineup) {
    Map<String, List<Integer>> free = new HashMap<>();
    for (int node = 0; node < lineup.size(); node++) {
      if (lineup.isFreeItem(node)) {
        free.computeIfAbsent(lineup.key(node), _ -> new ArrayList<>()).add(node);
      }
    }
    return free;
  }

  private static boolean isRun(List<Integer> nodes) {
    return nodes.getLast() - nodes.getFirst() == nodes.size() - 1;
  }

  /// A heading whose items mostly stand under one new heading has become that one.
  void pairHeadings() {
    Map<Long, Integer> moves = new HashMap<>();
    Map<Integer, Integer> leaving = new HashMap<>();
    Map<Integer, Integer> coming = new HashMap<>();
    for (int node = 0; node < before.size(); node++) {
      if (before.isItem(node) && !before.isFree(node)) {
        int from = before.section(node);
        int to = after.section(before.partner(node));
        moves.merge((long) from << 32 | to, 1, Integer::sum);
        leaving.merge(from, 1, Integer::sum);
        coming.merge(to, 1, Integer::sum);
      }
    }
    moves.forEach(
        (move, count) -> {
          int from = (int) (move >> 32);
          int to = move.intValue();
          boolean most =
              2 * count > leaving.getOrDefault(from, 0) && 2 * count > coming.getOrDefault(to, 0);
          if (most && before.isFree(from) && after.isFree(to)) {
            Lineup.pair(before, from, after, to);
          }
        });
  }
}
