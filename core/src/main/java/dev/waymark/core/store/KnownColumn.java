package dev.waymark.core.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A column that stays as it is, in little room: of many rows few say something else, so each of
/// their values is there once, and is looked at once.
final class KnownColumn {
  private static final int NUMBER = 20;

  /// What a text takes, but for its characters.
  private static final int TEXT = 44;

  private final List<@Nullable Object> distinct;

  /// Where each row's value is.
  private final int[] places;

  KnownColumn(Column column) {
    this.distinct = new ArrayList<>();
    this.places = new int[column.size()];
    Map<@Nullable Object, Integer> met = new HashMap<>();
    for (int row = 0; row < places.length; row++) {
      Object value = column.get(row);
      Integer before = met.putIfAbsent(value, distinct.size());
      places[row] = before == null ? distinct.size() : before;
      if (before == null) {
        distinct.add(value);
      }
    }
  }

  int size() {
    return places.length;
  }

  /// Those that it takes, roughly.
  int bytes() {
    int bytes = Integer.BYTES * places.length;
    for (Object value : distinct) {
      bytes += value instanceof String text ? TEXT + text.length() : NUMBER;
    }
    return bytes;
  }

  /// The rows whose value passes; the caller's to change.
  BitSet where(Predicate<? super @Nullable Object> test) {
    boolean[] passes = new boolean[distinct.size()];
    for (int value = 0; value < passes.length; value++) {
      passes[value] = test.test(distinct.get(value));
    }
    long[] rows = new long[places.length / Long.SIZE + 1];
    for (int row = 0; row < places.length; row++) {
      if (passes[places[row]]) {
        rows[row / Long.SIZE] |= 1L << row;
      }
    }
    return BitSet.valueOf(rows);
  }

  /// The values of these rows.
  Column of(BitSet rows) {
    Column column = new Column();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      column.addValue(distinct.get(places[row]));
    }
    return column;
  }
}
