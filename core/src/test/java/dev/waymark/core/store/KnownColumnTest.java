package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownColumnTest {
  private static KnownColumn of(List<@Nullable Object> values) {
    Column column = new Column();
    values.forEach(column::addValue);
    return new KnownColumn(column);
  }

  @Test
  void has_the_values_of_the_rows_that_are_asked_for() {
    Random random = new Random(1);
    for (int run = 0; run < 200; run++) {
      List<@Nullable Object> kinds = Arrays.asList("ana", "ben", 7L, null);
      List<@Nullable Object> values = new ArrayList<>();
      for (int row = 0; row < run; row++) {
        values.add(kinds.get(random.nextInt(run % 2 == 0 ? 4 : 2)));
      }
      KnownColumn column = of(values);

      BitSet ana = column.where("ana"::equals);
      assertThat(ana.stream())
          .containsExactlyElementsOf(
              IntStream.range(0, values.size())
                  .filter(at -> "ana".equals(values.get(at)))
                  .boxed()
                  .toList());
      assertThat(column.of(column.where(value -> !"ana".equals(value))))
          .isEqualTo(values.stream().filter(value -> !"ana".equals(value)).toList());
      assertThat(column.size()).isEqualTo(run);
    }
  }

  @Test
  void has_and_looks_at_what_is_equal_once() {
    KnownColumn column = of(Arrays.asList("ana", null, "Xana".substring(1), "ben", 5L));
    List<@Nullable Object> looked = new ArrayList<>();
    column.where(value -> looked.add(value));
    assertThat(looked).containsExactly("ana", null, "ben", 5L);
    assertThat(column.bytes()).isEqualTo(5 * 4 + 2 * (44 + 3) + 2 * 20);
  }
}
