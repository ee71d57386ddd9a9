package dev.waymark.core.store;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.KITES;
import static dev.waymark.core.port.Given.added;
import static dev.waymark.core.port.Given.by;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.facts;
import static dev.waymark.core.port.Given.id;
import static dev.waymark.core.port.Given.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Synced;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hundred times more than anybody has.
class StoreSizeTest {
  private static final int MANY = 100_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  @TempDir Path folder;

  @Test
  void is_quick_with_a_hundred_thousand_items() throws Exception {
    try (Store store = Store.open(folder.toString())) {
      within(Duration.ofSeconds(60), "import", () -> store.journal().append(many()));

      within(Duration.ofSeconds(5), "all", () -> found(store, MANY));
      within(
          Duration.ofMillis(500),
          "owner",
          () -> found(store, MANY / 1_000, new OwnedBy("OWNER 7")));
      within(
          Duration.ofMillis(500),
          "overdue",
          () -> found(store, MANY / 1_000, new Is(Standing.OVERDUE), new OwnedBy("owner 7")));
      within(Duration.ofMillis(500), "text", () -> found(store, 1, new Says("kite 99998 ")));
      within(
          Duration.ofMillis(100),
          "ref",
          () -> store.items().byRef(new Ref("KIT", MANY)).orElseThrow());
      within(
          Duration.ofMillis(100),
          "start",
          () -> new Given(store.journal()).done(change("i500", 1, new ItemStarted())));
      within(
          Duration.ofMillis(500),
          "status",
          () -> found(store, 1, new HasStatus(Status.IN_PROGRESS)));
      within(Duration.ofMillis(100), "undo", () -> store.journal().lastChange(ANA));
      within(Duration.ofMillis(100), "number", () -> store.journal().nextNumber("KIT"));
    }
  }

  private static List<Item> found(Store store, int expected, Term... terms) {
    List<Item> found = store.items().find(new Filter(List.of(terms)), TODAY);
    assertThat(found).hasSize(expected);
    return found;
  }

  /// Generous: it is to catch what grows out of hand, on any machine.
  private static void within(Duration most, String what, Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(most);
  }

  private static Batch many() {
    List<Draft> drafts = new ArrayList<>();
    Map<Item.Id, List<Place>> places = new HashMap<>();
    drafts.add(tracked(KITES, "kites", "KIT"));
    for (int number = 1; number <= MANY; number++) {
      Plan plan = new Plan(null, "Owner " + number % 1_000, Target.day(TODAY.minusDays(1)), null);
      String title = "Fly kite " + number + " in all weathers";
      drafts.add(
          added("i" + number, number, facts("M" + number % 50, title, Status.PLANNED, plan)));
      places.put(id("i" + number), List.of(new Place(number, 0)));
    }
    Synced synced = new Synced(KITES, new FileStamp(1, 1), Bytes.NONE, Places.of(places));
    return new Batch(by(ANA, "tracking"), drafts, synced, List.of());
  }
}
