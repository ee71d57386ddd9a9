package dev.waymark.core.port;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.BEN;
import static dev.waymark.core.port.Given.KITES;
import static dev.waymark.core.port.Given.NOON;
import static dev.waymark.core.port.Given.added;
import static dev.waymark.core.port.Given.by;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.facts;
import static dev.waymark.core.port.Given.id;
import static dev.waymark.core.port.Given.known;
import static dev.waymark.core.port.Given.tracked;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.EvidenceVerified;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.event.RoadmapEvent.ItemEdited;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.event.RoadmapEvent.MilestoneRestored;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.port.Journal.Appended;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Journal.Sought;
import dev.waymark.core.port.Journal.Stale;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every journal promises.
public interface JournalContract {
  Journal journal();

  Items items();

  private Given given() {
    return new Given(journal());
  }

  private static List<Long> sequences(List<Recorded> events) {
    return events.stream().map(Recorded::sequence).toList();
  }

  private static PendingPatch patch(String request, int line) {
    return new PendingPatch(
        request,
        KITES,
        id("i1"),
        new Patch(line, 3, Bytes.of((byte) ' '), Bytes.of((byte) 'x', (byte) 0xFF)));
  }

  private static Synced base(String text, Map<Item.Id, List<Place>> places) {
    return new Synced(
        KITES,
        new FileStamp(text.length(), 1_700_000_000_123_456_789L),
        Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
        Places.of(places));
  }

  @Test
  default void several_requests_become_facts_together_or_not_at_all() {
    Batch first = Batch.of(by(ANA, "first"), List.of(added("i1", 1, facts("a"))));
    Batch second = Batch.of(by(BEN, "second"), List.of(change("i1", 1, new ItemRemoved())));
    Batch stale = Batch.of(by(BEN, "stale"), List.of(change("i1", 7, new ItemRemoved())));

    assertThat(journal().append(List.of(first, stale))).isEqualTo(new Journal.Stale(id("i1")));
    assertThat(journal().head()).isZero();
    assertThat(Given.events(journal().append(List.of(first, second))))
        .extracting(recorded -> recorded.origin().request())
        .containsExactly("first", "second");
  }

  @Test
  default void begins_empty() {
    assertThat(journal().head()).isZero();
    assertThat(journal().latest(10)).isEmpty();
    assertThat(journal().synced(KITES)).isEmpty();
    assertThat(journal().syncedStamps()).isEmpty();
    assertThat(journal().pending(KITES)).isEmpty();
    assertThat(journal().pending()).isEmpty();
    assertThat(journal().lastEvents(0)).isEmpty();
    assertThat(journal().lastChange(ANA)).isEmpty();
    assertThat(journal().nextNumber("KIT")).isEqualTo(1);
  }

  @Test
  default void gives_events_back_in_the_order_they_went_in() {
    given().kites("Tail", "String");
    List<Recorded> started =
        given()
            .done(
                by(BEN, "r"),
                change("i1", 1, new ItemStarted()),
                change("i2", 1, new ItemStarted()));

    assertThat(journal().head()).isEqualTo(5);
    assertThat(journal().lastEvents(4)).isEqualTo(Map.of(KITES, 5L));
    assertThat(journal().lastEvents(5)).isEmpty();
    assertThat(sequences(journal().since(0, 100))).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(journal().since(3, 100)).isEqualTo(started);
    assertThat(sequences(journal().since(1, 2))).containsExactly(2L, 3L);
    assertThat(sequences(journal().latest(2))).containsExactly(5L, 4L);
    assertThat(sequences(journal().of(id("i1")))).containsExactly(2L, 4L);
  }

  @Test
  default void keeps_who_asked_where_and_when_to_the_nanosecond() {
    given().kites("Tail");
    Origin origin = new Origin("r", BEN, Surface.SLACK, NOON);
    Recorded recorded = given().done(origin, change("i1", 1, new ItemStarted())).getFirst();

    assertThat(journal().latest(1)).containsExactly(recorded);
    assertThat(recorded.origin()).isEqualTo(origin);
    assertThat(items().byId(id("i1")).orElseThrow().last())
        .isEqualTo(new Item.Change(2, 3, NOON, BEN));
  }

