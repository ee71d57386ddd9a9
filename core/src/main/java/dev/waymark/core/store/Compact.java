package dev.waymark.core.store;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A column's values as they are kept: whole numbers without an object each, and one object for all
/// others that are equal.
///
/// @param bytes that they take, roughly
record Compact(List<@Nullable Object> values, int bytes) {
  private static final int REFERENCE = 4;

  /// What an object takes, but for a text's characters.
  private static final int OBJECT = 48;

  static Compact of(List<@Nullable Object> column) {
    return column.stream().allMatch(Long.class::isInstance) ? numbers(column) : objects(column);
  }

  private static Compact numbers(List<@Nullable Object> column) {
    long[] numbers = column.stream().mapToLong(Long.class::cast).toArray();
    List<@Nullable Object> values =
        new AbstractList<>() {
          @Override
          public Object get(int at) {
            return numbers[at];
          }

          @Override
          public int size() {
            return numbers.length;
          }
        };
    return new Compact(values, OBJECT + Long.BYTES * numbers.length);
  }

  private static Compact objects(List<@Nullable Object> column) {
    Map<Object, Object> distinct = new HashMap<>();
    int bytes = OBJECT + REFERENCE * column.size();
    List<@Nullable Object> values = new ArrayList<>(column.size());
    for (Object value : column) {
      if (value != null && distinct.putIfAbsent(value, value) == null) {
        bytes += OBJECT + (value instanceof String text ? text.length() : 0);
      }
      values.add(value == null ? null : distinct.get(value));
    }
    return new Compact(values, bytes);
  }
}
