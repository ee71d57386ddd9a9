package dev.waymark.core.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A column that stays as it is, in little room: of many rows few say something else, so each of
/// their values is there once, and is looked at once.
final class KnownColumn {
  private static final int NUMBER = 20;

  /// What a text takes, but for its characters.
  private static final int TEXT = 44;

  /// As many again, at most, may be those of rows that have changed since.
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

  private KnownColumn(List<@Nullable Object> distinct, int[] places) {
    this.distinct = distinct;
    this.places = places;
  }

  /// @param read the values of those that are read anew
  KnownColumn with(Rearranged rows, Column read) {
    List<@Nullable Object> all = new ArrayList<>(distinct);
    int[] next = new int[rows.size()];
    for (int row = 0; row < next.length; row++) {
      int from = rows.from(row);
      next[row] = rows.isReadAnew(row) ? place(read.get(from), all) : places[from];
    }
    if (Arrays.equals(next, places)) {
      return this;
    }
    KnownColumn changed = new KnownColumn(all, next);
    return all.size() > 2 * (next.length + 1) ? new KnownColumn(changed.of(rows.all())) : changed;
  }

  private static int place(@Nullable Object value, List<@Nullable Object> all) {
    int at = all.indexOf(value);
    if (at >= 0) {
      return at;
    }
    all.add(value);
    return all.size() - 1;
  }

  /// Whether these are its values.
  boolean is(Column values) {
    return values.size() == places.length
        && IntStream.range(0, places.length)
            .allMatch(row -> Objects.equals(distinct.get(places[row]), values.get(row)));
  }

  /// Where each value is; of equal ones, one of them.
  Map<@Nullable Object, Integer> rows() {
    Map<@Nullable Object, Integer> rows = HashMap.newHashMap(places.length);
    for (int row = 0; row < places.length; row++) {
      rows.put(distinct.get(places[row]), row);
    }
    return rows;
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
