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
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.CriterionChanged;
import dev.waymark.core.event.RoadmapEvent.FindingWaived;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.event.RoadmapEvent.ItemJoined;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemRenamed;
import dev.waymark.core.event.RoadmapEvent.ItemReturned;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.ItemWidened;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.NeedsChanged;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.event.RoadmapEvent.TargetChanged;
import dev.waymark.core.event.RoadmapEvent.WaiverWithdrawn;
import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.InMilestone;
import dev.waymark.core.filter.Filter.InRoadmap;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.Or;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import dev.waymark.core.roadmap.Waiver;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What everybody promises who knows today's items.
public interface ItemsContract {
  LocalDate TODAY = LocalDate.of(2026, 5, 4);
  Roadmap.Id BOATS = new Roadmap.Id("boats");
  Conflict ON_TITLE = new Conflict(Conflict.Field.TITLE, "High", "Higher");

  Journal journal();

  Items items();

  private Given given() {
    return new Given(journal());
  }

  private List<String> found(Term... terms) {
    return items().find(new Filter(List.of(terms)), TODAY).stream()
        .map(item -> item.ref().toString())
        .toList();
  }

  @Test
  default void knows_nothing_at_first() {
    assertThat(items().roadmaps()).isEmpty();
    assertThat(items().milestones(KITES)).isEmpty();
    assertThat(found()).isEmpty();
    assertThat(items().all(KITES)).isEmpty();
    assertThat(items().byRef(new Ref("KIT", 1))).isEmpty();
    assertThat(items().byId(id("i1"))).isEmpty();
  }

  @Test
  default void knows_which_findings_are_accepted_and_why() {
    Waiver first = new Waiver("R4-0000aa", "the '; wind", TODAY);
    Waiver second = new Waiver("R9-0000bb", "both are meant", null);
    Waiver later = new Waiver("R4-0000aa", "still no wind", null);
    given().done(tracked(KITES, "kites", "KIT"));
    given().done(waiver(new FindingWaived(first)), waiver(new FindingWaived(second)));
    assertThat(items().waivers(KITES)).containsExactly(first, second);
    assertThat(items().waivers(BOATS)).isEmpty();

    given().done(waiver(new FindingWaived(later)), waiver(new WaiverWithdrawn("R9-0000bb")));
    assertThat(items().waivers(KITES)).containsExactly(later);
  }

  private static Draft waiver(RoadmapEvent event) {
    return new Draft(KITES, null, -1, event);
  }

  @Test
  default void finds_very_many_as_it_finds_few() {
    given().done(tracked(KITES, "kites", "KIT"), tracked(BOATS, "boats", "BOA"));
    given().done(many(1_700, KITES, "KIT"));
    given().done(many(1_500, BOATS, "BOA"));
    for (Filter filter :
        List.of(
            Filter.ALL,
            new Filter(List.of(new Is(Standing.OPEN))),
            new Filter(List.of(new Not(new OwnedBy("ben")))),
            new Filter(List.of(new Or(List.of(new OwnedBy("ana"), new InRoadmap("boats"))))))) {
      List<Item> expected =
          Stream.of(KITES, BOATS)
              .flatMap(
                  roadmap ->
                      items().all(roadmap).stream()
                          .filter(
                              item ->
                                  filter.matches(
                                      item,
                                      new Filter.Against(roadmap.value(), Viewpoint.on(TODAY)))))
              .toList();

      assertThat(expected).hasSizeGreaterThan(2_000);
      assertThat(items().find(filter, TODAY)).isEqualTo(expected);
      assertThat(items().find(filter, TODAY).get(2_000)).isEqualTo(expected.get(2_000));
      assertThat(items().count(filter, Viewpoint.on(TODAY))).isEqualTo(expected.size());
    }
  }