  @Test
  default void keeps_instants_before_1970() {
    Origin origin = new Origin("r", BEN, Surface.CLI, Instant.parse("1969-12-31T23:59:59.5Z"));
    List<Recorded> events = given().done(origin, known(BEN, "ben", Person.Role.MEMBER));

    assertThat(journal().since(0, 1)).isEqualTo(events);
  }

  @Test
  default void tells_what_happened_from_a_moment_on() {
    given().kites("Tail");
    Instant later = NOON.plusNanos(1);
    Origin origin = new Origin("r", BEN, Surface.CLI, later);
    List<Recorded> events = given().done(origin, change("i1", 1, new ItemStarted()));

    assertThat(journal().from(later)).isEqualTo(events);
    assertThat(journal().from(NOON)).hasSize(3);
    assertThat(journal().from(later.plusNanos(1))).isEmpty();
  }

  @Test
  default void finds_the_latest_events_that_are_sought() {
    given().kites("Tail", "Reel");
    Instant later = NOON.plusNanos(1);
    given().done(new Draft(KITES, null, -1, new MilestonesRead(List.of())));
    given()
        .done(
            new Origin("r1", BEN, Surface.CLI, later),
            change("i1", 1, new ItemStarted()),
            change("i2", 1, new ItemStarted()));
    given().done(new Origin("r2", BEN, Surface.SLACK, later), change("i1", 2, new ItemNoted("a")));
    given().done(new Origin("r3", BEN, Surface.CLI, NOON), change("i1", 3, new ItemNoted("b")));

    assertThat(latest(new Sought(null, null, null, null), 4)).containsExactly(8L, 7L, 6L, 5L);
    assertThat(latest(new Sought(null, null, null, null), 10))
        .containsExactly(8L, 7L, 6L, 5L, 3L, 2L, 1L);
    assertThat(latest(new Sought(null, null, null, later), 10)).containsExactly(7L, 6L, 5L);
    assertThat(latest(new Sought(null, null, null, later.plusNanos(1)), 10)).isEmpty();
    assertThat(latest(new Sought(null, BEN, null, null), 10)).containsExactly(8L, 7L, 6L, 5L);
    assertThat(latest(new Sought(null, BEN, Surface.SLACK, null), 10)).containsExactly(7L);
    assertThat(latest(new Sought(null, ANA, null, null), 10)).containsExactly(3L, 2L, 1L);
    assertThat(latest(new Sought(null, ANA, null, null), 2)).containsExactly(3L, 2L);
    assertThat(latest(new Sought(Set.of(id("i2")), null, null, null), 10)).containsExactly(6L, 3L);
    assertThat(latest(new Sought(Set.of(id("i1"), id("i2")), null, null, later), 2))
        .containsExactly(7L, 6L);
    assertThat(latest(new Sought(Set.of(), null, null, null), 10)).isEmpty();
  }

  private List<Long> latest(Sought sought, int limit) {
    return sequences(journal().latest(sought, limit));
  }

  @Test
  default void finds_events_of_very_many_items() {
    given()
        .kites(IntStream.range(0, 250).mapToObj(number -> "Kite " + number).toArray(String[]::new));
    Set<Item.Id> all =
        IntStream.rangeClosed(1, 250).mapToObj(number -> id("i" + number)).collect(toSet());

    assertThat(latest(new Sought(all, null, null, null), 1_000)).hasSize(250);
    assertThat(latest(new Sought(all, null, null, null), 3)).containsExactly(251L, 250L, 249L);
    assertThat(items().byIds(all)).hasSize(250).extracting(Item::id).containsAll(all);
    assertThat(items().byIds(Set.of(id("i7"), id("nobody")))).hasSize(1);
  }

