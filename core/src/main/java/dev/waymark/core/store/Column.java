package dev.waymark.core.store;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A column's values, perhaps very many: texts, whole numbers and nulls. Numbers have no object
/// each where all are numbers.
final class Column extends AbstractList<@Nullable Object> {
  private static final int REFERENCE = 4;

  /// What an object takes, but for a text's characters.
  private static final int OBJECT = 48;

  private long[] numbers = new long[10];
  private int size;

  /// In place of the numbers as soon as there is anything else.
  private @Nullable List<@Nullable Object> values;

  void addNumber(long number) {
    if (values != null) {
      values.add(number);
    } else {
      makeRoom(1);
      numbers[size++] = number;
    }
  }

  void addValue(@Nullable Object value) {
    if (value instanceof Long number) {
      addNumber(number);
    } else {
      values().add(value);
    }
  }

  /// Another one's value, without an object for a number.
  void addValue(Column other, int at) {
    if (other.values == null) {
      addNumber(other.numbers[Objects.checkIndex(at, other.size)]);
    } else {
      addValue(other.values.get(at));
    }
  }

  void addColumn(Column more) {
    if (values != null || more.values != null) {
      values().addAll(more);
    } else {
      makeRoom(more.size);
      System.arraycopy(more.numbers, 0, numbers, size, more.size);
      size += more.size;
    }
  }

  private List<@Nullable Object> values() {
    List<@Nullable Object> all = values;
    if (all == null) {
      all = new ArrayList<>(this);
      values = all;
    }
    return all;
  }

  private void makeRoom(int more) {
    if (size + more > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(size + more, size * 2));
    }
  }

  @Override
  public @Nullable Object get(int at) {
    return values == null ? (Long) numbers[Objects.checkIndex(at, size)] : values.get(at);
  }

  @Override
  public int size() {
    return values == null ? size : values.size();
  }

  /// The same in as little room as it takes, with one object for all that are equal.
  Column kept() {
    Column kept = new Column();
    if (values == null) {
      kept.numbers = Arrays.copyOf(numbers, size);
      kept.size = size;
      return kept;
    }
    Map<Object, Object> distinct = new HashMap<>();
    List<@Nullable Object> all = new ArrayList<>(values.size());
    for (Object value : values) {
      all.add(value == null ? null : distinct.computeIfAbsent(value, one -> one));
    }
    kept.values = all;
    return kept;
  }

  /// Those that it takes once it is [#kept], roughly.
  int bytes() {
    if (values == null) {
      return OBJECT + Long.BYTES * size;
    }
    int bytes = OBJECT + REFERENCE * values.size();
    Set<Object> distinct = new HashSet<>();
    for (Object value : values) {
      if (value != null && distinct.add(value)) {
        bytes += OBJECT + (value instanceof String text ? text.length() : 0);
      }
    }
    return bytes;
  }
}
