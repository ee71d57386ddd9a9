package dev.waymark.core.store;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.KITES;
import static dev.waymark.core.port.Given.by;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.id;
import static dev.waymark.core.port.Given.tracked;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Journal.Stale;
import dev.waymark.core.port.Synced;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where items stand: whatever is remembered, what is told is what was last agreed, by whomever.
class LastSyncedTest {
  private static final Roadmap.Id BOATS = new Roadmap.Id("boats");
  private static final int ITEMS = 5;
  private static final int STEPS = 300;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"SQLite, 4", "SQLite, 5", "PostgreSQL, 6"})
  void are_what_was_last_agreed_whatever_happens(String engine, long seed) throws SQLException {
    String place = Engines.place(engine, folder);
    Random random = new Random(seed);
    try (Store here = Store.open(place);
        Store there = Store.open(place)) {
      new Given(here.journal()).kites("Tail", "Reel", "Keel", "Sail", "Line");
      new Given(here.journal()).done(tracked(BOATS, "boats", "BOA"));
      Synced agreed = here.journal().synced(KITES).orElseThrow();
      for (int step = 1; step <= STEPS; step++) {
        Store store = random.nextBoolean() ? here : there;
        Journal journal = store.journal();
        Synced next = next(agreed, step, random);
        switch (random.nextInt(8)) {
          case 0 -> journal.append(batch(step, BOATS, null));
          case 1 -> journal.append(batch(step, KITES, null));
          case 2 -> {
            journal.append(batch(step, KITES, next));
            agreed = next;
          }
          case 3 -> {
            Batch stale = Batch.of(by(ANA, "stale"), List.of(note(store, -1)));
            assertThat(journal.append(List.of(batch(step, KITES, next), stale)))
                .isInstanceOf(Stale.class);
          }
          case 4 -> journal.append(Batch.of(by(ANA, "note" + step), List.of(note(store, 0))));
          case 5 -> {
            if (random.nextInt(5) == 0) {
              store.repair();
            }
          }
          default -> {
            journal.settle(next, List.of());
            agreed = next;
          }
        }
        Store asked = random.nextBoolean() ? here : there;
        assertThat(asked.journal().synced(KITES)).as("step %d", step).contains(agreed);
        for (Item item : asked.items().all(KITES)) {
          assertThat(item.places()).as("step %d", step).isEqualTo(agreed.places().of(item.id()));
        }
      }
    }
  }

  /// A note on an item as it is, or as it was some versions ago.
  private static Draft note(Store store, int versions) {
    long version = store.items().byId(id("i1")).orElseThrow().last().version();
    return change("i1", version + versions, new ItemNoted("windy"));
  }

  private static Batch batch(int step, Roadmap.Id roadmap, @Nullable Synced synced) {
    return new Batch(
        by(ANA, "step" + step),
        List.of(new Draft(roadmap, null, -1, new MilestonesRead(List.of()))),
        synced,
        List.of());
  }

  /// Another text with the same stamp, as two writes within a tick of the clock leave it, or
  /// another stamp; the items stand as they did or elsewhere.
  private static Synced next(Synced last, int step, Random random) {
    boolean sameStamp = random.nextBoolean();
    Map<Item.Id, List<Place>> places = new HashMap<>();
    for (int item = 1; item <= ITEMS; item++) {
      places.put(
          id("i" + item),
          Stream.generate(() -> new Place(1 + random.nextInt(50), random.nextInt(2)))
              .limit(random.nextInt(3))
              .sorted()
              .toList());
    }
    return new Synced(
        KITES,
        sameStamp ? last.stamp() : new FileStamp(step, step),
        sameStamp ? Bytes.of(("text " + step).getBytes(UTF_8)) : last.text(),
        random.nextInt(3) == 0 ? last.places() : Places.of(places));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void are_read_again_only_after_somebody_elses_change(String engine) throws SQLException {
    String place = Engines.place(engine, folder);
    try (Store here = Store.open(place);
        Store there = Store.open(place)) {
      Given given = new Given(here.journal());
      given.kites("Tail", "Reel");
      Synced agreed = here.journal().synced(KITES).orElseThrow();
      Engines.damage(here, "item SET place = 99");
      given.done(change("i1", 1, new ItemNoted("windy")));
      here.journal().settle(agreed, List.of());
      assertThat(here.journal().synced(KITES)).contains(agreed);

      new Given(there.journal()).done(by(ANA, "elsewhere"), change("i2", 1, new ItemNoted("wet")));
      assertThat(here.journal().synced(KITES).orElseThrow().places().of(id("i1")))
          .containsExactly(new Place(99, 0));
    }
  }
}