  @Test
  default void refuses_what_was_decided_on_an_older_version() {
    given().kites("Tail", "String");
    given().done(change("i2", 1, new ItemStarted()));

    assertThat(
            given()
                .tried(
                    by(BEN, "r"),
                    change("i1", 1, new ItemStarted()),
                    change("i2", 1, new ItemBlocked("wind"))))
        .isEqualTo(new Stale(id("i2")));
    assertThat(journal().head()).isEqualTo(4);
    assertThat(items().byId(id("i1")).orElseThrow().status()).isEqualTo(Status.PLANNED);
  }

  @Test
  default void does_not_ask_for_a_version_where_none_matters() {
    given().kites("Tail");
    given().done(change("i1", 1, new ItemStarted()));

    assertThat(given().tried(by(BEN, "r"), change("i1", -1, new ItemNoted("windy"))))
        .isInstanceOf(Appended.class);
  }

  @Test
  default void refuses_to_change_an_item_that_is_not_there() {
    assertThat(given().tried(by(BEN, "r"), change("i9", 1, new ItemStarted())))
        .isEqualTo(new Stale(id("i9")));
  }

  @Test
  default void refuses_to_add_an_item_twice() {
    given().kites("Tail");

    assertThat(given().tried(by(BEN, "r"), added("i1", 7, facts("Tail"))))
        .isEqualTo(new Stale(id("i1")));
  }

  @Test
  default void refuses_to_give_a_ref_twice() {
    given().kites("Tail");

    assertThat(given().tried(by(BEN, "r"), added("i2", 1, facts("String"))))
        .isEqualTo(new Stale(id("i2")));
    assertThat(items().byId(id("i2"))).isEmpty();
  }

  @Test
  default void folds_several_events_of_one_item_in_order() {
    given().kites("Tail");
    given()
        .done(
            change("i1", 1, new ItemStarted()),
            change("i1", 2, new ItemBlocked("wind")),
            change("i1", 1, new ItemNoted("hm")));

    Item item = items().byId(id("i1")).orElseThrow();
    assertThat(item.status()).isEqualTo(Status.BLOCKED);
    assertThat(item.state().reason()).isEqualTo("wind");
    assertThat(item.state().notes()).containsExactly("hm");
    assertThat(item.last().version()).isEqualTo(4);
  }

  @Test
  default void changes_nothing_when_an_event_makes_no_sense() {
    given().kites("Tail");

    assertThatThrownBy(
            () ->
                given()
                    .tried(
                        by(ANA, "r"),
                        change("i1", -1, new ItemStarted()),
                        change("i9", -1, new ItemStarted())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(journal().head()).isEqualTo(2);
    assertThat(items().byId(id("i1")).orElseThrow().status()).isEqualTo(Status.PLANNED);
  }

  @Test
  default void lets_only_one_of_many_win_the_same_version() throws Exception {
    given().kites("Tail");
    AtomicInteger won = new AtomicInteger();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        Origin origin = by(ANA, "race-" + i);
        many.execute(
            () -> {
              if (given().tried(origin, change("i1", 1, new ItemStarted())) instanceof Appended) {
                won.incrementAndGet();
              }
            });
      }
    }

    assertThat(won).hasValue(1);
    assertThat(journal().head()).isEqualTo(3);
  }

  // Undo

  @Test
  default void finds_a_persons_last_change_whole() {
    given().kites("Tail", "String");
    given().done(by(ANA, "one"), change("i1", 1, new ItemStarted()));
    given()
        .done(
            by(ANA, "two"),
            change("i1", 2, new ItemCompleted(List.of(new Evidence("flew")))),
            change("i2", 1, new ItemStarted()));
    given().done(by(BEN, "three"), change("i2", 2, new ItemNoted("nice")));

    assertThat(sequences(journal().lastChange(ANA))).containsExactly(5L, 6L);
    assertThat(sequences(journal().lastChange(BEN))).containsExactly(7L);
  }

