package dev.waymark.core.sync;

import dev.waymark.core.roadmap.Outline.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Finds a document's items again after it was edited: by text and milestone first, then by text
/// alone, then reworded ones by likeness and neighbours. What is not surely the same is not
/// matched: it left, and something new came.
final class ItemMatcher {
  /// Two titles sharing less of their words than this are two pieces of work.
  private static final double LIKE_ENOUGH = 0.5;

  /// More pairs than this are not compared one by one.
  private static final int MOST_PAIRS = 250_000;

  private record Pair(Entry before, Entry after, double likeness) {}

  private final Map<Entry, Entry> matches = new LinkedHashMap<>();
  private List<Entry> before;
  private List<Entry> after;

  private ItemMatcher(List<Entry> before, List<Entry> after) {
    this.before = before;
    this.after = after;
  }

  /// For each earlier entry that was found again, the later one.
  static Map<Entry, Entry> match(List<Entry> before, List<Entry> after) {
    ItemMatcher matcher = new ItemMatcher(before, after);
    matcher.byKey(entry -> entry.facts().milestone() + "\n" + words(entry.facts().title()));
    matcher.byKey(entry -> String.valueOf(words(entry.facts().title())));
    matcher.byLikeness();
    return matcher.matches;
  }

  /// Equal keys belong together; of several, the first with the first.
  private void byKey(Function<Entry, String> key) {
    Map<String, Deque<Entry>> found = new HashMap<>();
    after.forEach(
        entry -> found.computeIfAbsent(key.apply(entry), _ -> new ArrayDeque<>()).add(entry));
    for (Entry entry : before) {
      Deque<Entry> same = found.get(key.apply(entry));
      if (same != null && !same.isEmpty()) {
        matches.put(entry, same.removeFirst());
      }
    }
    onlyUnmatched();
  }

  private void onlyUnmatched() {
    Set<Entry> taken = new HashSet<>(matches.values());
    before = before.stream().filter(entry -> !matches.containsKey(entry)).toList();
    after = after.stream().filter(entry -> !taken.contains(entry)).toList();
  }

  /// The likest pairs first; a pair that is not clearly the likest for both sides stays apart.
  private void byLikeness() {
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      return;
    }
    List<Pair> pairs = new ArrayList<>();
    for (Entry early : before) {
      for (Entry late : after) {
        double likeness = likeness(early, late);
        if (likeness >= LIKE_ENOUGH) {
          pairs.add(new Pair(early, late, likeness));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    Set<Entry> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matches.containsKey(pair.before())
          && !taken.contains(pair.after())
          && isClear(pair, pairs)) {
        matches.put(pair.before(), pair.after());
        taken.add(pair.after());
      }
    }
  }

  private static boolean isClear(Pair pair, List<Pair> pairs) {
    return pairs.stream()
        .noneMatch(
            other ->
                !other.equals(pair)
                    && other.likeness() >= pair.likeness()
                    && (other.before().equals(pair.before())
                        || other.after().equals(pair.after())));
  }

  /// From 0 to 1: shared words among all words, a little more in the same milestone.
  private static double likeness(Entry early, Entry late) {
    Set<String> one = new HashSet<>(words(early.facts().title()));
    Set<String> other = new HashSet<>(words(late.facts().title()));
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    one.retainAll(other);
    double shared = all.isEmpty() ? 0 : (double) one.size() / all.size();
    return early.facts().milestone().equals(late.facts().milestone()) ? shared + 0.1 : shared;
  }

  private static List<String> words(String title) {
    return List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }
}
