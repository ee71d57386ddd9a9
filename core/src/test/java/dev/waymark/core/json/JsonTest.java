package dev.waymark.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Change;
import dev.waymark.core.reply.Reply.Edit;
import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Reply.Moved;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Mentions;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Kind;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Outline.Skipped;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import dev.waymark.core.roadmap.Waiver;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Path FILE = Path.of("/plans/ROADMAP.md");
  private static final Roadmap.Id ROADMAP = new Roadmap.Id("r");
  private static final Person.Id ANNA = new Person.Id("p");
  private static final Origin ORIGIN = new Origin("req", ANNA, Surface.CLI, NOON);
  private static final Plan PLAN =
      new Plan(Priority.HIGH, "ben", Target.quarter(2026, 3), "2-3 weeks");
  private static final Facts FACTS =
      new Facts(
          "M0 First light",
          "Say \"hello\"\n\u001b[31m",
          Status.BLOCKED,
          PLAN,
          List.of(new Criterion("It greets", 9, true), new Criterion("It parts", 10, false)),
          2);
  private static final Item ITEM =
      new Item(
          new Item.Id("i"),
          new Ref("WM", 1),
          ROADMAP,
          new Item.State(
              FACTS,
              "no voice",
              List.of(new Evidence("PR 7")),
              List.of("try tea"),
              false,
              List.of()),
          List.of(new Place(8, 0)),
          new Item.Change(3, 3, NOON, ANNA));
  private static final ListedItem LISTED = new ListedItem(ITEM, "ROADMAP", FILE, "anna");
  private static final String LISTED_JSON =
      "\"ref\":\"WM-1\",\"roadmap\":\"ROADMAP\",\"milestone\":\"M0 First light\",\"title\":\"Say"
          + " \\\"hello\\\"\\n"
          + "\\u001B[31m\",\"status\":\"blocked\",\"priority\":\"high\",\"owner\":\"ben\",\"target\":\"2026-Q3\",\"timeframe\":\"2-3"
          + " weeks\","
          + "\"file\":\"/plans/ROADMAP.md\",\"line\":8,\"criteria\":{\"met\":1,\"total\":2},\"evidence\":[\"PR"
          + " 7\"],\"changed_at\":\"2026-03-02T12:00:00Z\",\"changed_by\":\"anna\"";
  private static final String EVENT_JSON =
      "{\"sequence\":5,\"at\":\"2026-03-02T12:00:00Z\",\"event\":\"item-blocked\",\"ref\":\"WM-1\",\"title\":\"Say"
          + " \\\"hello\\\"\\n"
          + "\\u001B[31m\",\"roadmap\":\"ROADMAP\",\"person\":\"anna\",\"surface\":\"cli\",\"request\":\"req\",\"what\":\"is"
          + " blocked: no voice\",\"reason\":\"no voice\"}";
  private static final Recorded BLOCKED =
      new Recorded(5, ROADMAP, ITEM.id(), ORIGIN, new RoadmapEvent.ItemBlocked("no voice"));
  private static final RoadmapProgress PROGRESS =
      new RoadmapProgress(
          "ROADMAP", FILE, List.of(new Progress("M0", 1, 2), new Progress("M1", 0, 3)), 0);
  private static final String PROGRESS_JSON =
      "{\"roadmap\":\"ROADMAP\",\"file\":\"/plans/ROADMAP.md\",\"done\":1,\"total\":5,\"conflicts\":0,"
          + "\"milestones\":[{\"milestone\":\"M0\",\"done\":1,\"total\":2},"
          + "{\"milestone\":\"M1\",\"done\":0,\"total\":3}]}";

  @Test
  void lists_an_item_on_each_line() {
    assertThat(Json.of(new Reply.Listing("", List.of(LISTED, LISTED))))
        .containsExactly("{" + LISTED_JSON + "}", "{" + LISTED_JSON + "}");
  }

  @Test
  void says_null_for_what_nobody_said() {
    Item bare =
        new Item(
            ITEM.id(),
            ITEM.ref(),
            ROADMAP,
            Item.State.of(new Facts("", "t", Status.PLANNED, Plan.NONE, List.of(), 0)),
            List.of(),
            ITEM.last());

    assertThat(Json.of(new Reply.Listing("", List.of(new ListedItem(bare, "R", FILE, "anna")))))
        .containsExactly(
            "{\"ref\":\"WM-1\",\"roadmap\":\"R\",\"milestone\":\"\",\"title\":\"t\","
                + "\"status\":\"planned\",\"priority\":null,\"owner\":null,\"target\":null,"
                + "\"timeframe\":null,\"file\":\"/plans/ROADMAP.md\",\"line\":0,"
                + "\"criteria\":{\"met\":0,\"total\":0},\"evidence\":[],"
                + "\"changed_at\":\"2026-03-02T12:00:00Z\",\"changed_by\":\"anna\"}");
  }

  @Test
  void tells_events_and_patches_of_a_change() {
    Edit edit = new Edit(FILE, 8, "- [ ] a", "- [x] a", null, false);
    Edit pending = new Edit(FILE, 9, "b", "c", "the disk is full", true);
    Change change =
        new Change(
            LISTED,
            "is blocked",
            new Progress("M0", 0, 1),
            List.of(edit, pending),
            List.of(BLOCKED));

    assertThat(Json.of(new Reply.Changed(List.of(change), List.of("WM-2 is done already."))))
        .containsExactly(
            "{\"ok\":true,\"events\":["
                + EVENT_JSON
                + "],\"patches\":[{\"file\":\"/plans/ROADMAP.md\",\"line\":8,\"before\":\"- [ ]"
                + " a\",\"after\":\"- [x]"
                + " a\",\"pending\":false},{\"file\":\"/plans/ROADMAP.md\",\"line\":9,\"before\":\"b\",\"after\":\"c\",\"pending\":true,\"why\":\"the"
                + " disk is full\"}],\"remarks\":[\"WM-2 is done already.\"]}");
  }

  @Test
  void shows_one_item_with_its_history() {
    assertThat(
            Json.of(
                new Reply.Card(
                    LISTED,
                    List.of("WM-9"),
                    null,
                    List.of(),
                    List.of(new LogEntry(BLOCKED, LISTED, "anna", "")))))
        .containsExactly(
            "{"
                + LISTED_JSON
                + ",\"needed_by\":[\"WM-9\"],\"reason\":\"no voice\",\"notes\":[\"try"
                + " tea\"],\"sub_items\":2,\"acceptance\":[{\"text\":\"It"
                + " greets\",\"line\":9,\"met\":true},{\"text\":\"It"
                + " parts\",\"line\":10,\"met\":false}],\"history\":["
                + EVENT_JSON
                + "]}");
  }

  @Test
  void logs_an_event_on_each_line() {
    Recorded added =
        new Recorded(
            1,
            null,
            null,
            ORIGIN,
            new RoadmapEvent.PersonAdded(new Person(ANNA, "anna", Role.ADMIN)));

    assertThat(
            Json.of(
                new Reply.History(
                    List.of(
                        new LogEntry(BLOCKED, LISTED, "anna", ""),
                        new LogEntry(added, null, "anna", "")))))
        .containsExactly(
            EVENT_JSON,
            "{\"sequence\":1,\"at\":\"2026-03-02T12:00:00Z\",\"event\":\"person-added\",\"ref\":null,"
                + "\"title\":null,\"roadmap\":null,\"person\":\"anna\",\"surface\":\"cli\",\"request\":\"req\",\"what\":\"anna"
                + " was added\"}");
  }

  @Test
  void tells_how_far_each_roadmap_is() {
    assertThat(Json.of(new Reply.Overview(List.of(PROGRESS)))).containsExactly(PROGRESS_JSON);
  }

  @Test
  void tells_what_moved() {
    LocalDate day = LocalDate.parse("2026-03-02");
    Reply.Digest digest =
        new Reply.Digest(
            day.minusDays(3),
            day,
            List.of(new Moved(LISTED, Movement.BLOCKED, "anna")),
            List.of(PROGRESS),
            List.of());

    assertThat(Json.of(digest))
        .containsExactly(
            "{\"from\":\"2026-02-27\",\"to\":\"2026-03-02\",\"moved\":[{\"movement\":\"blocked\","
                + "\"person\":\"anna\","
                + LISTED_JSON
                + ",\"reason\":\"no voice\"}],\"counts\":{\"blocked\":1,\"slipped\":0,"
                + "\"done\":0,\"started\":0,\"reopened\":0,\"added\":0},\"roadmaps\":["
                + PROGRESS_JSON
                + "]}");
  }

  @Test
  void names_the_candidates_of_a_choice() {
    assertThat(Json.of(new Reply.Choice("hello", List.of(LISTED))))
        .containsExactly(
            "{\"ok\":false,\"error\":\"“hello” fits several items: say which.\",\"candidates\":["
                + "{\"ref\":\"WM-1\",\"roadmap\":\"ROADMAP\",\"milestone\":\"M0 First light\","
                + "\"title\":\"Say \\\"hello\\\"\\n\\u001B[31m\",\"status\":\"blocked\","
                + "\"file\":\"/plans/ROADMAP.md\",\"line\":8}]}");
  }

  @Test
  void says_why_something_was_refused() {
    assertThat(Json.of(new Reply.Refused(Reason.WRONG, "No.")))
        .containsExactly("{\"ok\":false,\"error\":\"No.\",\"candidates\":[]}");
  }

  @Test
  void leaves_remarks_to_whoever_prints_the_answer() {
    assertThat(Json.of(new Reply.Remarked(new Reply.Overview(List.of(PROGRESS)), List.of("Hm."))))
        .containsExactly(PROGRESS_JSON);
  }

  private static final Finding FINDING =
      new Finding(
          "R4-1f3a9c", Rule.R4, new Spot(6, 3), "“Helm” is late.", List.of(new Spot(3, 1)), null);

  private static final String FINDING_JSON =
      "{\"id\":\"R4-1f3a9c\",\"rule\":\"R4\",\"severity\":\"warning\",\"line\":6,\"column\":3,"
          + "\"title\":\"Target passed and not done\",\"message\":\"“Helm” is late.\",\"fix\":\""
          + Rule.R4.fix()
          + "\",\"related\":[{\"line\":3,\"column\":1}]}";

  @Test
  void tells_findings_a_line_each_and_why_they_are_accepted() {
    Finding waived =
        FINDING.waived(new Waiver(FINDING.id(), "agreed", LocalDate.parse("2026-12-01")));

    assertThat(
            Json.of(
                new Reply.Findings(
                    List.of(new Linted(Path.of("/plan.md"), List.of(FINDING, waived))))))
        .containsExactly(
            "{\"file\":\"/plan.md\"," + FINDING_JSON.substring(1),
            "{\"file\":\"/plan.md\","
                + FINDING_JSON.substring(1, FINDING_JSON.length() - 1)
                + ",\"waived\":{\"reason\":\"agreed\",\"until\":\"2026-12-01\"}}");
  }

  @Test
  void tells_all_that_was_understood_of_a_document() {
    Milestone first =
        new Milestone(
            "Phase 1",
            3,
            Status.IN_PROGRESS,
            new Plan(null, "ana", Target.day(LocalDate.parse("2026-12-01")), null),
            List.of(new Criterion("All green", 5, true)));
    Facts facts = new Facts("Phase 1", "Helm charts", Status.DONE, PLAN, List.of(), 1);
    Outline outline =
        new Outline(
            "Plan",
            new Outline.Format("UTF-8 BOM", "CRLF"),
            List.of(
                new Section(
                    first,
                    List.of(new Entry(new Place(6, 0), Kind.CHECKBOX, facts, Mentions.NONE)),
                    Mentions.NONE)),
            List.of(new Skipped(9, "in a fence")),
            List.of("Odd."),
            List.of());

    assertThat(Json.inspected("docs/plan.md", outline, List.of(FINDING)))
        .isEqualTo(
            "{\"file\":\"docs/plan.md\",\"title\":\"Plan\",\"encoding\":\"UTF-8"
                + " BOM\",\"eol\":\"CRLF\","
                + "\"counts\":{\"milestones\":1,\"items\":1,\"done\":1,\"in_progress\":0,\"planned\":0,"
                + "\"blocked\":0,\"deferred\":0,\"dropped\":0,\"criteria\":1,\"places\":1},\"milestones\":[{\"title\":\"Phase"
                + " 1\",\"line\":3,\"status\":\"in-progress\","
                + "\"owner\":\"ana\",\"target\":\"2026-12-01\",\"timeframe\":null,\"priority\":null,\"criteria\":[{\"text\":\"All"
                + " green\",\"line\":5,\"met\":true}],\"depends_on\":[],\"items\":[{\"title\":\"Helm"
                + " charts\",\"line\":6,\"status\":\"done\","
                + "\"priority\":\"high\",\"owner\":\"ben\",\"target\":\"2026-Q3\",\"timeframe\":\"2-3"
                + " weeks\",\"kind\":\"checkbox\",\"sub_items\":1,\"criteria\":[],\"ids\":[],\"depends_on\":[],\"links\":[]}]}],\"skipped\":[{\"line\":9,\"why\":\"in"
                + " a fence\"}],\"findings\":["
                + FINDING_JSON
                + "],\"remarks\":[]}");
  }

  @Test
  void tells_why_a_document_was_not_read() {
    assertThat(Json.unreadable("x.md", "x.md is not there: name another."))
        .isEqualTo("{\"file\":\"x.md\",\"error\":\"x.md is not there: name another.\"}");
  }
}