  @Test
  default void goes_further_back_when_the_last_change_was_taken_back() {
    given().kites("Tail");
    Item.State planned = items().byId(id("i1")).orElseThrow().state();
    given().done(by(ANA, "one"), change("i1", 1, new ItemStarted()));
    Item.State started = items().byId(id("i1")).orElseThrow().state();
    given().done(by(ANA, "two"), change("i1", 2, new ItemBlocked("wind")));

    given().done(by(ANA, "undo"), change("i1", 3, new ChangeUndone("two", started)));
    assertThat(sequences(journal().lastChange(ANA))).containsExactly(3L);
    given().done(by(ANA, "again"), change("i1", 4, new ChangeUndone("one", planned)));

    assertThat(journal().lastChange(ANA)).isEmpty();
    assertThat(items().byId(id("i1")).orElseThrow().state()).isEqualTo(planned);
  }

  @Test
  default void tells_a_persons_last_undo_until_it_is_redone_or_something_new_is_changed() {
    given().kites("Tail");
    Item.State planned = items().byId(id("i1")).orElseThrow().state();
    given().done(by(ANA, "one"), change("i1", 1, new ItemStarted()));
    Item.State started = items().byId(id("i1")).orElseThrow().state();
    assertThat(journal().lastUndo(ANA)).isEmpty();

    given().done(by(ANA, "undo"), change("i1", 2, new ChangeUndone("one", planned)));
    assertThat(sequences(journal().lastUndo(ANA))).containsExactly(4L);
    assertThat(journal().lastUndo(BEN)).isEmpty();
    given().done(by(ANA, "redo"), change("i1", 3, new ChangeRedone("undo", started)));
    assertThat(journal().lastUndo(ANA)).isEmpty();
    assertThat(sequences(journal().lastChange(ANA))).containsExactly(3L);

    given().done(by(ANA, "again"), change("i1", 4, new ChangeUndone("one", planned)));
    assertThat(journal().lastChange(ANA)).isEmpty();
    given().done(by(ANA, "new"), change("i1", 5, new ItemNoted("calm")));
    assertThat(journal().lastUndo(ANA)).isEmpty();
  }

  @Test
  default void keeps_what_file_and_store_say_differently() {
    given().kites("Tail");
    List<Conflict> conflicts = List.of(new Conflict(Conflict.Field.OWNER, "ana", ""));
    given().done(change("i1", 1, new ItemConflicted(conflicts)));

    assertThat(items().byId(id("i1")).orElseThrow().state().conflicts()).isEqualTo(conflicts);
    Filter differs = new Filter(List.of(new Filter.Is(Filter.Standing.CONFLICT)));
    LocalDate today = LocalDate.of(2026, 3, 2);
    assertThat(items().find(differs, today)).hasSize(1);
    given().done(change("i1", 2, new OwnerChanged("ben")));
    assertThat(items().find(differs, today)).isEmpty();
  }

  @Test
  default void does_not_take_an_import_or_the_files_own_edits_for_a_change() {
    given().kites("Tail");
    given()
        .done(
            new Origin("file", ANA, Surface.FILE, NOON),
            change("i1", 1, new ItemEdited(facts("Tail"), facts("Long tail"))));
    given().done(by(ANA, "sync"), change("i1", 2, new ItemRemoved()));

    assertThat(journal().lastChange(ANA)).isEmpty();
  }

  // Numbers

  @Test
  default void never_gives_a_number_twice() {
    given().kites("Tail", "String");
    given().done(change("i2", 1, new ItemRemoved()));
    assertThat(journal().nextNumber("KIT")).isEqualTo(3);
    given().done(new Draft(KITES, null, -1, new RoadmapUntracked()));

    assertThat(journal().nextNumber("kit")).isEqualTo(3);
    assertThat(journal().nextNumber("OTHER")).isEqualTo(1);
  }

  // What stands in files

