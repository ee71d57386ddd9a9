package dev.waymark.core.store;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.BEN;
import static dev.waymark.core.port.Given.KITES;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemRenamed;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.event.RoadmapEvent.PriorityChanged;
import dev.waymark.core.event.RoadmapEvent.TargetChanged;
import dev.waymark.core.event.Surface;
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
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is remembered of items, lists are what a fresh look finds.
class KnownItemsTest {
  private static final Roadmap.Id BOATS = new Roadmap.Id("boats");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

  /// Whatever lists look at, and nothing that the engine cannot look at.
  private static final List<String> TERMS =
      List.of(
          "is:open",
          "is:done",
          "is:blocked",
          "is:waiting",
          "is:overdue",
          "is:stale",
          "is:unowned",
          "is:undated",
          "is:conflict",
          "status:planned",
          "status:in-progress",
          "priority:high",
          "priority:medium+",
          "priority:none",
          "owner:ana",
          "owner:ölaf",
          "owner:crew",
          "owner:none",
          "target:2026-05-12",
          "target:1w",
          "milestone:m1",
          "milestone:built",
          "milestone:nowhere",
          "roadmap:boats",
          "tail",
          "sharp",
          "\"sloop 1\"",
          "changed:3d",
          "by:p-ana",
          "by:nobody",
          "rule:R1",
          "(is:open OR milestone:m1)",
          "(is:open target:2w)",
          "(is:open target:2026-05-30)",
          "is:open target:2026-05-30 -target:2026-05-20",
          "(owner:none sharp)");

  private static final List<String> ARRANGEMENTS =
      List.of(
          "",
          "",
          "limit:2",
          "limit:300",
          "sort:target limit:5",
          "sort:target limit:50",
          "sort:title",
          "sort:-target,status group:milestone",
          "sort:priority limit:4",
          "sort:-priority,-changed limit:4",
          "sort:-changed limit:5",
          "sort:owner,title limit:7",
          "sort:status,-target group:status limit:9",
          "group:owner limit:5",
          "group:priority",
          "group:target",
          "group:title sort:-changed limit:30",
          "group:changed limit:200");

  private static final List<@Nullable String> OWNERS = Arrays.asList(null, "Ana", "Ölaf", "deck");

  @TempDir Path folder;

  private static Filter filter(String words) {
    return ((FilterParser.Understood) FilterParser.parse(words, "ana")).filter();
  }

  private static Filter filter(Random random) {
    StringBuilder words = new StringBuilder();
    for (int terms = random.nextInt(4); terms > 0; terms--) {
      words
          .append(random.nextInt(3) == 0 ? "-" : "")
          .append(one(TERMS, random))
          .append(random.nextInt(5) == 0 && terms > 1 ? " OR " : " ");
    }
    return filter(words + one(ARRANGEMENTS, random));
  }

  private static <T extends @Nullable Object> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
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
    public Set<String> alsoOwns(String owner) {
      return owner.equals("crew") ? Set.of("ana", "Deck") : Set.of();
    }

