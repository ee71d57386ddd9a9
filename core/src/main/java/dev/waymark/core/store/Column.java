package dev.waymark.core.store;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A column's values, perhaps very many: texts, whole numbers and nulls. Numbers have no object
/// each where all are numbers.
final class Column extends AbstractList<@Nullable Object> {
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
}