  @Test
  default void keeps_the_synced_text_with_the_events_that_came_of_it() {
    given().kites("Tail", "String");
    Synced synced =
        base("- Tail\r\n\u0000ü", Map.of(id("i2"), List.of(new Place(4, 1), new Place(9, 0))));
    journal().append(new Batch(by(ANA, "sync"), List.of(), synced, List.of()));

    assertThat(journal().synced(KITES)).contains(synced);
    assertThat(journal().syncedStamps()).isEqualTo(Map.of(KITES, synced.stamp()));
    assertThat(items().byId(id("i1")).orElseThrow().places()).isEmpty();
    assertThat(items().byId(id("i2")).orElseThrow().places())
        .containsExactly(new Place(4, 1), new Place(9, 0));
  }

  /// As when a line comes or goes far above them.
  @Test
  default void keeps_where_hundreds_of_items_stand_that_move_together_and_some_that_do_not() {
    given().kites(IntStream.rangeClosed(1, 700).mapToObj(n -> "Tail " + n).toArray(String[]::new));
    Map<Item.Id, List<Place>> further = new HashMap<>();
    for (int n = 1; n <= 700; n++) {
      further.put(id("i" + n), List.of(new Place(n < 50 ? n : n + 2, 0)));
    }
    further.put(id("i150"), List.of());
    further.put(id("i200"), List.of(new Place(202, 0), new Place(900, 0)));
    further.put(id("i300"), List.of(new Place(300, 0)));
    further.put(id("i400"), List.of(new Place(402, 1)));
    further.put(id("i500"), List.of(new Place(5, 0)));
    Map<Item.Id, List<Place>> back = new HashMap<>(further);
    back.replaceAll((_, own) -> own.stream().map(one -> up(one, 30)).toList());

    for (Map<Item.Id, List<Place>> places : List.of(further, back)) {
      journal().settle(base("- Tail", places), List.of());

      assertThat(items().all(KITES))
          .allSatisfy(item -> assertThat(item.places()).isEqualTo(places.get(item.id())));
    }
  }

  private static Place up(Place place, int lines) {
    return new Place(Math.max(1, place.line() - lines), place.part());
  }

  @Test
  default void leaves_the_places_of_other_roadmaps_alone() {
    given().kites("Tail");
    Roadmap.Id other = new Roadmap.Id("boats");
    given().done(Given.tracked(other, "boats", "BOA"));
    journal()
        .append(
            new Batch(
                by(ANA, "sync"),
                List.of(),
                new Synced(other, new FileStamp(0, 0), Bytes.NONE, Places.NONE),
                List.of()));

    assertThat(items().byRef(new Ref("KIT", 1)).orElseThrow().line()).isEqualTo(1);
  }

  @Test
  default void keeps_patches_pending_until_they_are_settled() {
    given().kites("Tail");
    PendingPatch first = patch("one", 1);
    PendingPatch second = patch("one", 2);
    PendingPatch third = patch("two", 1);
    journal().append(new Batch(by(ANA, "one"), List.of(), null, List.of(first, second)));
    journal().append(new Batch(by(ANA, "two"), List.of(), null, List.of(third)));
    assertThat(journal().pending(KITES)).containsExactly(first, second, third);
    Synced written = base("- [x] Tail", Map.of(id("i1"), List.of(new Place(1, 0))));

    journal().settle(written, List.of(first, second));

    assertThat(journal().pending(KITES)).containsExactly(third);
    assertThat(journal().patchesOf("one")).containsExactly(first, second);
    assertThat(journal().patchesOf("two")).containsExactly(third);
    assertThat(journal().synced(KITES)).contains(written);
    assertThat(journal().head()).isEqualTo(2);
  }

