package dev.waymark.core.store;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where the rows that there are now come from: most are known, some were read anew. Never changes.
final class Rearranged {
  /// Where each is among the known, or how far below -1 among those read anew.
  private final int[] from;

  private Rearranged(int[] from) {
    this.from = from;
  }

  /// Empty where one of them comes from nowhere.
  ///
  /// @param known the keys of rows that are known
  /// @param read the keys of rows read anew, known or not
  /// @param now the keys of the rows that there are, in their order
  static Optional<Rearranged> of(KnownColumn known, Column read, Column now) {
    Map<@Nullable Object, Integer> anew = new HashMap<>();
    for (int row = 0; row < read.size(); row++) {
      anew.put(read.get(row), -1 - row);
    }
    if (known.is(now)) {
      int[] from = IntStream.range(0, now.size()).toArray();
      known.where(anew::containsKey).stream()
          .forEach(row -> from[row] = anew.getOrDefault(now.get(row), row));
      return Optional.of(new Rearranged(from));
    }
    Map<@Nullable Object, Integer> places = known.rows();
    places.putAll(anew);
    int[] from = new int[now.size()];
    for (int row = 0; row < from.length; row++) {
      Integer place = places.get(now.get(row));
      if (place == null) {
        return Optional.empty();
      }
      from[row] = place;
    }
    return Optional.of(new Rearranged(from));
  }

  int size() {
    return from.length;
  }

  BitSet all() {
    BitSet all = new BitSet(from.length);
    all.set(0, from.length);
    return all;
  }

  boolean isReadAnew(int row) {
    return from[row] < 0;
  }

  /// Where the row is among the known, or among those read anew.
  int from(int row) {
    return from[row] < 0 ? -1 - from[row] : from[row];
  }
}