  @Test
  default void finds_items_as_they_are_arranged() {
    given().done(tracked(KITES, "kites", "KIT"), tracked(BOATS, "boats", "BOA"));
    given().done(many(1_200, KITES, "KIT"));
    given().done(many(140, BOATS, "BOA"));
    List<Item> all = items().find(Filter.ALL, TODAY);
    for (String words :
        List.of(
            "sort:target limit:7",
            "sort:-target limit:150",
            "sort:priority limit:20",
            "is:open sort:-priority,status limit:9",
            "sort:-status limit:30",
            "is:open sort:changed,target limit:30",
            "owner:ben sort:-target,priority limit:3",
            "work sort:target limit:5",
            "sort:target group:owner limit:9",
            "is:overdue sort:target limit:9",
            "status:planned target:2026-05-10 sort:target limit:9",
            "status:planned target:2026-05-10 (owner:ben OR by:nobody)",
            "is:open -status:done target:2026-05-10 -by:nobody sort:title",
            "status:planned target:2026-05-10 sort:target limit:120",
            "owner:ben limit:20",
            "owner:ben limit:140 group:priority",
            "owner:ben by:P-Ana limit:130",
            "by:p-ana limit:3",
            "-by:p-ana owner:ben",
            "owner:none (by:p-ana OR by:ben)",
            "sort:priority,target",
            "sort:-owner",
            "owner:ben sort:title",
            "sort:milestone,-changed,title limit:1100",
            "group:owner",
            "group:status sort:-target",
            "work 1 group:priority",
            "group:title",
            "rule:R4 sort:-title")) {
      Filter filter =
          switch (FilterParser.parse(words, "ana")) {
            case FilterParser.Understood(var understood) -> understood;
            case FilterParser.Misunderstood(var sentence) -> throw new AssertionError(sentence);
          };
      List<Item> kept =
          all.stream()
              .filter(
                  item ->
                      filter.matches(
                          item, new Filter.Against(item.roadmap().value(), Viewpoint.on(TODAY))))
              .toList();

      assertThat(items().find(filter, TODAY))
          .as(words)
          .isEqualTo(filter.arrangement().arrange(kept));
      assertThat(items().count(filter, Viewpoint.on(TODAY))).as(words).isEqualTo(kept.size());
    }
  }