  @Test
  default void keeps_a_milestones_own_patches_beside_its_items() {
    given().kites("Tail");
    PendingPatch items = patch("one", 1);
    PendingPatch own =
        new PendingPatch("one", KITES, new PendingPatch.OfMilestone("Loft"), items.patch());
    PendingPatch others =
        new PendingPatch("one", KITES, new PendingPatch.OfMilestone("Reel"), items.patch());
    journal().append(new Batch(by(ANA, "one"), List.of(), null, List.of(items, own, others)));
    assertThat(journal().pending(KITES)).containsExactly(items, own, others);

    journal().settle(base("- [x] Tail", Map.of()), List.of(own));

    assertThat(journal().pending(KITES)).containsExactly(items, others);
  }

  @Test
  default void takes_over_what_is_said_of_a_milestone_and_finds_it_as_the_last_change() {
    given().kites("Tail");
    Milestone loft = new Milestone("Loft", 3, null, Plan.NONE, List.of());
    Milestone done = loft.withStatus(Status.DONE);
    given().done(new Draft(KITES, null, -1, new MilestonesRead(List.of(loft))));
    journal()
        .append(
            Batch.of(
                by(ANA, "one"),
                List.of(new Draft(KITES, null, -1, new MilestoneChanged(loft, done, "so")))));
    assertThat(items().milestones(KITES)).containsExactly(done.unplaced());
    assertThat(journal().lastChange(ANA))
        .singleElement()
        .returns("one", last -> last.origin().request());

    journal()
        .append(
            Batch.of(
                by(ANA, "two"),
                List.of(new Draft(KITES, null, -1, new MilestoneRestored("one", loft)))));
    assertThat(items().milestones(KITES)).containsExactly(loft.unplaced());
    assertThat(journal().lastChange(ANA)).isEmpty();
  }

  @Test
  default void keeps_what_was_seen_of_evidence_and_said_of_milestones_apart() {
    given().kites("Tail");
    Milestone loft = new Milestone("Loft", 3, null, Plan.NONE, List.of());
    MilestoneChanged said = new MilestoneChanged(loft, loft.withStatus(Status.DONE), "so");
    EvidenceVerified held = new EvidenceVerified("K-1", "`make test`", true, "exit 0", "1a2b3c4");
    EvidenceVerified broke = new EvidenceVerified("Loft", "tail.md", false, "is not there", null);
    given().done(new Draft(KITES, null, -1, new MilestonesRead(List.of(loft))));
    for (RoadmapEvent event : List.of(said, held, broke)) {
      journal().append(Batch.of(by(ANA, "one"), List.of(new Draft(KITES, null, -1, event))));
    }

    assertThat(journal().evidence(KITES).stream().map(Recorded::event))
        .containsExactly(said, held, broke);
    assertThat(journal().evidence(new Roadmap.Id("other"))).isEmpty();
  }

  @Test
  default void settles_twice_as_well_as_once() {
    given().kites("Tail");
    journal().append(new Batch(by(ANA, "one"), List.of(), null, List.of(patch("one", 1))));
    Synced written = base("- [x] Tail", Map.of());

    journal().settle(written, List.of(patch("one", 1)));
    journal().settle(written, List.of(patch("one", 1)));

    assertThat(journal().patchesOf("one")).containsExactly(patch("one", 1));
    assertThat(journal().pending(KITES)).isEmpty();
  }

  @Test
  default void remembers_a_patch_as_it_was_written() {
    given().kites("Tail");
    journal().append(new Batch(by(ANA, "one"), List.of(), null, List.of(patch("one", 1))));

    journal().settle(base("\n- [x] Tail", Map.of()), List.of(patch("one", 2)));

    assertThat(journal().pending(KITES)).isEmpty();
    assertThat(journal().patchesOf("one")).containsExactly(patch("one", 2));
  }

  @Test
  default void writes_no_text_and_no_patch_of_what_it_refuses() {
    given().kites("Tail");
    Synced before = journal().synced(KITES).orElseThrow();

    journal()
        .append(
            new Batch(
                by(BEN, "r"),
                List.of(change("i1", 9, new ItemStarted())),
                base("other", Map.of()),
                List.of(patch("r", 1))));

    assertThat(journal().synced(KITES)).contains(before);
    assertThat(journal().pending(KITES)).isEmpty();
  }

