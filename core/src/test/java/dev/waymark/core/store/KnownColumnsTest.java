package dev.waymark.core.store;

import static dev.waymark.core.port.Given.KITES;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Synced;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists that are asked for again and again: whatever is remembered, they are what a fresh look
/// finds.
class KnownColumnsTest {
  private static final Roadmap.Id BOATS = new Roadmap.Id("boats");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

  private static final List<Filter> LISTS =
      Stream.of(
              "",
              "is:open",
              "is:blocked",
              "is:waiting",
              "is:waiting limit:2",
              "tail",
              "-is:waiting tail",
              "milestone:m1 OR is:conflict",
              "milestone:m1",
              "changed:3d",
              "sort:title",
              "sort:-target,status group:milestone",
              "is:done limit:3",
              "sort:priority limit:4",
              "sort:-priority,-changed limit:4",
              "sort:-changed limit:5",
              "is:open sort:target limit:5",
              "sort:status,-target group:status limit:9",
              "-tail sort:status,title limit:6",
              "is:open target:2026-05-12 sort:target limit:3",
              "owner:none group:status limit:5")
          .map(KnownColumnsTest::filter)
          .toList();

  @TempDir Path folder;

  private static Filter filter(String words) {
    return ((FilterParser.Understood) FilterParser.parse(words, "ana")).filter();
  }

  private static JdbcItems fresh(Store store) {
    return new JdbcItems(store.database());
  }

  /// What waits in each roadmap, which is the same set as long as nothing else does.
  private static final class Around implements Viewpoint.Around {
    private final Map<Roadmap.Id, Set<Item.Id>> waiting = new HashMap<>();

    void see(List<Item> all) {
      all.stream()
          .filter(item -> item.status().isOpen() && item.ref().number() % 5 != 0)
          .collect(
              Collectors.groupingBy(
                  Item::roadmap, Collectors.mapping(Item::id, Collectors.toSet())))
          .forEach(
              (roadmap, now) ->
                  waiting.merge(roadmap, now, (was, is) -> was.equals(is) ? was : is));
    }

    @Override
    public String name(Person.Id person) {
      return person.value();
    }

    @Override
    public Set<Item.Id> waiting(Roadmap.Id roadmap) {
      return waiting.getOrDefault(roadmap, Set.of());
    }
  }

  /// So many that lists begin with a look at which they are.
  private static void many(Store store) {
    List<Draft> many = new ArrayList<>(List.of(tracked(BOATS, "boats", "BOA")));
    for (int number = 1; number <= 251; number++) {
      Facts facts = Given.facts("Built", "Sloop " + number, Status.DONE, Plan.NONE);
      many.add(
          new Draft(
              BOATS, Given.id("b" + number), 0, new ItemAdded(new Ref("BOA", number), facts)));
    }
    new Given(store.journal()).done(many.toArray(Draft[]::new));
  }

  private static List<Item> there(JdbcItems items) {
    return items.roadmaps().stream()
        .flatMap(roadmap -> items.all(roadmap.id()).stream())
        .filter(item -> !item.state().gone())
        .toList();
  }

  /// From the items themselves.
  private static List<Item> kept(Filter filter, List<Item> all, Viewpoint viewpoint) {
    return filter
        .arrangement()
        .arrange(
            all.stream()
                .filter(
                    item ->
                        filter.matches(item, new Filter.Against(item.roadmap().value(), viewpoint)))
                .toList());
  }

  /// Nothing happens to the items, but they stand in another order.
  private static Synced mixed(List<Item> items, Roadmap.Id roadmap, Random random) {
    List<Item> mixed = new ArrayList<>(items);
    Collections.shuffle(mixed, random);
    Map<Item.Id, List<Place>> places = new HashMap<>();
    mixed.forEach(item -> places.put(item.id(), List.of(new Place(places.size() + 1, 0))));
    return new Synced(roadmap, new FileStamp(1, random.nextLong()), Bytes.NONE, Places.of(places));
  }

  @ParameterizedTest
  @CsvSource({"SQLite, 1", "SQLite, 2", "PostgreSQL, 3"})
  void are_what_the_items_themselves_say_whatever_happens(String engine, long seed)
      throws SQLException {
    String place = Engines.place(engine, folder);
    Random random = new Random(seed);
    Around around = new Around();
    Viewpoint viewpoint = new Viewpoint(TODAY, ZoneOffset.UTC, around);
    try (Store here = Store.open(place);
        Store there = Store.open(place)) {
      many(here);
      JdbcItems items = fresh(here);
      for (List<Batch> batches : MadeUpDays.of(seed)) {
        Store one = random.nextBoolean() ? here : there;
        Given.events(one.journal().append(batches));
        if (random.nextInt(3) == 0) {
          Roadmap.Id roadmap = items.roadmaps().get(random.nextInt(items.roadmaps().size())).id();
          one.journal().settle(mixed(items.all(roadmap), roadmap, random), List.of());
        }
        if (random.nextInt(30) == 0) {
          one.repair();
        }
        List<Item> all = there(items);
        around.see(all);
        for (Filter list : LISTS) {
          assertThat(items.find(list, viewpoint))
              .as(list.toString())
              .isEqualTo(kept(list, all, viewpoint));
          assertThat(items.count(list, viewpoint))
              .isEqualTo(kept(new Filter(list.terms()), all, viewpoint).size());
        }
      }
    }
  }

