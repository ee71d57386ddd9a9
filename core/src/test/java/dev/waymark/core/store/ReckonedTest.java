package dev.waymark.core.store;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.BEN;
import static dev.waymark.core.port.Given.KITES;
import static dev.waymark.core.port.Given.NOON;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Journal.Touch;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.store.TouchesTable.Asked;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How far roadmaps are, and their milestones: whatever is remembered, what is told is what a fresh
/// look tells.
class ReckonedTest {
  private static final Roadmap.Id BOATS = new Roadmap.Id("boats");

  @TempDir Path folder;

  private static JdbcItems fresh(Store store) {
    return new JdbcItems(store.database());
  }

  private static KnownTouches touches(Store store) {
    Dialect dialect = store.database().dialect();
    return new KnownTouches(dialect, new Beginnings(dialect));
  }

  private static List<RoadmapProgress> standings(JdbcItems items) {
    return items.standings(items.roadmaps());
  }

  /// From the items themselves.
  private static List<RoadmapProgress> counted(JdbcItems items, List<Roadmap> roadmaps) {
    return roadmaps.stream()
        .map(
            roadmap ->
                RoadmapProgress.of(
                    roadmap,
                    items.all(roadmap.id()).stream().filter(one -> !one.state().gone()).toList()))
        .toList();
  }

  private static String kites(JdbcItems items) {
    Progress all = standings(items).getFirst().milestones().getFirst();
    return all.done() + " of " + all.total();
  }

  @ParameterizedTest
  @CsvSource({"SQLite, 4", "SQLite, 5", "PostgreSQL, 6"})
  void are_what_a_fresh_look_tells_whatever_happens(String engine, long seed) throws SQLException {
    String place = Engines.place(engine, folder);
    Random random = new Random(seed);
    try (Store here = Store.open(place);
        Store there = Store.open(place)) {
      JdbcItems remembering = fresh(here);
      KnownTouches touches = touches(here);
      for (List<Batch> batches : MadeUpDays.of(seed)) {
        Given.events((random.nextBoolean() ? here : there).journal().append(batches));
        if (random.nextInt(30) == 0) {
          (random.nextBoolean() ? here : there).repair();
        }
        List<Roadmap> roadmaps = remembering.roadmaps();
        List<Roadmap> some = roadmaps.subList(0, random.nextInt(roadmaps.size() + 1));
        assertThat(remembering.standings(some)).isEqualTo(fresh(there).standings(some));
        assertThat(remembering.standings(some))
            .usingRecursiveComparison()
            .ignoringCollectionOrder()
            .isEqualTo(counted(remembering, some));
        assertThat(remembering.milestones(roadmaps))
            .containsAllEntriesOf(fresh(there).milestones(roadmaps));
        for (Person.Id person : List.of(ANA, BEN)) {
          Asked asked = new Asked(person, NOON.plus(Duration.ofDays(random.nextInt(4))));
          assertThat(here.database().<List<Touch>>read(session -> touches.of(session, asked)))
              .isEqualTo(there.database().read(session -> touches(there).of(session, asked)));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void are_reckoned_again_where_something_happened(String engine) throws SQLException {
    try (Store store = Store.open(Engines.place(engine, folder))) {
      Given given = new Given(store.journal());
      given.kites("Tail", "Reel", "Keel");
      given.done(tracked(BOATS, "boats", "BOA"));
      JdbcItems items = fresh(store);
      assertThat(kites(items)).isEqualTo("0 of 3");
      assertThat(items.milestones(KITES)).isEmpty();

      Engines.damage(store, "progress SET done = 3");
      Milestone flying = new Milestone("Flying", 1, null, Plan.NONE, List.of());
      given.done(new Draft(BOATS, null, -1, new MilestonesRead(List.of(flying))));
      assertThat(kites(items)).isEqualTo("0 of 3");
      assertThat(items.milestones(BOATS)).containsExactly(flying.unplaced());

      given.done(change("i2", 1, new ItemNoted("windy")));
      assertThat(kites(items)).isEqualTo("3 of 3");
      Engines.damage(store, "progress SET done = 0");
      given.done(
          Collections.nCopies(1_001, new Draft(BOATS, null, -1, new MilestonesRead(List.of())))
              .toArray(Draft[]::new));
      assertThat(kites(items)).isEqualTo("0 of 3");
      store.repair();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void are_reckoned_again_once_the_store_was_repaired(String engine) throws SQLException {
    String place = Engines.place(engine, folder);
    try (Store store = Store.open(place);
        Store other = Store.open(place)) {
      new Given(store.journal()).kites("Tail", "Reel", "Keel");
      JdbcItems items = fresh(store);
      Engines.damage(store, "progress SET done = 3");
      assertThat(kites(items)).isEqualTo("3 of 3");
      other.repair();
      assertThat(kites(items)).isEqualTo("0 of 3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void tell_a_reader_of_an_older_state_what_was_so_then(String engine) throws SQLException {
    try (Store store = Store.open(Engines.place(engine, folder))) {
      Given given = new Given(store.journal());
      given.kites("Tail", "Reel", "Keel");
      Reckoned<Integer> there =
          Reckoned.each(
              store.database().dialect(),
              (session, _) -> (int) session.number("SELECT count(*) FROM item WHERE gone = 0"));
      store
          .database()
          .<Boolean>read(
              older -> {
                assertThat(there.of(older, KITES)).isEqualTo(3);
                given.done(change("i2", 1, new ItemRemoved()));
                assertThat(store.database().<Integer>read(now -> there.of(now, KITES)))
                    .isEqualTo(2);
                assertThat(there.of(older, KITES)).isEqualTo(3);
                return true;
              });
      assertThat(store.database().<Integer>read(now -> there.of(now, KITES))).isEqualTo(2);
    }
  }

  @Test
  void take_no_other_journal_for_one_that_goes_on() throws SQLException {
    try (Store store = Store.open(Engines.place("SQLite", folder));
        Store other = Store.open(folder.resolve("other.db").toString())) {
      new Given(store.journal()).kites("Tail", "Reel");
      Given given = new Given(other.journal());
      given.kites("Tail", "Reel");
      given.done(change("i1", 1, new ItemCompleted(List.of())));
      Reckoned<Long> done =
          Reckoned.each(
              store.database().dialect(),
              (session, _) -> session.number("SELECT count(*) FROM item WHERE status = 'DONE'"));
      assertThat(store.database().<Long>read(session -> done.of(session, KITES))).isZero();
      assertThat(other.database().<Long>read(session -> done.of(session, KITES))).isOne();
    }
  }
}
