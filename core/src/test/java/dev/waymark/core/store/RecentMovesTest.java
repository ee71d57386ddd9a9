package dev.waymark.core.store;

import static dev.waymark.core.port.Given.BEN;
import static dev.waymark.core.port.Given.KITES;
import static dev.waymark.core.port.Given.NOON;
import static dev.waymark.core.port.Given.added;
import static dev.waymark.core.port.Given.by;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.facts;
import static dev.waymark.core.port.Given.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.roadmap.Ref;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is remembered, what is told is what a fresh look tells.
class RecentMovesTest {
  private static final long MOMENT = Moved.at(NOON);

  @TempDir Path folder;

  private static Journal journal(Store store, RecentMoves recent) {
    Database database = store.database();
    return new JdbcJournal(database, new News(database), new JdbcKeepers(database), recent);
  }

  private static List<Stood> moved(Session session, Store store, RecentMoves recent)
      throws SQLException {
    return MovesTable.since(session, store.database().dialect(), MOMENT, recent);
  }

  private static List<Stood> moved(Store store, RecentMoves recent) {
    return store.database().read(session -> moved(session, store, recent));
  }

  private static List<String> said(List<Stood> moved) {
    return moved.stream().map(one -> one.ref() + " " + one.was() + " " + one.stands()).toList();
  }

  private static Given kites(Store store) {
    Given given = new Given(store.journal());
    given.kites("Tail", "Reel", "Keel", "Sail");
    given.done(
        change("i1", 1, new ItemStarted()),
        change("i2", 1, new ItemStarted()),
        change("i3", 1, new ItemStarted()));
    return given;
  }

