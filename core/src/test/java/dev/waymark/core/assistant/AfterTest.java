package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterTest {
  private static final String PLAN =
      """
      # Plan

      ## Phase 1
      - [ ] Schema
      - [ ] Load tests

      ## Phase 2

      Depends on: Phase 1

      - [ ] Helm charts
      - [~] Dashboards
      - [ ] Sign releases (depends on CORE-01)
      - [ ] CORE-01 Keys
      """;

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void track() {
    workshop = new Workshop(folder, PLAN);
  }

  @Test
  void is_kept_shown_and_taken_back() {
    assertThat(workshop.say("ana", "after schema \"load tests\""))
        .startsWith("✓ WM-1 Schema comes after WM-2, which the store keeps, not the file");
    assertThat(workshop.say("ana", "show WM-1")).contains("waits for  WM-2");
    assertThat(workshop.say("ana", "list is:waiting milestone:\"Phase 1\""))
        .isEqualTo("Phase 1  ROADMAP\n  ○ WM-1  Schema  waits for WM-2");
    assertThat(workshop.say("ana", "log WM-1")).contains("comes after WM-2 (ana");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "undo")).startsWith("✓ WM-1");
    assertThat(workshop.say("ana", "show WM-1")).doesNotContain("waits for");
    assertThat(workshop.say("ana", "redo")).startsWith("✓ WM-1");
    assertThat(workshop.say("ana", "show WM-1")).contains("waits for  WM-2");
    assertThat(workshop.say("ana", "after WM-1 none")).contains("no longer comes after WM-2");
    assertThat(workshop.say("ana", "show WM-1")).doesNotContain("waits for");
  }

  @Test
  void is_shown_at_what_is_waited_for_too() {
    workshop.say("ana", "after WM-1 WM-2");
    workshop.say("ana", "after WM-3 WM-2");
    assertThat(workshop.say("ana", "show WM-2")).contains("needed by  WM-1, WM-3");
    assertThat(workshop.say("ana", "what depends on WM-2?")).contains("needed by  WM-1, WM-3");
    assertThat(workshop.say("ana", "show WM-1")).doesNotContain("needed by");
    workshop.say("ana", "done WM-1");
    workshop.say("ana", "defer WM-3");
    assertThat(workshop.say("ana", "show WM-2")).doesNotContain("needed by");
    workshop.say("ana", "reopen WM-1");
    workshop.say("ana", "done WM-2");
    assertThat(workshop.say("ana", "show WM-2")).doesNotContain("needed by");
  }

  @Test
  void adds_to_what_was_said_and_takes_several() {
    workshop.say("ana", "after WM-3 WM-2");
    assertThat(workshop.say("ana", "after WM-3 WM-2")).contains("comes after WM-2 already");
    assertThat(workshop.say("ana", "after WM-3 WM-4, WM-6")).contains("comes after WM-4, WM-6");
    assertThat(workshop.say("ana", "show WM-3")).contains("waits for  WM-2, WM-4, WM-6, Phase 1");
  }

  @Test
  void ends_with_the_work_that_is_waited_for() {
    workshop.say("ana", "after WM-1 WM-2");
    workshop.say("ana", "done WM-2");
    assertThat(workshop.say("ana", "show WM-1")).doesNotContain("waits for");
    workshop.say("ana", "reopen WM-2");
    assertThat(workshop.say("ana", "show WM-1")).contains("waits for  WM-2");
    workshop.say("ana", "drop WM-2");
    assertThat(workshop.say("ana", "show WM-1")).doesNotContain("waits for");
    workshop.say("ana", "done WM-1");
    workshop.say("ana", "reopen WM-2");
    assertThat(workshop.say("ana", "list is:waiting milestone:\"Phase 1\"")).startsWith("No item");
  }

  @Test
  void keeps_what_waits_from_being_next_and_leaves_its_status_alone() {
    assertThat(workshop.say("ana", "next")).contains("WM-1  Schema");
    workshop.say("ana", "after WM-1 WM-2");
    assertThat(workshop.say("ana", "next")).doesNotContain("WM-1").contains("WM-2  Load tests");
    assertThat(workshop.say("ana", "list is:blocked milestone:\"Phase 1\"")).contains("WM-1");
    assertThat(workshop.say("ana", "list status:blocked")).startsWith("No item");
  }

  @Test
  void refuses_a_circle_and_names_the_way() {
    workshop.say("ana", "after WM-3 WM-4");
    workshop.say("ana", "after WM-4 WM-6");
    assertThat(workshop.say("ana", "after WM-6 WM-3"))
        .startsWith("WM-6 would wait for itself: WM-6 → WM-3 → WM-4 → WM-6");
    assertThat(workshop.say("ana", "after WM-1 WM-1")).startsWith("WM-1 cannot come after itself");
    assertThat(workshop.say("ana", "after WM-1 WM-3"))
        .as("Phase 2 as a whole comes after Phase 1, in the file")
        .startsWith("WM-1 would wait for itself: WM-1 → WM-3 → Phase 1 → WM-1");
    assertThat(workshop.say("ana", "after WM-1 \"Phase 1\""))
        .startsWith("WM-1 would wait for itself: WM-1 → Phase 1 → WM-1");
  }

  @Test
  void counts_what_the_document_says() {
    assertThat(workshop.say("ana", "show WM-5")).contains("waits for  WM-6, Phase 1");
    assertThat(workshop.say("ana", "show WM-3")).contains("waits for  Phase 1");
    assertThat(workshop.say("ana", "show WM-4"))
        .as("what is begun does not wait for its milestone's turn")
        .doesNotContain("waits for");
    workshop.say("ana", "done WM-1 WM-2");
    assertThat(workshop.say("ana", "list is:waiting"))
        .isEqualTo(
            "Phase 2  ROADMAP\n  ○ WM-5  Sign releases (depends on CORE-01)  waits for WM-6");
    workshop.edit(workshop.text().replace(" (depends on CORE-01)", ""));
    assertThat(workshop.say("ana", "list is:waiting")).startsWith("No item");
  }

  @Test
  void may_be_after_a_ref_that_the_document_names() {
    workshop.edit(workshop.text().replace("- [ ] Schema", "- [ ] Schema\n  - Depends on: wm-2"));
    assertThat(workshop.say("ana", "show WM-1")).contains("waits for  WM-2");
  }

  @Test
  void may_be_a_whole_milestone() {
    assertThat(workshop.say("ana", "after WM-4 \"Phase 1\"")).contains("comes after Phase 1");
    assertThat(workshop.say("ana", "show WM-4")).contains("waits for  Phase 1");
    assertThat(workshop.say("ana", "after \"Phase 2\" WM-1"))
        .isEqualTo(
            "“Phase 2” is a milestone: what it depends on is said in the file, in a line below its"
                + " heading.");
  }

  @Test
  void is_told_as_it_was() {
    workshop.say("ana", "after WM-1 WM-2");
    workshop.later(Duration.ofDays(2));
    workshop.say("ana", "after WM-1 none");
    assertThat(workshop.say("ana", "list is:waiting at:2026-11-18 milestone:\"Phase 1\""))
        .contains("WM-1  Schema");
    assertThat(workshop.say("ana", "list is:waiting milestone:\"Phase 1\"")).startsWith("No item");
  }

  @Test
  void is_what_lint_looks_at_too() {
    workshop.say("ana", "after WM-1 WM-2");
    workshop.say("ana", "done WM-1");
    assertThat(workshop.say("ana", "lint")).contains("R17").contains("Load tests");
  }

  @Test
  void answers_who_waits_for_whom() {
    workshop.say("ana", "after WM-1 WM-2");
    assertThat(workshop.say("ana", "who is waiting for whom?"))
        .contains("WM-1  Schema  waits for WM-2")
        .contains("WM-5  Sign releases (depends on CORE-01)  waits for WM-6, Phase 1");
  }

  @Test
  void is_published_only_where_something_waits() {
    workshop.say("ana", "after WM-1 WM-2");
    assertThat(Json.of(workshop.answer("ana", "show WM-1")).getFirst())
        .contains("\"waits_for\":[\"WM-2\"]");
    assertThat(Json.of(workshop.answer("ana", "show WM-2")).getFirst()).doesNotContain("waits_for");
    assertThat(String.join("\n", Json.of(workshop.answer("ana", "list"))))
        .doesNotContain("waits_for");
  }
}
