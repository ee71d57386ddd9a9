package dev.waymark.core.sync;

import dev.waymark.core.sync.Likeness.Compared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Pairs what was reworded: by the words both have, and by what stands around them. A pair counts
/// as sure only when nothing else comes near it.
final class LikePairs {
  /// A pair this much likelier than every other that it competes with is not in doubt.
  private static final double MARGIN = 0.2;

  /// From here on a line may be the item, so that somebody has to be asked.
  private static final double DOUBT = 0.4;

  /// The same, where both neighbours are still the same.
  private static final double DOUBT_IN_PLACE = 0.25;

  /// Words that more lines than this have say little of which line is meant.
  private static final int COMMON = 40;

  /// What the place counts beside the words.
  private static final double PLACE = 0.3;

  /// The same section without the same neighbours.
  private static final double SECTION = 0.5;

  private static final int RAREST = 4;
  private static final int WINDOW = 8;
  private static final int MOST_CANDIDATES = 5;

  private final Lineup before;
  private final Lineup after;
  private final Likeness likeness = new Likeness();

  /// @param rank how likely among others
  private record Pair(int node, int other, double rank, boolean sure) {}

  LikePairs(Lineup before, Lineup after) {
    this.before = before;
    this.after = after;
    learn(before);
    learn(after);
  }

  private void learn(Lineup lineup) {
    for (int node = 0; node < lineup.size(); node++) {
      if (lineup.isItem(node)) {
        likeness.learn(lineup.words(node));
      }
    }
  }

  /// Undoes what its words alone have paired, where a like line stood that nothing else is: either
  /// may be it, the one that moved there or the one whose words were changed to the other's.
  void release() {
    Surroundings around = new Surroundings(before, after);
    Set<Integer> contested = new HashSet<>();
    for (int rival = 0; rival < before.size(); rival++) {
      if (before.isFreeItem(rival)) {
        int above = around.partnerBefore(rival);
        int below = around.partnerBehind(rival);
        for (int step = 1; step <= WINDOW; step++) {
          for (int other : new int[] {above + step, below - step}) {
            if (hasMovedTo(other) && contests(rival, other, around)) {
              contested.add(other);
            }
          }
        }
      }
    }
    contested.forEach(other -> Lineup.part(before, after.partner(other), after, other));
  }

  /// Undoes what its words alone have paired with half of a line that was cut in two.
  void releaseHalves() {
    for (int node = 0; node < before.size(); node++) {
      if (before.isItem(node) && !before.isFree(node)) {
        int half = before.partner(node);
        for (int other : new int[] {half - 1, half + 1}) {
          if (hasMovedTo(other) && isCut(node, Math.min(half, other), Math.max(half, other))) {
            Lineup.part(before, after.partner(other), after, other);
          }
        }
      }
    }
  }

  private boolean isCut(int node, int first, int second) {
    return after.isItem(first)
        && after.isItem(second)
        && Stream.concat(after.words(first).stream(), after.words(second).stream())
            .toList()
            .equals(before.words(node));
  }

  /// Whether a line stands there that stood between other lines before.
  private boolean hasMovedTo(int other) {
    if (other <= 0 || other >= after.size() - 1 || !after.isItem(other) || after.isFree(other)) {
      return false;
    }
    int node = after.partner(other);
    return before.partner(node - 1) != other - 1 && before.partner(node + 1) != other + 1;
  }

  private boolean contests(int rival, int other, Surroundings around) {
    int node = after.partner(other);
    double own = 1 + PLACE * (around.sameSection(node, other) ? SECTION : 0);
    double text = compare(rival, other).text();
    double place = around.sameSection(rival, other) ? 1 : 0;
    return text >= DOUBT && text + PLACE * place > own - MARGIN;
  }

  /// @return whether any pair was sure
  boolean pairSure() {
    List<Pair> pairs = likely();
    Map<Integer, List<Pair>> byNode = new HashMap<>();
    Map<Integer, List<Pair>> byOther = new HashMap<>();
    for (Pair pair : pairs) {
      byNode.computeIfAbsent(pair.node(), _ -> new ArrayList<>()).add(pair);
      byOther.computeIfAbsent(pair.other(), _ -> new ArrayList<>()).add(pair);
    }
    boolean any = false;
    for (Pair pair : pairs) {
      boolean clear =
          pair.sure()
              && isFree(pair)
              && byNode.getOrDefault(pair.node(), List.of()).stream()
                  .noneMatch(rival -> rivals(rival, pair))
              && byOther.getOrDefault(pair.other(), List.of()).stream()
                  .noneMatch(rival -> rivals(rival, pair));
      if (clear) {
        Lineup.pair(before, pair.node(), after, pair.other());
        any = true;
      }
    }
    return any;
  }

