package dev.waymark.core.store;

import static dev.waymark.core.port.Given.KITES;
import static dev.waymark.core.port.Given.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Arrangement.Field;
import dev.waymark.core.filter.Arrangement.Order;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Synced;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// However lines move, items stand where the text has them, in its order.
class PlaceColumnsTest {
  private static final int MANY = 1_300;
  private static final int STEPS = 120;

  @TempDir Path folder;

  /// The text that the items stand in, of which only that is told: each line has the numbers of its
  /// items.
  private static final class Page {
    private final Random random;
    private final List<List<Integer>> lines = new ArrayList<>();
    private final TreeSet<Integer> gone = new TreeSet<>();

    Page(long seed) {
      random = new Random(seed);
      IntStream.rangeClosed(1, MANY).forEach(number -> lines.add(List.of(number)));
    }

    /// Most often little happens, as in a text that somebody works on.
    void change() {
      int far = random.nextInt(6) == 0 ? MANY / 2 : 1 + random.nextInt(8);
      List<List<Integer>> some = some(far);
      switch (random.nextInt(7)) {
        case 0, 1 -> some.addAll(Collections.nCopies(far % 20, List.<Integer>of()));
        case 2 -> {
          some.forEach(gone::addAll);
          some.clear();
        }
        case 3 -> {
          gone.forEach(number -> some.add(List.of(number)));
          gone.clear();
        }
        case 4 -> {
          List<List<Integer>> moved = List.copyOf(some);
          some.clear();
          some(1).addAll(moved);
        }
        case 5 -> Collections.shuffle(some, random);
        default -> {
          List<Integer> joined = some.stream().flatMap(List::stream).limit(3).toList();
          some.replaceAll(line -> line.stream().filter(one -> !joined.contains(one)).toList());
          some.add(joined);
        }
      }
    }

    private List<List<Integer>> some(int most) {
      int from = random.nextInt(lines.size() + 1);
      return lines.subList(from, Math.min(lines.size(), from + most));
    }

    /// Some stand on the last line as well.
    Synced synced() {
      Map<Item.Id, List<Place>> places = new HashMap<>();
      for (int line = 1; line <= lines.size(); line++) {
        List<Integer> own = lines.get(line - 1);
        for (int part = 0; part < own.size(); part++) {
          Place first = new Place(line, part);
          places.put(
              id("i" + own.get(part)),
              own.get(part) % 40 == 0
                  ? List.of(first, new Place(lines.size() + 1, own.get(part)))
                  : List.of(first));
        }
      }
      return new Synced(KITES, new FileStamp(1, random.nextLong()), Bytes.NONE, Places.of(places));
    }

    /// Those that stand nowhere come first.
    List<Integer> numbers() {
      List<Integer> numbers = new ArrayList<>(gone);
      lines.forEach(numbers::addAll);
      return numbers;
    }
  }

  private static void given(Store store, int items) {
    new Given(store.journal())
        .kites(IntStream.rangeClosed(1, items).mapToObj(n -> "Tail " + n).toArray(String[]::new));
  }

  private static void holds(Store store, Page page, Synced synced) {
    assertThat(store.journal().synced(KITES)).contains(synced);
    assertThat(store.database().<Places>read(session -> PlaceColumns.of(session, KITES)))
        .isEqualTo(synced.places());
    List<Item> all = store.items().all(KITES);
    assertThat(all).extracting(item -> item.ref().number()).isEqualTo(page.numbers());
    assertThat(all)
        .allSatisfy(item -> assertThat(item.places()).isEqualTo(synced.places().of(item.id())));
  }

  private static long number(Store store, String sql) {
    return store.database().<Long>write(session -> session.number(sql));
  }

  private static long stretches(Store store) {
    return number(store, "SELECT count(*) FROM stretch");
  }

  @ParameterizedTest
  @CsvSource({"SQLite, 1", "SQLite, 2", "SQLite, 3", "PostgreSQL, 4"})
  void tell_where_items_stand_however_lines_move(String engine, long seed) throws SQLException {
    String place = Engines.place(engine, folder);
    Random random = new Random(seed);
    Page page = new Page(seed);
    Synced last = page.synced();
    try (Store here = Store.open(place);
        Store there = Store.open(place)) {
      given(here, MANY);
      for (int step = 0; step < STEPS; step++) {
        page.change();
        last = page.synced();
        (random.nextBoolean() ? here : there).journal().settle(last, List.of());
        if (random.nextInt(STEPS / 4) == 0) {
          here.repair();
        }
        holds(random.nextBoolean() ? here : there, page, last);
      }
      here.backUp(folder.resolve("copy.db"));
    }
    for (String again : List.of(place, folder.resolve("copy.db").toString())) {
      try (Store store = Store.open(again)) {
        holds(store, page, last);
        assertThat(store.check()).isEmpty();
      }
    }
  }

  /// @param number the item above which lines come or go
  /// @param most rows of items
  @ParameterizedTest
  @CsvSource({"1, 0", "120, 119", "130, 121", "251, 0", "1100, 99", "2999, 2"})
  void change_in_few_rows_however_many_stand_below(int number, int most) throws SQLException {
    try (Store store = Store.open(Engines.place("SQLite", folder))) {
      given(store, 3_000);
      assertThat(stretches(store)).isEqualTo(12);
      for (int lines : List.of(1, 7, -8)) {
        long before = number(store, "SELECT total_changes()");
        Synced last = store.journal().synced(KITES).orElseThrow();
        store.journal().settle(moved(last, number, lines), List.of());

        assertThat(store.journal().synced(KITES)).contains(moved(last, number, lines));
        assertThat(number(store, "SELECT total_changes()") - before)
            .as("rows of items, starts of stretches, the text and the index of words")
            .isLessThanOrEqualTo(most + 12 + 2);
      }
    }
  }

