package dev.waymark.core.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Things of kinds, told by what those of one kind have in common. Of a hundred thousand no two may
/// be alike, so there is no list for each kind.
final class Alike<T, K extends @Nullable Object> {
  private final List<T> things;

  /// The kind of each. Kinds are numbered as they were met.
  private final int[] kinds;

  /// What those of each kind have in common.
  private final List<K> keys = new ArrayList<>();

  Alike(List<T> things, Function<T, K> key) {
    this.things = things;
    this.kinds = new int[things.size()];
    Map<K, Integer> numbers = new HashMap<>();
    for (int at = 0; at < kinds.length; at++) {
      K own = key.apply(things.get(at));
      Integer number = numbers.putIfAbsent(own, keys.size());
      kinds[at] = number == null ? keys.size() : number;
      if (number == null) {
        keys.add(own);
      }
    }
  }

  /// Kind after kind, as they were met.
  List<T> together() {
    return together(IntStream.range(0, keys.size()).toArray(), sizes());
  }

  /// Kind after kind, in the order of what they have in common.
  ///
  /// @param within puts those of one kind in order
  List<T> sorted(Comparator<? super K> comparator, UnaryOperator<List<T>> within) {
    int[] order =
        IntStream.range(0, keys.size())
            .boxed()
            .sorted(Comparator.comparing(keys::get, comparator))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] sizes = sizes();
    List<T> sorted = together(order, sizes);
    int from = 0;
    for (int kind : order) {
      int to = from + sizes[kind];
      if (sizes[kind] > 1) {
        List<T> alike = sorted.subList(from, to);
        Collections.copy(alike, within.apply(alike));
      }
      from = to;
    }
    return sorted;
  }

  private int[] sizes() {
    int[] sizes = new int[keys.size()];
    for (int kind : kinds) {
      sizes[kind]++;
    }
    return sizes;
  }

  private List<T> together(int[] order, int[] sizes) {
    int[] next = new int[order.length];
    int start = 0;
    for (int kind : order) {
      next[kind] = start;
      start += sizes[kind];
    }
    int[] turns = new int[kinds.length];
    for (int at = 0; at < kinds.length; at++) {
      turns[next[kinds[at]]++] = at;
    }
    List<T> together = new ArrayList<>(turns.length);
    for (int at : turns) {
      together.add(things.get(at));
    }
    return together;
  }
}
