package dev.waymark.core.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Numbered things of kinds, told by what those of one kind have in common. Of a hundred thousand
/// no two may be alike, so there is no list for each kind.
final class Alike<K extends @Nullable Object> {
  private final int[] things;

  /// The kind of each. Kinds are numbered as they were met.
  private final int[] kinds;

  /// What those of each kind have in common.
  private final List<K> keys = new ArrayList<>();

  Alike(int[] things, IntFunction<K> key) {
    this.things = things;
    this.kinds = new int[things.length];
    Map<K, Integer> numbers = HashMap.newHashMap(things.length);
    for (int at = 0; at < kinds.length; at++) {
      K own = key.apply(things[at]);
      Integer number = numbers.putIfAbsent(own, keys.size());
      kinds[at] = number == null ? keys.size() : number;
      if (number == null) {
        keys.add(own);
      }
    }
  }

  /// Kind after kind, as they were met.
  int[] together() {
    return together(IntStream.range(0, keys.size()).toArray(), sizes());
  }

  /// Kind after kind, in the order of what they have in common.
  ///
  /// @param within puts those of one kind in order
  int[] sorted(Comparator<? super K> comparator, UnaryOperator<int[]> within) {
    int[] order =
        IntStream.range(0, keys.size())
            .boxed()
            .sorted(Comparator.comparing(keys::get, comparator))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] sizes = sizes();
    int[] sorted = together(order, sizes);
    int from = 0;
    for (int kind : order) {
      int size = sizes[kind];
      if (size > 1) {
        int[] alike = within.apply(Arrays.copyOfRange(sorted, from, from + size));
        System.arraycopy(alike, 0, sorted, from, size);
      }
      from += size;
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

  private int[] together(int[] order, int[] sizes) {
    int[] next = new int[order.length];
    int start = 0;
    for (int kind : order) {
      next[kind] = start;
      start += sizes[kind];
    }
    int[] together = new int[things.length];
    for (int at = 0; at < things.length; at++) {
      together[next[kinds[at]]++] = things[at];
    }
    return together;
  }
}
