package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnTest {
  private static Column of(@Nullable Object... values) {
    Column column = new Column();
    Arrays.asList(values).forEach(column::addValue);
    return column;
  }

  @Test
  void has_what_was_added_in_its_order() {
    Random random = new Random(1);
    for (int run = 0; run < 200; run++) {
      List<@Nullable Object> added = new ArrayList<>();
      Column column = new Column();
      for (int step = random.nextInt(40); step > 0; step--) {
        switch (random.nextInt(run % 2 == 0 ? 3 : 6)) {
          case 0 -> {
            long number = random.nextLong();
            column.addNumber(number);
            added.add(number);
          }
          case 1 -> {
            column.addColumn(of(3L, 4L, 5L));
            added.addAll(List.of(3L, 4L, 5L));
          }
          case 2 -> {
            column.addValue(of(8L, 9L), 1);
            added.add(9L);
          }
          case 3 -> {
            column.addColumn(of("ana", null));
            added.addAll(Arrays.asList("ana", null));
          }
          case 4 -> {
            column.addValue(of("ben", 9L), 0);
            added.add("ben");
          }
          default -> {
            column.addValue(null);
            added.add(null);
          }
        }
        assertThat(column).isEqualTo(added);
      }
    }
  }

  @Test
  void ends_where_the_last_value_is() {
    Column column = of(1L);
    assertThatThrownBy(() -> column.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> column.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