  private static int open(JdbcItems items) {
    return items.find(filter("is:open"), Viewpoint.on(TODAY)).size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void are_read_again_where_something_happened(String engine) throws SQLException {
    try (Store store = Store.open(Engines.place(engine, folder))) {
      Given given = new Given(store.journal());
      given.kites("Tail", "Reel", "Keel");
      many(store);
      JdbcItems items = fresh(store);
      assertThat(open(items)).isEqualTo(3);
      Engines.damage(store, "item SET status = 'DONE' WHERE id = 'i1'");
      assertThat(open(items)).as("asked for once, it was not kept").isEqualTo(2);
      Engines.damage(store, "item SET status = 'DONE' WHERE id = 'i2'");
      assertThat(open(items)).isEqualTo(2);

      given.done(new Draft(BOATS, null, -1, new MilestonesRead(List.of())));
      assertThat(open(items)).isEqualTo(2);
      given.done(change("i3", 1, new ItemNoted("windy")));
      assertThat(open(items)).isEqualTo(1);

      Engines.damage(store, "item SET status = 'PLANNED' WHERE roadmap = 'kites'");
      assertThat(open(items)).isEqualTo(1);
      List<Item> all = items.all(KITES);
      store.journal().settle(mixed(all, KITES, new Random(1)), List.of());
      assertThat(open(items)).isEqualTo(3);
      store.repair();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void are_read_again_once_the_store_was_repaired(String engine) throws SQLException {
    String place = Engines.place(engine, folder);
    try (Store store = Store.open(place);
        Store other = Store.open(place)) {
      new Given(store.journal()).kites("Tail", "Reel", "Keel");
      many(store);
      Engines.damage(store, "item SET status = 'DONE'");
      JdbcItems items = fresh(store);
      assertThat(open(items)).isZero();
      assertThat(open(items)).isZero();
      other.repair();
      assertThat(open(items)).isEqualTo(3);
    }
  }

  private static List<Column> ids(Session session) throws SQLException {
    Column ids = new Column();
    try (ResultSet row =
        session.prepare("SELECT id FROM item WHERE gone = 0 ORDER BY id").executeQuery()) {
      while (row.next()) {
        ids.addValue(row.getString(1));
      }
    }
    return List.of(ids);
  }

  private static KnownColumns.Asked asked(String query) {
    return new KnownColumns.Asked(KITES, query, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void tell_a_reader_of_an_older_state_what_was_so_then(String engine) throws SQLException {
    try (Store store = Store.open(Engines.place(engine, folder))) {
      Given given = new Given(store.journal());
      given.kites("Tail", "Reel", "Keel");
      KnownColumns columns = new KnownColumns(store.database().dialect(), KnownColumns.BYTES);
      Database.Work<Column> asking =
          session -> {
            KnownColumns.Turn turn = columns.turn(session);
            turn.columns(asked("ids"), KnownColumnsTest::ids);
            return turn.columns(asked("ids"), KnownColumnsTest::ids).getFirst();
          };
      List<@Nullable Object> before = List.of("i1", "i2", "i3");
      List<@Nullable Object> after = List.of("i1", "i3");
      store
          .database()
          .<Boolean>read(
              older -> {
                assertThat(asking.in(older)).isEqualTo(before);
                given.done(change("i2", 1, new ItemRemoved()));
                assertThat(store.database().read(asking)).isEqualTo(after);
                assertThat(asking.in(older)).isEqualTo(before);
                return true;
              });
      assertThat(store.database().read(asking)).isEqualTo(after);
    }
  }

  @Test
  void give_up_what_was_asked_for_longest_ago() throws SQLException {
    try (Store store = Store.open(Engines.place("SQLite", folder))) {
      new Given(store.journal()).kites("Tail", "Reel", "Keel");
      KnownColumns columns = new KnownColumns(store.database().dialect(), 7_000);
      List<String> read = new ArrayList<>();
      store
          .database()
          .<Boolean>read(
              session -> {
                KnownColumns.Turn turn = columns.turn(session);
                for (String query : List.of("a", "a", "b", "b", "a", "c", "c", "a", "b")) {
                  turn.columns(
                      asked(query),
                      _ -> {
                        read.add(query);
                        Column column = new Column();
                        IntStream.range(0, 500).forEach(_ -> column.addValue("x"));
                        return List.of(column);
                      });
                }
                return true;
              });
      assertThat(read).containsExactly("a", "a", "b", "b", "c", "c", "b");
    }
  }
}
