package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortColumnsTest {
  private static final List<Status> STATUSES = List.of(Status.values());

  private static Arrangement arrangement(String words) {
    Filter filter = ((FilterParser.Understood) FilterParser.parse(words, "ana")).filter();
    return filter.arrangement();
  }

  private static List<Column> some(Random random, List<String> names, int from) {
    List<Column> columns = Stream.generate(Column::new).limit(names.size()).toList();
    for (int item = 0; item < 700; item++) {
      for (int column = 0; column < names.size(); column++) {
        columns.get(column).addValue(value(random, names.get(column), from + item));
      }
    }
    return columns;
  }

  private static Object value(Random random, String name, long number) {
    return switch (name) {
      case "key" -> number;
      case "target_day" -> random.nextInt(400) == 0 ? random.nextLong(300) : (Long) 300L;
      case "status" -> STATUSES.get(random.nextInt(STATUSES.size())).name();
      case "owner" -> "Ana " + random.nextInt(9);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /// Few come before most, which say the same: of those the first in the document are kept.
  @ParameterizedTest
  @ValueSource(strings = {"sort:target", "sort:owner,-target", "sort:target group:status"})
  void keep_no_more_than_are_shown(String sorted) {
    Random random = new Random(1);
    SortColumns all = new SortColumns(arrangement(sorted.replaceAll(" group.*", "")), false);
    SortColumns first = new SortColumns(arrangement(sorted + " limit:40"), false);
    List<String> names = first.names("key");
    for (int from = 0; from < 9_000; from += 700) {
      List<Column> more = some(random, names, from);
      first.add(more);
      all.add(more);
    }
    List<@Nullable Object> kept = new ArrayList<>(first.keys());
    assertThat(kept).containsExactlyInAnyOrderElementsOf(all.keys().subList(0, 40));
    if (!sorted.contains("group")) {
      assertThat(kept).isEqualTo(all.keys().subList(0, 40));
    }
  }
}