  // News

  @Test
  default void tells_its_listeners_until_they_leave() {
    given().kites("Tail");
    Semaphore told = new Semaphore(0);
    Semaphore alsoTold = new Semaphore(0);
    try (Journal.Subscription _ = journal().onNews(told::release)) {
      Journal.Subscription leaving = journal().onNews(alsoTold::release);
      given().done(change("i1", 1, new ItemStarted()));
      await().until(told::tryAcquire);
      await().until(alsoTold::tryAcquire);

      leaving.close();
      alsoTold.drainPermits();
      given().done(change("i1", 2, new ItemNoted("more")));
      await().until(told::tryAcquire);
      assertThat(alsoTold.tryAcquire()).isFalse();
    }
  }

  @Test
  default void is_not_kept_from_others_by_a_listener_that_fails() {
    given().kites("Tail");
    Semaphore told = new Semaphore(0);
    Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
    try (Journal.Subscription _ =
            journal()
                .onNews(
                    () -> {
                      told.release();
                      throw new IllegalStateException("on purpose");
                    });
        Journal.Subscription _ = journal().onNews(told::release)) {
      given().done(change("i1", 1, new ItemStarted()));
      await().dontCatchUncaughtExceptions().until(() -> told.tryAcquire(2));
      given().done(change("i1", 2, new ItemNoted("more")));
      await().dontCatchUncaughtExceptions().until(() -> told.tryAcquire(2));
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(usual);
    }
  }

  @Test
  default void tells_what_was_said_of_milestones_and_what_takes_to_know_how_they_stood() {
    Given given = new Given(journal());
    Milestone hull = new Milestone("Hull", 3, null, Plan.NONE, List.of());
    given.done(at(1), tracked(KITES, "kites", "KIT"), ofKites(new MilestonesRead(List.of(hull))));
    given.done(at(2), ofKites(new MilestonesRead(List.of(hull.withStatus(Status.PLANNED)))));
    given.done(
        at(3), ofKites(new MilestoneChanged(hull, hull.withStatus(Status.IN_PROGRESS), null)));
    given.done(at(4), added("i1", 1, facts("Tail")));
    given.done(at(5), ofKites(new MilestoneChanged(hull, hull.withStatus(Status.DONE), null)));

    assertThat(journal().ofMilestones(KITES, NOON.plusSeconds(4)))
        .extracting(one -> one.origin().request())
        .containsExactly("at 2", "at 3", "at 5");
    assertThat(journal().ofMilestones(KITES, NOON)).hasSize(4);
    assertThat(journal().ofMilestones(new Roadmap.Id("boats"), NOON)).isEmpty();
  }

  /// Some of it told late: the second that it was of is long past then.
  @Test
  default void finds_what_came_since_a_moment_again_when_more_has_come() {
    given().kites("Tail");
    Sought since = new Sought(null, null, null, NOON.plusSeconds(5));
    assertThat(latest(since, 10)).isEmpty();
    note(1, 9);
    assertThat(latest(since, 10)).containsExactly(3L);
    note(2, 2);
    note(3, 7);
    note(4, 4);
    note(5, 5);

    assertThat(latest(since, 10)).containsExactly(7L, 5L, 3L);
    assertThat(latest(new Sought(null, ANA, null, NOON.plusSeconds(4)), 10))
        .containsExactly(7L, 6L, 5L, 3L);
    assertThat(latest(new Sought(null, null, null, NOON.plusSeconds(10)), 10)).isEmpty();
  }

  private void note(int version, int second) {
    given().done(at(second), change("i1", version, new ItemNoted("at " + second)));
  }

  private static Origin at(int second) {
    return new Origin("at " + second, ANA, Surface.CLI, NOON.plusSeconds(second));
  }

  private static Draft ofKites(RoadmapEvent event) {
    return new Draft(KITES, null, -1, event);
  }
}