  @ParameterizedTest
  @CsvSource({"SQLite, 4", "SQLite, 5", "SQLite, 6", "PostgreSQL, 7"})
  void is_what_a_fresh_look_tells_whatever_happens(String engine, long seed) throws SQLException {
    String place = Engines.place(engine, folder);
    Random random = new Random(seed);
    try (Store here = Store.open(place);
        Store there = Store.open(place)) {
      Journal remembering = journal(here, new RecentMoves());
      List<Instant> moments = new ArrayList<>(List.of(NOON));
      for (List<Batch> batches : MadeUpDays.of(seed)) {
        Journal fresh = journal(there, new RecentMoves());
        Given.events((random.nextBoolean() ? remembering : fresh).append(batches));
        if (random.nextInt(8) == 0) {
          moments.add(fresh.latest(1).getFirst().origin().at());
        }
        if (random.nextInt(30) == 0) {
          (random.nextBoolean() ? here : there).repair();
        }
        // Two of them often, the others now and then.
        int lately = random.nextInt(3) > 0 ? Math.min(2, moments.size()) : moments.size();
        Instant moment = moments.get(random.nextInt(lately));
        assertThat(remembering.moves(moment, 2)).isEqualTo(fresh.moves(moment, 2));
        assertThat(remembering.moves(moment, 2, ref -> ref.number() % 2 == 0))
            .isEqualTo(fresh.moves(moment, 2, ref -> ref.number() % 2 == 0));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void reads_again_only_what_had_events(String engine) throws SQLException {
    RecentMoves recent = new RecentMoves();
    try (Store store = Store.open(Engines.place(engine, folder))) {
      Given given = kites(store);
      assertThat(said(moved(store, recent)))
          .containsExactly(
              "KIT-1 PLANNED IN_PROGRESS",
              "KIT-2 PLANNED IN_PROGRESS",
              "KIT-3 PLANNED IN_PROGRESS");

      Engines.damage(store, "item SET status = 'DROPPED'");
      given.done(change("i2", 2, new ItemNoted("windy")));
      assertThat(said(moved(store, recent)))
          .containsExactly(
              "KIT-1 PLANNED IN_PROGRESS", "KIT-2 PLANNED DROPPED", "KIT-3 PLANNED IN_PROGRESS");

      given.done(change("i3", 2, new ItemRemoved()));
      assertThat(said(moved(store, recent)))
          .containsExactly("KIT-1 PLANNED IN_PROGRESS", "KIT-2 PLANNED DROPPED");
      given.done(change("i4", 1, new ItemCompleted(List.of())));
      assertThat(said(moved(store, recent)))
          .containsExactly(
              "KIT-1 PLANNED IN_PROGRESS", "KIT-2 PLANNED DROPPED", "KIT-4 PLANNED DONE");
      Engines.damage(store, "item SET status = 'PLANNED' WHERE id = 'i4'");
      store.repair();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void reads_all_again_after_very_many_events(String engine) throws SQLException {
    RecentMoves recent = new RecentMoves();
    try (Store store = Store.open(Engines.place(engine, folder))) {
      Given given = kites(store);
      assertThat(moved(store, recent)).hasSize(3);

      Engines.damage(store, "item SET status = 'DROPPED'");
      given.done(
          Collections.nCopies(101, change("i2", 2, new ItemNoted("windy"))).toArray(Draft[]::new));
      assertThat(said(moved(store, recent)))
          .containsExactly(
              "KIT-1 PLANNED DROPPED", "KIT-2 PLANNED DROPPED", "KIT-3 PLANNED DROPPED");
      store.repair();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void reads_all_again_once_the_store_was_repaired_by_whomever(String engine) throws SQLException {
    String place = Engines.place(engine, folder);
    RecentMoves recent = new RecentMoves();
    try (Store store = Store.open(place);
        Store other = Store.open(place)) {
      kites(store);
      for (Store repairing : List.of(store, other)) {
        Engines.damage(store, "item SET status = 'DROPPED'");
        repairing.repair();
        List<Stood> sound = moved(store, recent);
        assertThat(said(sound)).hasSize(3).allMatch(one -> one.endsWith("IN_PROGRESS"));

        Engines.damage(store, "item SET status = 'DROPPED'");
        assertThat(moved(store, recent)).isEqualTo(sound);
        repairing.repair();
        Engines.damage(store, "item SET status = 'DROPPED'");
        assertThat(said(moved(store, recent))).hasSize(3).allMatch(one -> one.endsWith("DROPPED"));
        repairing.repair();
        assertThat(moved(store, recent)).isEqualTo(sound);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void tells_a_reader_of_an_older_state_what_was_so_then(String engine) throws SQLException {
    RecentMoves recent = new RecentMoves();
    try (Store store = Store.open(Engines.place(engine, folder))) {
      Given given = kites(store);
      List<Stood> now =
          store
              .database()
              .read(
                  older -> {
                    List<Stood> then = moved(older, store, recent);
                    given.done(change("i2", 2, new ItemRemoved()));
                    List<Stood> newer = moved(store, recent);

                    assertThat(newer).hasSize(2);
                    assertThat(moved(older, store, recent)).isEqualTo(then).hasSize(3);
                    return newer;
                  });
      assertThat(moved(store, recent)).isEqualTo(now);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void takes_no_other_journal_for_one_that_goes_on(String engine) throws SQLException {
    try (Store store = Store.open(Engines.place(engine, folder));
        Store other = Store.open(folder.resolve("other.db").toString())) {
      kites(store);
      Given given = new Given(other.journal());
      given.kites("Tail", "Reel", "Keel", "Sail");
      given.done(
          by(BEN, "r"),
          change("i2", 1, new ItemStarted()),
          change("i3", 1, new ItemStarted()),
          change("i4", 1, new ItemStarted()));
      RecentMoves recent = new RecentMoves();
      assertThat(moved(store, recent)).hasSize(3);
      assertThat(moved(other, recent)).isEqualTo(moved(other, new RecentMoves()));

      RecentMoves again = new RecentMoves();
      assertThat(moved(store, again)).hasSize(3);
      given.done(change("i4", 2, new ItemNoted("windy")));
      assertThat(moved(other, again)).isEqualTo(moved(other, new RecentMoves()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void follows_roadmaps_that_come_and_go(String engine) throws SQLException {
    RecentMoves recent = new RecentMoves();
    try (Store store = Store.open(Engines.place(engine, folder))) {
      Given given = kites(store);
      List<Stood> kites = moved(store, recent);

      given.done(new Draft(KITES, null, -1, new RoadmapUntracked()));
      assertThat(moved(store, recent)).isEmpty();
      given.done(change("i4", 1, new ItemStarted()));
      assertThat(moved(store, recent)).isEmpty();
      given.done(tracked(KITES, "kites", "KIT"));
      assertThat(moved(store, recent)).hasSize(4).containsAll(kites);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void tells_many_readers_what_each_of_them_sees(String engine) throws Exception {
    RecentMoves recent = new RecentMoves();
    try (Store store = Store.open(Engines.place(engine, folder));
        ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writing =
          many.submit(
              () ->
                  MadeUpDays.of(8)
                      .forEach(batches -> Given.events(store.journal().append(batches))));
      List<Future<?>> reading = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        reading.add(
            many.submit(
                () -> {
                  do {
                    looked(store, recent);
                  } while (!writing.isDone());
                }));
      }
      for (Future<?> each : reading) {
        each.get();
      }
      writing.get();
      looked(store, recent);
    }
  }

  private static void looked(Store store, RecentMoves recent) {
    store
        .database()
        .read(
            session ->
                assertThat(moved(session, store, recent))
                    .isEqualTo(moved(session, store, new RecentMoves())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void reads_items_of_several_prefixes_and_very_many(String engine) throws SQLException {
    try (Store store = Store.open(Engines.place(engine, folder))) {
      Given given = new Given(store.journal());
      List<Draft> drafts = new ArrayList<>();
      drafts.add(tracked(KITES, "kites", "KIT"));
      given.done(drafts.toArray(Draft[]::new));
      drafts.clear();
      for (int number = 1; number <= 1_201; number++) {
        drafts.add(added("i" + number, number, facts("Kite " + number)));
      }
      given.done(drafts.toArray(Draft[]::new));
      List<Ref> refs = moved(store, new RecentMoves()).stream().map(Stood::ref).toList();

      assertThat(refs).hasSize(1_201).isSorted();
      assertThat(store.database().read(session -> ItemTable.byRefs(session, refs)).keySet())
          .containsExactlyInAnyOrderElementsOf(refs);
      assertThat(store.journal().moves(NOON, 2_000, _ -> true))
          .isEqualTo(store.journal().moves(NOON, 2_000));
    }
  }

  @Test
  void keeps_few_moments() throws SQLException {
    RecentMoves recent = new RecentMoves();
    try (Store store = Store.open(Engines.place("SQLite", folder))) {
      kites(store);
      assertThat(moved(store, recent)).hasSize(3);
      RecentMoves.Known known = recent.since(MOMENT);
      assertThat(known).isNotNull();
      for (long moment = 1; moment <= 3; moment++) {
        recent.keep(moment, known);
      }
      assertThat(recent.since(MOMENT)).isSameAs(known);
      recent.keep(4, known);
      assertThat(recent.since(1)).isNull();
      assertThat(recent.since(MOMENT)).isSameAs(known);
    }
  }
}