    @Override
    public Set<Item.Id> waiting(Roadmap.Id roadmap) {
      return waiting.getOrDefault(roadmap, Set.of());
    }
  }

  /// So many that lists begin with a look at which they are.
  private static void boats(Store store, IntFunction<Facts> facts) {
    new Given(store.journal())
        .done(
            Stream.concat(
                    Stream.of(tracked(BOATS, "boats", "BOA")),
                    IntStream.rangeClosed(1, 251)
                        .mapToObj(
                            number ->
                                boat(
                                    number,
                                    new ItemAdded(new Ref("BOA", number), facts.apply(number)))))
                .toArray(Draft[]::new));
  }

  private static void built(Store store) {
    boats(store, number -> Given.facts("Built", "Sloop " + number, Status.DONE, Plan.NONE));
  }

  private static Draft boat(int number, RoadmapEvent event) {
    return new Draft(BOATS, Given.id("b" + number), event instanceof ItemAdded ? 0 : -1, event);
  }

  private static Facts facts(int number, Random random) {
    return Given.facts(
        "Built " + number / 100,
        "Sloop " + number,
        one(List.of(Status.values()), random),
        new Plan(priority(random), one(OWNERS, random), target(random), null));
  }

  private static @Nullable Priority priority(Random random) {
    return random.nextBoolean() ? null : one(List.of(Priority.values()), random);
  }

  private static @Nullable Target target(Random random) {
    return one(
        Arrays.asList(
            null,
            Target.quarter(2026, 2),
            Target.day(LocalDate.of(2026, 6, 30)),
            Target.day(TODAY.plusDays(random.nextInt(-20, 20)))),
        random);
  }

  private static Batch windy(Random random, int step) {
    RoadmapEvent event =
        switch (random.nextInt(7)) {
          case 0 -> new PriorityChanged(priority(random));
          case 1 -> new OwnerChanged(one(OWNERS, random));
          case 2 -> new TargetChanged(target(random));
          case 3 -> new ItemCompleted(List.of());
          case 4 -> new ItemStarted();
          case 5 -> new ItemRenamed("Ketch " + step);
          default -> new ItemNoted("sharp keel");
        };
    // Just when something begins to be long ago.
    Instant at =
        TODAY.minusDays(one(List.of(3, 14), random)).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Batch.of(
        new Origin("w" + step, one(List.of(ANA, BEN), random), Surface.CLI, at),
        random.nextInt(5) == 0
            ? IntStream.rangeClosed(1, 251)
                .filter(number -> random.nextBoolean())
                .mapToObj(number -> boat(number, event))
                .toList()
            : List.of(boat(1 + random.nextInt(251), event)));
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
  void make_lists_of_what_the_items_themselves_say(String engine, long seed) throws SQLException {
    String place = Engines.place(engine, folder);
    Random random = new Random(seed);
    Around around = new Around();
    Viewpoint viewpoint = new Viewpoint(TODAY, ZoneOffset.UTC, around);
    try (Store here = Store.open(place);
        Store there = Store.open(place)) {
      boats(here, number -> facts(number, random));
      JdbcItems items = fresh(here);
      int step = 0;
      for (List<Batch> batches : MadeUpDays.of(seed)) {
        Store one = random.nextBoolean() ? here : there;
        Given.events(one.journal().append(batches));
        if (random.nextBoolean()) {
          Given.events(one.journal().append(List.of(windy(random, ++step))));
        }
        if (random.nextInt(3) == 0) {
          Roadmap.Id roadmap = one(items.roadmaps(), random).id();
          one.journal().settle(mixed(items.all(roadmap), roadmap, random), List.of());
        }
        if (random.nextInt(30) == 0) {
          one.repair();
        }
        List<Item> all = there(items);
        around.see(all);
        Set<Item.Id> found =
            all.stream()
                .map(Item::id)
                .filter(id -> id.value().hashCode() % 3 == 0)
                .collect(Collectors.toSet());
        for (int list = 0; list < 12; list++) {
          Filter filter =
              filter(random).with(_ -> Map.of(BOATS, found, new Roadmap.Id("first"), found));
          List<Item> kept = kept(filter, all, viewpoint);
          assertThat(items.find(filter, viewpoint)).as(filter.toString()).isEqualTo(kept);
          if (list < 3) {
            assertThat(fresh(one).find(filter, viewpoint)).as(filter + " anew").isEqualTo(kept);
          }
          assertThat(items.count(filter, viewpoint))
              .as(filter.toString())
              .isEqualTo(kept(new Filter(filter.terms()), all, viewpoint).size());
        }
      }
    }
  }

  private static List<String> listed(JdbcItems items, String filter) {
    return items.find(filter(filter), Viewpoint.on(TODAY)).stream()
        .map(item -> item.id().value())
        .toList();
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
      built(store);
      JdbcItems items = fresh(store);
      assertThat(open(items)).isEqualTo(3);
      Engines.damage(store, "item SET status = 'DONE' WHERE id = 'i1'");
      assertThat(open(items)).as("looked at once, they were not kept").isEqualTo(2);
      Engines.damage(store, "item SET status = 'DONE' WHERE roadmap = 'kites'");
      assertThat(open(items)).isEqualTo(2);
      assertThat(items.find(filter("is:done tail"), Viewpoint.on(TODAY)))
          .as("another list of the same")
          .hasSize(1);
      given.done(new Draft(BOATS, null, -1, new MilestonesRead(List.of())));
      assertThat(open(items)).isEqualTo(2);

      given.done(change("i3", 1, new ItemNoted("windy")));
      assertThat(listed(items, "is:open"))
          .as("of these only the changed one")
          .containsExactly("i2");
      store.journal().settle(mixed(items.all(KITES), KITES, new Random(1)), List.of());
      assertThat(listed(items, "is:open roadmap:kites")).containsExactly("i2");
      assertThat(listed(items, "roadmap:kites"))
          .containsExactlyElementsOf(
              items.all(KITES).stream().map(item -> item.id().value()).toList());

      Engines.damage(store, "item SET roadmap = 'kites' WHERE id = 'b7'");
      given.done(change("i2", 1, new ItemRemoved()));
      assertThat(listed(items, "roadmap:kites"))
          .as("one came from nowhere, so all are read")
          .containsExactlyInAnyOrder("i1", "i3", "b7");
      assertThat(open(items)).isZero();
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
      built(store);
      Engines.damage(store, "item SET status = 'DONE'");
      JdbcItems items = fresh(store);
      assertThat(open(items)).isZero();
      assertThat(open(items)).isZero();
      other.repair();
      assertThat(open(items)).isEqualTo(3);
    }
  }

  /// How many of each roadmap's items are known.
  private static Database.Work<Map<Roadmap.Id, Integer>> known(KnownItems items) {
    return session -> {
      Map<Roadmap.Id, Integer> sizes = new HashMap<>();
      items.of(session, List.of(BOATS, KITES)).forEach((id, of) -> sizes.put(id, of.size()));
      return sizes;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void are_not_for_a_reader_of_an_older_state(String engine) throws SQLException {
    try (Store store = Store.open(Engines.place(engine, folder))) {
      Given given = new Given(store.journal());
      given.kites("Tail", "Reel", "Keel");
      built(store);
      KnownItems items = new KnownItems(store.database().dialect(), KnownItems.Limits.USUAL);
      Database.Work<Map<Roadmap.Id, Integer>> known = known(items);
      store
          .database()
          .<Boolean>read(
              older -> {
                assertThat(known.in(older)).isEmpty();
                assertThat(known.in(older)).isEqualTo(Map.of(KITES, 3, BOATS, 251));
                given.done(change("i2", 1, new ItemRemoved()));
                assertThat(store.database().read(known)).isEqualTo(Map.of(KITES, 2, BOATS, 251));
                assertThat(known.in(older)).isEmpty();
                assertThat(known.in(older)).isEmpty();
                return true;
              });
      assertThat(store.database().read(known))
          .as("who sees less has nothing forgotten")
          .isEqualTo(Map.of(KITES, 2, BOATS, 251));
    }
  }

  @Test
  void are_no_more_than_there_is_room_and_time_for() throws SQLException {
    try (Store store = Store.open(Engines.place("SQLite", folder))) {
      new Given(store.journal()).kites("Tail", "Reel", "Keel");
      built(store);
      assertThat(asked(store, 1_000_000, 1_000, 3))
          .containsExactly(Map.of(), Map.of(KITES, 3, BOATS, 251), Map.of(KITES, 3, BOATS, 251));
      assertThat(asked(store, 1_000_000, 100, 4))
          .as("more are worth it only if they are asked for more often")
          .containsExactly(
              Map.of(), Map.of(KITES, 3), Map.of(KITES, 3), Map.of(KITES, 3, BOATS, 251));
      assertThat(asked(store, 1_000_000, 251, 3))
          .as("one after the other")
          .containsExactly(Map.of(), Map.of(BOATS, 251), Map.of(KITES, 3, BOATS, 251));
      assertThat(asked(store, 100, 1_000, 3))
          .as("there is no room for another")
          .containsExactly(Map.of(), Map.of(BOATS, 251), Map.of(BOATS, 251));
    }
  }

  private static List<Map<Roadmap.Id, Integer>> asked(
      Store store, int bytes, int atOnce, int times) {
    KnownItems known =
        new KnownItems(store.database().dialect(), new KnownItems.Limits(bytes, atOnce));
    return Stream.generate(() -> store.database().read(known(known))).limit(times).toList();
  }
}