  private boolean isFree(Pair pair) {
    return before.isFree(pair.node()) && after.isFree(pair.other());
  }

  private boolean rivals(Pair rival, Pair pair) {
    return !rival.equals(pair) && isFree(rival) && rival.rank() > pair.rank() - MARGIN;
  }

  /// What stays open: for each item without a partner the lines that may be it, the likest first.
  Map<Integer, List<Integer>> doubts() {
    Map<Integer, List<Integer>> doubts = new HashMap<>();
    for (Pair pair : likely()) {
      List<Integer> candidates = doubts.computeIfAbsent(pair.node(), _ -> new ArrayList<>());
      if (candidates.size() < MOST_CANDIDATES) {
        candidates.add(pair.other());
      }
    }
    return doubts;
  }

  /// All pairs worth a thought, the likest first.
  private List<Pair> likely() {
    Surroundings around = new Surroundings(before, after);
    Map<String, List<Integer>> having = having();
    List<Pair> pairs = new ArrayList<>();
    for (int node = 0; node < before.size(); node++) {
      if (before.isFreeItem(node)) {
        for (int other : candidates(node, around, having)) {
          consider(node, other, around, pairs);
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::rank).reversed());
    return pairs;
  }

  private Map<String, List<Integer>> having() {
    Map<String, List<Integer>> having = new HashMap<>();
    for (int other = 0; other < after.size(); other++) {
      if (after.isFreeItem(other)) {
        for (String word : new HashSet<>(after.words(other))) {
          having.computeIfAbsent(word, _ -> new ArrayList<>()).add(other);
        }
      }
    }
    return having;
  }

  private Set<Integer> candidates(
      int node, Surroundings around, Map<String, List<Integer>> having) {
    Set<Integer> candidates = new LinkedHashSet<>();
    int left = around.partnerBefore(node);
    int right = around.partnerBehind(node);
    for (int step = 1; step <= WINDOW; step++) {
      if (after.isFreeItem(left + step)) {
        candidates.add(left + step);
      }
      if (after.isFreeItem(right - step)) {
        candidates.add(right - step);
      }
    }
    before.words(node).stream()
        .distinct()
        .map(word -> having.getOrDefault(word, List.of()))
        .filter(others -> !others.isEmpty() && others.size() <= COMMON)
        .sorted(Comparator.comparingInt(List::size))
        .limit(RAREST)
        .forEach(candidates::addAll);
    return candidates;
  }

  private void consider(int node, int other, Surroundings around, List<Pair> pairs) {
    Compared compared = compare(node, other);
    int neighbours = around.shared(node, other);
    boolean inPlace = neighbours == 2;
    double place =
        inPlace ? 1 : neighbours == 1 ? 0.7 : around.sameSection(node, other) ? SECTION : 0;
    if (compared.text() >= DOUBT || (inPlace && compared.text() >= DOUBT_IN_PLACE)) {
      boolean sameMark = before.status(node) == after.status(other);
      boolean told =
          inPlace
              || (neighbours > 0 && sameMark)
              || (!before.isRepeated(node) && !after.isRepeated(other));
      boolean sure = told && !compared.renumbered() && isSure(compared, place);
      pairs.add(new Pair(node, other, compared.text() + PLACE * place, sure));
    }
  }

  private Compared compare(int node, int other) {
    return before.key(node).equals(after.key(other))
        ? Compared.SAME
        : likeness.compare(before.words(node), after.words(other));
  }

  /// The stated confidence: words exchanged for others leave a doubt unless they are few; words
  /// only added or left out do not, where a neighbour is the same. Elsewhere a slip is one too
  /// many.
  private static boolean isSure(Compared compared, double place) {
    if (compared.exchanged()) {
      return compared.text() >= 0.92 || (compared.text() >= 0.85 && place > 0);
    }
    double enough = place > SECTION ? 0.6 : place > 0 ? 0.8 : 0.9;
    return compared.text() >= enough && (place > 0 || !compared.swapped());
  }
}