  private static Draft[] many(int count, Roadmap.Id roadmap, String prefix) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number ->
                new Draft(
                    roadmap,
                    id(prefix + "-" + number),
                    0,
                    new ItemAdded(
                        new Ref(prefix, number),
                        facts(
                            "M" + number % 3,
                            "Work " + number,
                            number % 7 == 0 ? Status.DONE : Status.PLANNED,
                            new Plan(
                                priority(number),
                                owner(number),
                                number % 4 == 0 ? null : Target.day(TODAY.plusDays(number % 31)),
                                null)))))
        .toArray(Draft[]::new);
  }

  private static @Nullable Priority priority(int number) {
    return switch (number % 5) {
      case 0 -> Priority.LOW;
      case 1 -> Priority.CRITICAL;
      case 2 -> Priority.MEDIUM;
      case 3 -> Priority.HIGH;
      default -> null;
    };
  }

  private static @Nullable String owner(int number) {
    return number % 13 == 0 ? null : number % 9 == 0 ? "ben" : number % 8 == 0 ? "Ana" : "ana";
  }

  @Test
  default void gives_an_item_back_as_it_is() {
    Facts full =
        new Facts(
            "M1: Frühling 🪁",
            "Ein '; DROP TABLE item; -- \" % _ \\ \t Seil",
            Status.IN_PROGRESS,
            new Plan(Priority.HIGH, "Ana María", Target.quarter(2026, 3), "2–3 weeks"),
            List.of(new Criterion("holds \"50 N\"", 12, true), new Criterion("", 13, false)),
            4);
    given().done(tracked(KITES, "kites", "KIT"), added("i1", 12, full));
    given().done(change("i1", 1, new ItemNoted("a note\nof two lines")));
    given().done(change("i1", 2, new ItemCompleted(List.of(new Evidence("https://e.org/1")))));
    given().done(change("i1", 3, new ItemBlocked("no wind")));

    Item expected =
        new Item(
            id("i1"),
            new Ref("KIT", 12),
            KITES,
            new Item.State(
                full.withStatus(Status.BLOCKED),
                "no wind",
                List.of(new Evidence("https://e.org/1")),
                List.of("a note\nof two lines"),
                false,
                List.of()),
            List.of(),
            new Item.Change(4, 5, NOON, ANA));
    assertThat(items().byId(id("i1"))).contains(expected);
    assertThat(items().byRef(new Ref("kit", 12))).contains(expected);
    assertThat(items().all(KITES)).containsExactly(expected);
    assertThat(items().find(Filter.ALL, TODAY)).containsExactly(expected);
  }

  /// Such items are read in another way than full ones, and with what the item before them had.
  @Test
  default void gives_items_back_of_which_most_is_empty() {
    List<Facts> all =
        List.of(
            facts("M1", "Seil", Status.PLANNED, Plan.NONE),
            facts("M1", "two\nlines\n", Status.IN_PROGRESS, Plan.NONE),
            facts("M1", "\n", Status.BLOCKED, Plan.NONE),
            facts("M1", "", Status.DONE, Plan.NONE),
            facts("M1 ", "Frühling 🪁 \t M1", Status.DEFERRED, Plan.NONE),
            facts("", "0 1 2", Status.DROPPED, Plan.NONE),
            facts("M\n1", "M1", Status.PLANNED, Plan.NONE),
            new Facts("M1", "DONE", Status.PLANNED, Plan.NONE, List.of(), 12),
            facts("M1", "Seil", Status.DONE, Plan.NONE));
    given().done(tracked(KITES, "kites", "KIT"));
    Instant early = Instant.parse("1969-07-20T20:17:40.000000001Z");
    List<Item> expected = new ArrayList<>();
    for (int number = 1; number <= all.size(); number++) {
      Person.Id person = number % 4 == 0 ? BEN : ANA;
      Instant at = number % 3 == 0 ? early : NOON;
      Item.Id item = id("i " + number);
      given()
          .done(
              new Origin("add " + number, person, Surface.CLI, at),
              added(item.value(), number, all.get(number - 1)));
      expected.add(
          new Item(
              item,
              new Ref("KIT", number),
              KITES,
              Item.State.of(all.get(number - 1)),
              List.of(),
              new Item.Change(1, number + 1, at, person)));
    }
    assertThat(items().all(KITES)).isEqualTo(expected);
    assertThat(items().find(Filter.ALL, TODAY)).isEqualTo(expected);
    assertThat(expected).allSatisfy(item -> assertThat(items().byId(item.id())).contains(item));
  }

  @Test
  default void keeps_what_comes_first_what_is_shown_and_what_became_part_of_what() {
    Facts asking =
        facts("M1", "Tail", Status.PLANNED, Plan.NONE)
            .withCriteria(List.of(new Criterion("two pilot customers", 3, false)));
    given().done(tracked(KITES, "kites", "KIT"), added("i1", 1, asking));
    given().done(added("i2", 2, facts("M1", "Reel", Status.PLANNED, Plan.NONE)));
    List<Need> needs =
        List.of(new Need.OfItem(new Ref("KIT", 2)), new Need.OfMilestone("M-1 “first”"));
    given().done(change("i1", 1, new NeedsChanged(needs)));
    given().done(change("i1", 2, new CriterionChanged(1, false, "https://e.org/1")));
    assertThat(items().byId(id("i1")).orElseThrow().state().needs()).isEqualTo(needs);
    assertThat(items().byId(id("i1")).orElseThrow().facts().criteria())
        .containsExactly(
            new Criterion("two pilot customers", 3, false, List.of("https://e.org/1")));
    assertThat(items().dependent()).extracting(Item::id).containsExactly(id("i1"));
    assertThat(items().find(Filter.ALL, TODAY)).isEqualTo(items().all(KITES));

    given()
        .done(
            change(
                "i2",
                1,
                new ItemWidened(new Ref("KIT", 1), List.of(new Evidence("a.md")), List.of("long"))),
            change("i1", 3, new ItemJoined(new Ref("KIT", 2))));
    assertThat(items().dependent()).isEmpty();
    assertThat(items().byRef(new Ref("KIT", 1)).orElseThrow().state().into())
        .isEqualTo(new Ref("KIT", 2));
    Item whole = items().leading(new Ref("KIT", 1)).orElseThrow();
    assertThat(whole.ref()).isEqualTo(new Ref("KIT", 2));
    assertThat(whole.state().evidence()).containsExactly(new Evidence("a.md"));
    assertThat(whole.state().notes()).containsExactly("long");

    given().done(change("i1", 4, new ChangeUndone("join", Item.State.of(asking).withNeeds(needs))));
    assertThat(items().leading(new Ref("KIT", 1)).orElseThrow().ref()).isEqualTo(new Ref("KIT", 1));
    assertThat(items().dependent()).extracting(Item::id).containsExactly(id("i1"));
    given().done(change("i1", 5, new NeedsChanged(List.of())));
    assertThat(items().dependent()).isEmpty();
  }

  @Test
  default void finds_for_somebody_what_belongs_to_those_they_stand_for() {
    given()
        .done(
            tracked(KITES, "kites", "KIT"),
            added("i1", 1, owned("Spar", Status.PLANNED, "Ana", Target.day(TODAY))),
            added("i2", 2, owned("Tail", Status.PLANNED, "platform/INFRA", Target.day(TODAY))),
            added("i3", 3, owned("Reel", Status.BLOCKED, "Backend", Target.day(TODAY))),
            added("i4", 4, facts("M1", "Bag", Status.PLANNED, Plan.NONE)));
    for (Set<Item.Id> waiting : List.of(Set.<Item.Id>of(), Set.of(id("i4")), many())) {
      Viewpoint viewpoint = new Viewpoint(TODAY, ZoneOffset.UTC, new Teams(waiting));
      Filter.Against against = new Filter.Against("kites", viewpoint);
      Stream.of("owner:ana", "-owner:ana", "owner:backend", "is:blocked", "is:waiting")
          .flatMap(text -> Stream.of(text, "-(" + text + ")", text + " owner:none"))
          .map(text -> ((FilterParser.Understood) FilterParser.parse(text, "Ana")).filter())
          .forEach(
              filter ->
                  assertThat(items().find(filter, viewpoint))
                      .as(filter.toString())
                      .isEqualTo(
                          items().all(KITES).stream()
                              .filter(item -> filter.matches(item, against))
                              .toList()));
    }
  }

  @Test
  default void finds_the_very_same_set_again_whatever_changed_meanwhile() {
    given()
        .kites(IntStream.rangeClosed(1, 12).mapToObj(one -> "Kite " + one).toArray(String[]::new));
    Set<Item.Id> thirteen =
        IntStream.rangeClosed(1, 13)
            .mapToObj(number -> id("i" + number))
            .collect(Collectors.toUnmodifiableSet());
    Filter waiting = ((FilterParser.Understood) FilterParser.parse("is:waiting", "Ana")).filter();
    Viewpoint viewpoint = new Viewpoint(TODAY, ZoneOffset.UTC, new Teams(thirteen));

    assertThat(items().find(waiting, viewpoint)).hasSize(12);
    given().done(added("i13", 13, facts("M1", "Kite 13", Status.PLANNED, Plan.NONE)));
    assertThat(items().find(waiting, viewpoint)).isEqualTo(items().all(KITES)).hasSize(13);
    given().done(change("i2", 1, new ItemStarted()));
    assertThat(items().find(waiting, viewpoint)).isEqualTo(items().all(KITES));
    assertThat(items().count(waiting, viewpoint)).isEqualTo(13);
  }

  private static Set<Item.Id> many() {
    return IntStream.range(3, 1_000)
        .mapToObj(number -> id("i" + number))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Ana stands for a team.
  record Teams(Set<Item.Id> waiting) implements Viewpoint.Around {
    @Override
    public Set<Item.Id> waiting(Roadmap.Id roadmap) {
      return waiting;
    }

    @Override
    public String name(Person.Id person) {
      return person.value();
    }

    @Override
    public Set<String> alsoOwns(String owner) {
      return owner.equalsIgnoreCase("ana") ? Set.of("Platform/Infra") : Set.of();
    }
  }

  @Test
  default void keeps_every_span_of_a_target() {
    given().kites("Day", "Quarter", "Half");
    List<Target> targets =
        List.of(Target.day(TODAY), Target.quarter(2026, 1), Target.half(2027, 2));
    for (int i = 0; i < targets.size(); i++) {
      given().done(change("i" + (i + 1), 1, new TargetChanged(targets.get(i))));
    }

    assertThat(items().all(KITES))
        .extracting(item -> item.facts().plan().target())
        .containsExactlyElementsOf(targets);
  }

  @Test
  default void lists_by_roadmap_as_tracked_and_then_as_they_stand() {
    given().kites("First", "Second", "Third");
    given()
        .done(
            tracked(BOATS, "boats", "BOA"),
            new Draft(BOATS, id("b1"), 0, new ItemAdded(new Ref("BOA", 1), facts("Sail"))));
    journal()
        .append(
            new Batch(
                by(ANA, "sync"),
                List.of(),
                new Synced(
                    KITES,
                    new FileStamp(0, 0),
                    Bytes.NONE,
                    Places.of(
                        Map.of(
                            id("i1"), List.of(new Place(20, 0)),
                            id("i2"), List.of(new Place(10, 1), new Place(30, 0)),
                            id("i3"), List.of(new Place(10, 0))))),
                List.of()));

    assertThat(items().roadmaps()).extracting(Roadmap::name).containsExactly("kites", "boats");
    assertThat(items().roadmaps().getFirst().file()).hasToString("/plans/kites.md");
    assertThat(found()).containsExactly("KIT-3", "KIT-2", "KIT-1", "BOA-1");
  }

  @Test
  default void forgets_a_roadmap_that_is_no_longer_tracked() {
    given().kites("Tail");
    given().done(new Draft(KITES, null, -1, new RoadmapUntracked()));

    assertThat(items().roadmaps()).isEmpty();
    assertThat(found()).isEmpty();
    assertThat(items().byRef(new Ref("KIT", 1))).isEmpty();
    assertThat(items().all(KITES)).hasSize(1);
  }

  @Test
  default void finds_no_item_that_left_its_file() {
    given().kites("Tail", "String");
    given().done(change("i1", 1, new ItemRemoved()));
    assertThat(found()).containsExactly("KIT-2");
    assertThat(items().all(KITES))
        .extracting(item -> item.ref().number())
        .containsExactlyInAnyOrder(1, 2);

    given().done(change("i1", 2, new ItemReturned(facts("Tail"))));
    assertThat(found()).containsExactlyInAnyOrder("KIT-1", "KIT-2");
  }

  @Test
  default void knows_the_milestones_as_last_read() {
    Milestone first =
        new Milestone(
            "M1",
            3,
            Status.DONE,
            new Plan(Priority.LOW, "ana", Target.half(2026, 1), "Q1-ish"),
            List.of(new Criterion("flies", 4, true)));
    Milestone second = new Milestone("", 0, null, Plan.NONE, List.of());
    given().kites("Tail");
    given().done(new Draft(KITES, null, -1, new MilestonesRead(List.of(second, second))));
    given().done(new Draft(KITES, null, -1, new MilestonesRead(List.of(first, second))));

    assertThat(items().milestones(KITES)).containsExactly(first.unplaced(), second);
  }

  @Test
  default void counts_how_far_milestones_are() {
    Milestone flying = new Milestone("Flying", 9, null, Plan.NONE, List.of());
    Milestone building = new Milestone("Building", 3, null, Plan.NONE, List.of());
    Milestone again = new Milestone("Flying", 20, null, Plan.NONE, List.of());
    Milestone empty = new Milestone("Selling", 30, null, Plan.NONE, List.of());
    given()
        .done(
            tracked(KITES, "kites", "KIT"),
            added("i1", 1, facts("Building", "Tail", Status.DONE, Plan.NONE)),
            added("i2", 2, facts("Building", "Reel", Status.BLOCKED, Plan.NONE)),
            added("i3", 3, facts("Building", "Keel", Status.DROPPED, Plan.NONE)),
            added("i4", 4, facts("Building", "Sail", Status.PLANNED, Plan.NONE)),
            added("i5", 5, facts("Flying", "High", Status.PLANNED, Plan.NONE)),
            new Draft(
                KITES, null, -1, new MilestonesRead(List.of(building, flying, again, empty))));
    given().done(change("i4", 1, new ItemRemoved()));
    given().done(change("i5", 1, new ItemConflicted(List.of(ON_TITLE))));
    given().done(change("i4", 2, new ItemConflicted(List.of(ON_TITLE))));

    Path boats = Path.of("boats.md");
    Path kites = Path.of("kites.md");
    assertThat(
            items()
                .standings(
                    List.of(
                        new Roadmap(BOATS, "boats", "BOA", boats),
                        new Roadmap(KITES, "kites", "KIT", kites))))
        .containsExactly(
            new RoadmapProgress("boats", boats, List.of(), 0),
            new RoadmapProgress(
                "kites",
                kites,
                List.of(new Progress("Building", 1, 2), new Progress("Flying", 0, 1)),
                1));
    assertThat(items().progress(KITES, "Building")).isEqualTo(new Progress("Building", 1, 2));
    assertThat(items().progress(KITES, "Selling")).isEqualTo(new Progress("Selling", 0, 0));
  }

  @Test
  default void finds_whole_titles_numbers_and_the_first_so_many() {
    given().kites("Tail", "tail", "Reel", "???");
    given().done(tracked(BOATS, "boats", "BOA"), boat("b1", 2, "Mast"), boat("b2", 3, "TAIL"));
    given().done(change("i2", 1, new ItemRemoved()));

    assertThat(refs(items().titled("tAIL"))).containsExactly("KIT-1", "BOA-3");
    assertThat(refs(items().titled("???"))).containsExactly("KIT-4");
    assertThat(items().titled("ai")).isEmpty();
    assertThat(refs(items().numbered(3))).containsExactly("KIT-3", "BOA-3");
    assertThat(items().numbered(2)).extracting(Item::title).containsExactly("Mast");
    assertThat(items().numbered(9)).isEmpty();
    Filter two = new Filter(List.of(), Arrangement.first(2));
    assertThat(items().find(two, TODAY)).hasSize(2);
    given().done(new Draft(BOATS, null, -1, new RoadmapUntracked()));
    assertThat(refs(items().titled("tail"))).containsExactly("KIT-1");
    assertThat(refs(items().numbered(3))).containsExactly("KIT-3");
  }

  @Test
  default void finds_words_in_notes_once_and_where_they_are() {
    given().kites("Tail", "Reel");
    given().done(tracked(BOATS, "boats", "BOA"), boat("b1", 1, "Mast"));
    for (String id : List.of("i1", "i2", "b1")) {
      given().done(change(id, 1, new ItemNoted("of carbon")));
    }
    given().done(change("i2", 2, new ItemRemoved()));

    assertThat(found(new Says("carbon"))).containsExactly("KIT-1", "BOA-1");
    assertThat(found(new Says("ca"))).containsExactly("KIT-1", "BOA-1");
  }

  private static Draft boat(String id, int number, String title) {
    return new Draft(
        BOATS,
        id(id),
        0,
        new ItemAdded(new Ref("BOA", number), facts("M1", title, Status.PLANNED, Plan.NONE)));
  }

  private static List<String> refs(List<Item> items) {
    return items.stream().map(item -> item.ref().toString()).toList();
  }

  @Test
  default void finds_what_each_filter_means() {
    given()
        .done(
            tracked(KITES, "kites", "KIT"),
            tracked(BOATS, "boats", "BOA"),
            added("i1", 1, owned("Spar of ASH", Status.PLANNED, "Åsa", Target.day(TODAY))),
            added("i2", 2, owned("Tail", Status.DONE, "ÅSA", Target.day(TODAY.minusDays(1)))),
            added("i3", 3, owned("Tail's end", Status.BLOCKED, "ben", Target.quarter(2026, 1))),
            added("i4", 4, facts("M12", "Weiß_e 100% Schnur", Status.IN_PROGRESS, Plan.NONE)));
    given()
        .done(
            new Draft(BOATS, id("b1"), 0, new ItemAdded(new Ref("BOA", 1), facts("Sail of ash"))));

    assertThat(found(new HasStatus(Status.DONE))).containsExactly("KIT-2");
    assertThat(found(new Not(new HasStatus(Status.DONE)), new InRoadmap("KITES")))
        .containsExactly("KIT-1", "KIT-3", "KIT-4");
    assertThat(found(new OwnedBy("åsa"))).containsExactly("KIT-1", "KIT-2");
    assertThat(found(new OwnedBy(null))).containsExactly("KIT-4", "BOA-1");
    assertThat(found(new Not(new OwnedBy("ÅSA")), new InRoadmap("kites")))
        .containsExactly("KIT-3", "KIT-4");
    assertThat(found(new InMilestone("m1"))).containsExactly("KIT-1", "KIT-2", "KIT-3", "BOA-1");
    assertThat(found(new InRoadmap("boats"))).containsExactly("BOA-1");
    assertThat(found(new Says("ash"))).containsExactly("KIT-1", "BOA-1");
    assertThat(found(new Says("%"))).containsExactly("KIT-4");
    assertThat(found(new Says("_E 1"))).containsExactly("KIT-4");
    assertThat(found(new Says("' OR 1=1 --"))).isEmpty();
    assertThat(found(new Not(new Says("tail")))).containsExactly("KIT-1", "KIT-4", "BOA-1");
    assertThat(found(new Is(Standing.OPEN))).containsExactly("KIT-1", "KIT-3", "KIT-4", "BOA-1");
    assertThat(found(new Is(Standing.DONE))).containsExactly("KIT-2");
    assertThat(found(new Is(Standing.BLOCKED))).containsExactly("KIT-3");
    assertThat(found(new Is(Standing.OVERDUE))).containsExactly("KIT-3");
    assertThat(found(new Is(Standing.UNOWNED))).containsExactly("KIT-4", "BOA-1");
    assertThat(found(new Is(Standing.UNDATED))).containsExactly("KIT-4", "BOA-1");
    assertThat(found(new Says("tail"), new OwnedBy("ben"))).containsExactly("KIT-3");
  }

  private static Facts owned(String title, Status status, String owner, Target target) {
    return facts("M1", title, status, new Plan(null, owner, target, null));
  }

  @Test
  default void finds_what_the_filter_itself_finds() {
    given()
        .done(
            tracked(KITES, "kites", "KIT"),
            known(ANA, "Ana", Person.Role.MEMBER),
            added("i1", 1, owned("Spar of ASH", Status.PLANNED, "Åsa", Target.day(TODAY))),
            added("i2", 2, owned("Tail", Status.DONE, "ÅSA", Target.day(TODAY.minusDays(1)))),
            added("i3", 3, owned("Tail's end", Status.BLOCKED, "ben", Target.quarter(2026, 1))),
            added("i4", 4, facts("M12", "Schnur", Status.IN_PROGRESS, Plan.NONE)),
            added("i5", 5, facts("Phase 2", "Reel", Status.IN_PROGRESS, urgent(Priority.HIGH))),
            added("i6", 6, facts("Phase 20", "Bag", Status.DROPPED, urgent(Priority.CRITICAL))));
    given().done(by(BEN, "noted"), change("i4", 1, new ItemNoted("Ask the WÄRTER\nabout ash")));
    Viewpoint viewpoint =
        new Viewpoint(TODAY, ZoneOffset.UTC, id -> id.equals(ANA) ? "Ana" : id.value());
    List<Item> all = items().all(KITES);
    Filter.Against against = new Filter.Against("kites", viewpoint);

    Stream.of(
            "ash",
            "wärter",
            "-ash",
            "-wärter -is:open",
            "is:open OR is:done",
            "-(is:open OR ash)",
            "priority:high+",
            "priority:high",
            "priority:none",
            "-priority:high+",
            "is:stale",
            "-is:stale",
            "target:2w",
            "-target:2w",
            "target:2026-03-31",
            "-target:2026-03-31",
            "milestone:m1",
            "milestone:\"Phase 2\"",
            "-milestone:m1",
            "milestone:nowhere",
            "(milestone:m1 is:done) OR milestone:m12",
            "-(owner:åsa is:done)",
            "by:ana",
            "-by:ana",
            "by:p-ben",
            "changed:3d",
            "-changed:3d",
            "changed:0d",
            "roadmap:KITES -roadmap:boats",
            "-roadmap:kites",
            "owner:none OR owner:BEN",
            "-(-is:blocked)",
            "is:overdue -owner:ben",
            "is:open target:2026-12-31 by:ana",
            "status:planned target:2026-12-31 (owner:none OR by:ana)",
            "status:done target:2026-12-31 by:ana")
        .map(text -> (FilterParser.Understood) FilterParser.parse(text, "Ana"))
        .map(FilterParser.Understood::filter)
        .forEach(
            filter ->
                assertThat(items().find(filter, viewpoint))
                    .as(filter.toString())
                    .isEqualTo(
                        all.stream().filter(item -> filter.matches(item, against)).toList()));
  }

  @Test
  default void finds_parts_of_words_in_titles_and_notes_as_they_are_now() {
    given().kites("Say \"hello\" 100%_!", "Spar", "Übergröße");
    given().done(change("i2", 1, new ItemNoted("Ash, not oak")));

    assertThat(found(new Says("\"hel"))).containsExactly("KIT-1");
    assertThat(found(new Says("0%_!"))).containsExactly("KIT-1");
    assertThat(found(new Says("BERGRÖSS"))).isEqualTo(found(new Says("bergröss")));
    assertThat(found(new Says("not oak"), new Says("ash"))).containsExactly("KIT-2");
    assertThat(found(new Says("not oak"), new Says("hello"))).isEmpty();
    assertThat(found(new Says("hel\u0000lo"))).isEmpty();
    assertThat(found(new Not(new Says("hello")))).doesNotContain("KIT-1");
    assertThat(found(new Says("hello AND NOT"))).isEmpty();
    assertThat(found(new Or(List.of(new Says("hello"), new Says("oak")))))
        .containsExactly("KIT-1", "KIT-2");

    given().done(change("i1", 1, new ItemRenamed("Wave instead")));
    given().done(change("i2", 2, new ItemNoted("or oak after all")));

    assertThat(found(new Says("hello"))).isEmpty();
    assertThat(found(new Says("wave ins"))).containsExactly("KIT-1");
    assertThat(found(new Says("after all"))).containsExactly("KIT-2");
    given().done(change("i3", 1, new ItemRemoved()));
    assertThat(found(new Says("bergr"))).isEmpty();
  }

  @Test
  default void finds_words_that_nearly_all_items_have() {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(tracked(KITES, "kites", "KIT"));
    for (int i = 1; i <= 2_100; i++) {
      drafts.add(added("i" + i, i, facts("M1", "Kite " + i, Status.PLANNED, Plan.NONE)));
    }
    given().done(drafts.toArray(Draft[]::new));

    assertThat(found(new Says("kite"))).hasSize(2_100);
    assertThat(found(new Says("kite 209"))).hasSize(11);
    assertThat(found(new Says("kite"), new Says("2099"))).containsExactly("KIT-2099");
  }

  private static Plan urgent(Priority priority) {
    return new Plan(priority, null, null, null);
  }

  @Test
  default void finds_in_any_case_whatever_the_filter_itself_finds() {
    List<String> names = List.of("İstanbul", "ıi", "Straße", "ΣΊΣΥΦΟΣ", "ﬁn", "K", "𐐀x", "ſ", "µ");
    List<Draft> drafts = new ArrayList<>();
    drafts.add(tracked(KITES, "kites", "KIT"));
    for (int i = 0; i < names.size(); i++) {
      Plan plan = new Plan(null, names.get(i), null, null);
      drafts.add(added("i" + i, i + 1, facts("M1", names.get(i), Status.PLANNED, plan)));
    }
    given().done(drafts.toArray(Draft[]::new));
    List<Item> all = items().all(KITES);
    Filter.Against against = new Filter.Against("kites", TODAY);

    names.stream()
        .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT), "i", "K", "s", "Μ"))
        .flatMap(word -> Stream.of(new Says(word), new OwnedBy(word)))
        .map(term -> new Filter(List.of(term)))
        .forEach(
            filter ->
                assertThat(items().find(filter, TODAY))
                    .as(filter.toString())
                    .isEqualTo(
                        all.stream().filter(item -> filter.matches(item, against)).toList()));
  }

  @Test
  default void shows_a_change_at_once() {
    given().kites("Tail");
    given().done(change("i1", 1, new ItemStarted()));

    assertThat(found(new HasStatus(Status.IN_PROGRESS))).containsExactly("KIT-1");
    assertThat(found(new HasStatus(Status.PLANNED))).isEmpty();
  }
}
