package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.json.Json;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A milestone that is named changes itself and nothing of its items, and undo leaves every byte as
/// it was.
class MilestonesThemselvesTest {
  private static final String PLAN =
      """
      # Plan

      ## M1: Foundation
      **Owner:** ben | **Target:** 2026-10-01

      - [x] Helm charts
      - [x] Release notes

      **Acceptance criteria:**
      - [ ] The tank stays full
      - [ ] Nobody is woken

      ## Phase 2 ✅ COMPLETE
      - [x] Rotate keys

      ## Phase 3
      Status: In Progress

      - [ ] Paint

      ## Ideas
      - Feed dragons
      """;

  @TempDir Path folder;

  private Workshop workshop(String text) {
    Workshop workshop = new Workshop(folder, text);
    workshop.promote("ana");
    return workshop;
  }

  private static Milestone milestone(Workshop workshop, int at) {
    return workshop.store.milestones(workshop.store.roadmaps().getFirst().id()).get(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          start M1                 ~ ## M1: Foundation  ~ ## M1: Foundation
          own M1 ana               ~ **Owner:** ben     ~ **Owner:** ana
          target M1 2026-12-01     ~ 2026-10-01         ~ 2026-12-01
          reopen Phase 2           ~ Phase 2 ✅ COMPLETE ~ Phase 2
          done Phase 3 anyway told ~ Status: In Progress ~ Status: Done
          block "Phase 3" no paint ~ Status: In Progress ~ Status: Blocked
          meet M1 2 asked around   ~ - [ ] Nobody       ~ - [x] Nobody
          """)
  void are_written_where_the_document_says_it(String words, String before, String after) {
    Workshop workshop = workshop(PLAN);
    assertThat(workshop.say("ana", words)).startsWith("✓ ");
    assertThat(workshop.text()).isEqualTo(PLAN.replace(before, after));
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "undo")).contains("nothing that could be taken back");
  }

  @Test
  void are_finished_once_nothing_in_them_is_open() {
    Workshop workshop = workshop(PLAN);
    assertThat(workshop.say("ana", "done M1"))
        .isEqualTo(
            "M1: Foundation has 2 criteria not met: finish that first, or say done \"M1:"
                + " Foundation\" anyway REASON.");
    assertThat(workshop.say("ana", "meet M1 1 seen in the log"))
        .isEqualTo(
            "✓ M1: Foundation meets criterion 1 (“The tank stays full”): seen in the log · 2 of 2"
                + " done · ROADMAP.md:3 · undo");
    assertThat(workshop.say("ana", "meet M1 1")).contains("meets criterion 1 already");
    assertThat(workshop.say("ana", "meet M1 7")).contains("has 2 criteria");
    workshop.say("ana", "meet M1 2");
    assertThat(workshop.say("ana", "done M1"))
        .isEqualTo(
            """
            ✓ M1: Foundation is done · 2 of 2 done · ROADMAP.md:3 · undo
            - ## M1: Foundation
            + ## M1: Foundation ✅ COMPLETE\
            """);
    assertThat(workshop.say("ana", "unmeet M1 1")).contains("no longer meets criterion 1");
    for (int change = 0; change < 4; change++) {
      workshop.say("ana", "undo");
    }
    assertThat(workshop.text()).isEqualTo(PLAN);
  }

  @Test
  void keep_who_finished_them_in_spite_of_what_is_open() {
    Workshop workshop = workshop(PLAN);
    assertThat(workshop.say("ana", "done Phase 3 anyway")).contains("Say why");
    workshop.say("ana", "done Phase 3 anyway nobody wants paint");
    assertThat(workshop.say("ana", "log"))
        .contains("Phase 3 is done: although it has 1 open item, nobody wants paint (ana, chat)");
    assertThat(workshop.say("ana", "list is:open paint")).contains("WM-4");
  }

  @Test
  void show_whose_they_are_and_what_was_said_of_them() {
    Workshop workshop = workshop(PLAN);
    workshop.say("ana", "target M1 2026-12-01");
    assertThat(workshop.say("ana", "show M1"))
        .startsWith(
            """
            M1: Foundation  ROADMAP
              done       2 of 2
              owner      ben
              target     2026-12-01
              file       ROADMAP.md:3
              ○ 1. The tank stays full
              ○ 2. Nobody is woken
              ✓ WM-1  Helm charts
              ✓ WM-2  Release notes
            """)
        .endsWith("M1: Foundation is due 2026-12-01 (ana, chat)");
    assertThat(workshop.say("ana", "show Ideas"))
        .contains("owner      nobody")
        .contains("target     none");
    assertThat(Json.of(workshop.answer("ana", "show M1")))
        .singleElement()
        .asString()
        .startsWith("{\"roadmap\":\"ROADMAP\",\"milestone\":\"M1: Foundation\",\"status\":null,")
        .contains("\"line\":3,\"priority\":null,\"owner\":\"ben\",\"target\":\"2026-12-01\"")
        .contains("\"done\":2,\"total\":2,\"acceptance\":[{\"text\":\"The tank stays full\"")
        .contains("\"items\":[{\"ref\":\"WM-1\"")
        .contains("\"event\":\"milestone-changed\"");
  }

  @Test
  void log_what_was_said_of_them_among_what_happened_to_their_items() {
    Workshop workshop = workshop(PLAN);
    workshop.promote("ben");
    workshop.say("ana", "own M1 ana");
    workshop.say("ben", "reopen WM-1");
    workshop.say("ben", "own \"Phase 3\" ben");
    workshop.say("ana", "undo M1");
    workshop.say("ana", "undo");
    assertThat(workshop.say("ana", "log M1").lines().limit(3))
        .satisfiesExactly(
            line -> assertThat(line).contains("M1: Foundation is as it was before (undone) (ana"),
            line -> assertThat(line).contains("WM-1 Helm charts is open again (ben"),
            line -> assertThat(line).contains("M1: Foundation belongs to ana (ana"));
    assertThat(workshop.say("ana", "log M1 by:ben"))
        .contains("WM-1 Helm charts is open again")
        .doesNotContain("belongs to");
  }

  @Test
  void are_chosen_by_number_where_words_fit_several() {
    Workshop workshop = workshop(PLAN);
    assertThat(workshop.say("ana", "own Phase cleo"))
        .isEqualTo(
            """
            “Phase” fits several milestones; say which:
              1. Phase 2  ROADMAP
              2. Phase 3  ROADMAP\
            """);
    assertThat(workshop.say("ana", "2")).startsWith("✓ Phase 3 belongs to cleo");
    assertThat(Json.of(workshop.answer("ana", "own Phase cleo")))
        .singleElement()
        .asString()
        .startsWith("{\"ok\":false,\"error\":\"“Phase” fits several milestones: say which.\"")
        .contains("\"candidates\":[{\"roadmap\":\"ROADMAP\",\"milestone\":\"Phase 2");
  }

  @Test
  void keep_in_the_store_what_the_document_has_no_place_for() {
    Workshop workshop = workshop(PLAN);
    workshop.say("ana", "own Ideas ben");
    assertThat(workshop.say("ana", "done Ideas anyway too many"))
        .contains(
            "Ideas is saved, not written: its line cannot be marked without changing how its items"
                + " are read.");
    assertThat(workshop.text()).isEqualTo(PLAN);
    workshop.edit(PLAN.replace("dragons", "the dragons").replace("## M1", "Words.\n\n## M1"));
    assertThat(workshop.say("ana", "status")).contains("Ideas");
    assertThat(milestone(workshop, 3).status()).isEqualTo(Status.DONE);
    assertThat(milestone(workshop, 3).plan().owner()).isEqualTo("ben");
    workshop.say("ana", "undo");
    workshop.say("ana", "undo");
    assertThat(milestone(workshop, 3).status()).isNull();
    assertThat(milestone(workshop, 3).plan().owner()).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void are_found_where_their_headings_stand_now_and_nothing_is_noted_of_that(boolean byHand) {
    Workshop workshop = workshop(PLAN);
    long read = timesRead(workshop);
    if (byHand) {
      workshop.edit(PLAN.replace("# Plan\n", "# Plan\nNew words.\n"));
    } else {
      workshop.say("ana", "add M1 Harbour");
    }
    String moved = workshop.text();
    assertThat(moved.lines().toList().indexOf("## Phase 3")).isEqualTo(16);

    assertThat(workshop.say("ana", "block \"Phase 3\" no paint")).contains("ROADMAP.md:17");
    assertThat(workshop.text()).isEqualTo(moved.replace("In Progress", "Blocked"));
    assertThat(timesRead(workshop)).isEqualTo(read);
  }

  private static long timesRead(Workshop workshop) {
    return workshop.store.since(0, 1_000).stream()
        .filter(one -> one.event() instanceof MilestonesRead)
        .count();
  }

  @Test
  void are_written_later_when_the_disk_fails_and_an_editor_was_quicker() {
    Workshop workshop = workshop(PLAN);
    workshop.breakDisk("full");
    assertThat(workshop.say("ana", "done Phase 3 anyway told")).contains("not yet in ROADMAP.md");
    workshop.breakDisk(null);
    workshop.edit("Intro.\n\n" + PLAN);
    workshop.say("ana", "status");
    assertThat(workshop.text())
        .isEqualTo("Intro.\n\n" + PLAN.replace("Status: In Progress", "Status: Done"));
  }

  @Test
  void are_not_taken_back_once_somebody_else_changed_them() {
    Workshop workshop = workshop(PLAN);
    workshop.promote("ben");
    workshop.say("ana", "own M1 ana");
    workshop.say("ben", "own M1 ben");
    assertThat(workshop.say("ana", "undo"))
        .isEqualTo("M1: Foundation was changed since: change it by name instead.");
  }

  @Test
  void are_a_leads_to_change() {
    Workshop workshop = workshop(PLAN);
    assertThat(workshop.say("cleo", "done Phase 2"))
        .isEqualTo(
            "cleo may not change milestones: that takes the role lead, which an admin gives.");
  }

  @Test
  void come_as_one_object_with_event_and_patch() {
    Workshop workshop = workshop(PLAN);
    assertThat(Json.of(workshop.answer("ana", "own M1 ana")))
        .singleElement()
        .asString()
        .startsWith("{\"ok\":true,\"events\":[{")
        .contains("\"event\":\"milestone-changed\"")
        .contains("\"milestone\":\"M1: Foundation\"")
        .contains("\"before\":\"**Owner:** ben | **Target:** 2026-10-01\"");
  }

  @Test
  void leave_a_criterion_of_an_item_to_the_item() {
    String plan =
        """
        ## Work
        - [ ] Helm charts
          - Acceptance criteria:
            - [ ] It starts
        """;
    Workshop workshop = workshop(plan);
    assertThat(workshop.say("cleo", "meet WM-1 1 seen"))
        .startsWith("✓ WM-1 Helm charts meets criterion 1 (“It starts”)");
    assertThat(workshop.text()).isEqualTo(plan.replace("[ ] It", "[x] It"));
    workshop.say("cleo", "undo");
    assertThat(workshop.text()).isEqualTo(plan);
  }
}