  private static Synced moved(Synced last, int from, int lines) {
    Map<Item.Id, List<Place>> places = new HashMap<>();
    last.places()
        .forEach(
            (item, own) -> {
              boolean below = Integer.parseInt(item.value().substring(1)) >= from;
              int line = own.getFirst().line() + (below ? lines : 0);
              places.put(item, List.of(new Place(line, 0)));
            });
    return new Synced(
        KITES,
        new FileStamp(1, last.stamp().modified() + lines + 10),
        last.text(),
        Places.of(places));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void are_laid_out_anew_where_the_order_of_the_text_is_another(String engine) throws SQLException {
    try (Store store = Store.open(Engines.place(engine, folder))) {
      given(store, MANY);
      Page page = new Page(1);
      Collections.reverse(page.lines);
      Synced synced = page.synced();
      store.journal().settle(synced, List.of());

      holds(store, page, synced);
      assertThat(stretches(store)).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void are_laid_out_anew_where_many_came_to_one_place(String engine) throws SQLException {
    try (Store store = Store.open(Engines.place(engine, folder))) {
      given(store, MANY);
      Page page = new Page(1);
      List<List<Integer>> later = page.lines.subList(300, MANY);
      later.forEach(page.gone::addAll);
      later.clear();
      store.journal().settle(page.synced(), List.of());
      assertThat(stretches(store)).isEqualTo(2);
      page.gone.forEach(number -> page.lines.add(270, List.of(number)));
      page.gone.clear();
      Synced synced = page.synced();
      store.journal().settle(synced, List.of());

      holds(store, page, synced);
      assertThat(stretches(store)).isEqualTo(6);
    }
  }

  @Test
  void change_in_few_rows_however_many_come_to_one_place() throws SQLException {
    try (Store store = Store.open(Engines.place("SQLite", folder))) {
      given(store, MANY);
      Page page = new Page(1);
      List<List<Integer>> later = page.lines.subList(700, MANY);
      later.forEach(page.gone::addAll);
      later.clear();
      store.journal().settle(page.synced(), List.of());
      int most = 0;
      while (!page.gone.isEmpty()) {
        long before = number(store, "SELECT total_changes()");
        page.lines.add(270, List.of(page.gone.pollFirst()));
        Synced synced = page.synced();
        store.journal().settle(synced, List.of());
        holds(store, page, synced);
        most = Math.max(most, (int) (number(store, "SELECT total_changes()") - before));
      }

      assertThat(most).isLessThan(500);
      assertThat(stretches(store)).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void are_lines_where_few_items_stand_in_a_file(String engine) throws SQLException {
    try (Store store = Store.open(Engines.place(engine, folder))) {
      given(store, 200);

      assertThat(stretches(store)).isZero();
      assertThat(number(store, "SELECT max(place) FROM item")).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void are_what_they_were_in_a_store_from_before_there_were_stretches(String engine)
      throws SQLException {
    String place = Engines.place(engine, folder);
    Page page = new Page(1);
    Synced synced = page.synced();
    try (Store store = Store.open(place)) {
      given(store, MANY);
      store.journal().settle(synced, List.of());
      asOfVersion31(store);
    }
    try (Store store = Store.open(place)) {
      holds(store, page, synced);
      assertThat(store.check()).isEmpty();
      assertThat(stretches(store)).isZero();

      page.lines.addFirst(List.of());
      Synced further = page.synced();
      store.journal().settle(further, List.of());
      holds(store, page, further);
      assertThat(stretches(store)).isEqualTo(6);
    }
  }

  private static void asOfVersion31(Store store) {
    store
        .database()
        .<Boolean>write(
            session -> {
              session.run(
                  "UPDATE item SET place = (place & 4294967295) + coalesce("
                      + "(SELECT start FROM stretch WHERE of_roadmap = roadmap"
                      + " AND ordinal = item.place >> 32), 0)");
              session.run("ALTER TABLE item RENAME COLUMN place TO line");
              session.run("DROP TABLE stretch");
              session.run("ALTER TABLE synced DROP COLUMN moves");
              session.run("DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) > 31");
              store.database().dialect().setVersion(session, 31);
              return true;
            });
  }

  @Test
  void are_in_the_order_of_an_index() throws SQLException {
    try (Store store = Store.open(Engines.place("SQLite", folder))) {
      given(store, 10);

      assertThat(plan(store, ItemRowReader.COLUMNS + ItemRowReader.FROM))
          .anyMatch(step -> step.contains("USING INDEX item_in_document_order"))
          .noneMatch(step -> step.contains("TEMP B-TREE") || step.contains("SCAN"));
      for (Field field : Field.values()) {
        Arrangement sorted = new Arrangement(List.of(new Order(field, false)), null, 0);
        List<String> columns = new SortColumns(sorted, false).names("rowid");
        assertThat(plan(store, String.join(", ", columns) + " FROM item"))
            .as("what lists are sorted by")
            .anyMatch(step -> step.contains("USING COVERING INDEX item_in_document_order"))
            .noneMatch(step -> step.contains("TEMP B-TREE"));
      }
    }
  }

  private static List<String> plan(Store store, String what) {
    return store
        .database()
        .read(
            session -> {
              List<String> steps = new ArrayList<>();
              try (ResultSet step =
                  session
                      .prepare(
                          "EXPLAIN QUERY PLAN SELECT "
                              + what
                              + " WHERE roadmap = 'kites' AND gone = 0"
                              + ItemTable.DOCUMENT_ORDER)
                      .executeQuery()) {
                while (step.next()) {
                  steps.add(step.getString(4));
                }
              }
              return steps;
            });
  }
}
