package dev.waymark.core.store;

import static dev.waymark.core.port.Given.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchesTest {
  private static final int MOST = 500;

  /// The items of these numbers, from the first line on.
  private static Places places(List<Integer> items) {
    Map<Item.Id, List<Place>> places = new HashMap<>();
    for (int at = 0; at < items.size(); at++) {
      places.put(id("i" + items.get(at)), List.of(new Place(at + 1, 0)));
    }
    return Places.of(places);
  }

  private static void hold(Stretches stretches, int lines) {
    Map<Long, Integer> byPlace = new TreeMap<>();
    Map<Long, Integer> many = new HashMap<>();
    for (int line = 1; line <= lines; line++) {
      long place = stretches.place(new Place(line, 0));
      assertThat(stretches.line(place)).isEqualTo(line);
      byPlace.put(place, line);
      many.merge(place >> StretchTable.BITS, 1, Integer::sum);
    }
    assertThat(List.copyOf(byPlace.values())).isSorted().hasSize(lines);
    assertThat(Collections.max(many.values())).isLessThanOrEqualTo(MOST);
  }

  /// So many that no ordinals are left between, in the middle, at the top and at the end.
  @ParameterizedTest
  @ValueSource(ints = {1_100, 0, 2_000})
  void keep_lines_in_order_and_few_in_each_however_many_come_to_one_place(int line) {
    List<Integer> items = new ArrayList<>(IntStream.range(0, 2_000).boxed().toList());
    Places last = places(items);
    Stretches stretches = new Stretches(List.of()).after(Places.NONE, last);
    for (int step = 0; step < 60; step++) {
      for (int more = 0; more < 50; more++) {
        items.add(line, items.size());
      }
      Places now = places(items);
      stretches = stretches.after(last, now);
      hold(stretches, items.size());
      last = now;
    }
  }

  @Test
  void are_moved_with_what_is_in_them() {
    List<Integer> items = new ArrayList<>(IntStream.range(0, 2_000).boxed().toList());
    Places last = places(items);
    Stretches stretches = new Stretches(List.of()).after(Places.NONE, last);
    items.add(400, 2_000);
    Stretches moved = stretches.after(last, places(items));

    assertThat(moved.all()).hasSameSizeAs(stretches.all());
    for (int line = 502; line <= items.size(); line++) {
      assertThat(moved.place(new Place(line, 0)))
          .isEqualTo(stretches.place(new Place(line - 1, 0)));
    }
  }

  @Test
  void are_gone_with_the_last_that_is_in_them() {
    List<Integer> items = IntStream.range(0, 1_000).boxed().toList();
    Stretches stretches = new Stretches(List.of()).after(Places.NONE, places(items));
    assertThat(stretches.all()).hasSize(4);

    assertThat(stretches.after(places(items), places(items.subList(250, 500))).all()).hasSize(1);
    assertThat(stretches.after(places(items), Places.NONE).all()).isEmpty();
  }
}
