package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsTest {
  private static final String PLAN =
      """
      # Plan

      Legend: [ ] planned [~] in progress [x] done

      ## Phase 1
      - [ ] Helm charts
      - [ ] Release notes
      """;

  private static final String BEGUN = PLAN.replace("[ ] Helm", "[~] Helm");

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void track() {
    workshop = new Workshop(folder, PLAN);
  }

  private void differ() {
    workshop.rightBeforeWriting(() -> workshop.edit(BEGUN));
    workshop.say("ana", "done WM-1");
  }

  @Test
  void keep_both_values_and_the_files_bytes() {
    differ();
    assertThat(workshop.text()).isEqualTo(BEGUN);
    assertThat(workshop.say("ben", "list"))
        .contains("✓ WM-1  Helm charts  conflict")
        .contains("○ WM-2  Release notes");
    assertThat(workshop.say("ben", "show WM-1"))
        .contains(
            "conflict   status is done here and in-progress in the file: sync WM-1 ours|theirs");
    assertThat(workshop.say("ben", "status"))
        .contains("1 of 2 done · 1 conflict: list is:conflict");
    assertThat(workshop.say("ben", "sync")).contains("WM-1").doesNotContain("WM-2");
    assertThat(workshop.say("ben", "digest")).contains("1 conflict");
  }

  @Test
  void end_with_the_stores_value_in_the_file() {
    differ();
    assertThat(workshop.say("ben", "sync WM-1 ours"))
        .contains("WM-1 Helm charts is as it was here");
    assertThat(workshop.text()).isEqualTo(PLAN.replace("[ ] Helm", "[x] Helm"));
    assertThat(workshop.say("ben", "sync")).isEqualTo("No item fits is:conflict");
    workshop.say("ben", "undo");
    assertThat(workshop.text()).isEqualTo(BEGUN);
    assertThat(workshop.say("ben", "sync")).contains("WM-1");
  }

  @Test
  void end_with_the_files_value_in_the_store() {
    differ();
    assertThat(workshop.say("ben", "sync helm theirs"))
        .contains("WM-1 Helm charts is as its file has it");
    assertThat(workshop.text()).isEqualTo(BEGUN);
    assertThat(workshop.say("ben", "list")).contains("◐ WM-1  Helm charts  in-progress");
    assertThat(workshop.say("ben", "sync WM-1 ours"))
        .startsWith("WM-1 says the same here and in its file");
  }

  @Test
  void end_when_somebody_changes_the_fact_or_the_file_agrees() {
    differ();
    assertThat(workshop.say("ben", "reopen WM-1"))
        .endsWith(
            "WM-1 differed: its status was done here and in-progress in the file; what was said"
                + " here decides it.");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ben", "sync")).isEqualTo("No item fits is:conflict");
    workshop.later(Duration.ofMinutes(1));
    differ();
    workshop.edit(PLAN.replace("[ ] Helm", "[x] Helm"));
    assertThat(workshop.say("ben", "sync")).isEqualTo("No item fits is:conflict");
  }

  @Test
  void outlive_changes_of_other_facts() {
    differ();
    workshop.say("ben", "rename WM-1 Helm chart");
    assertThat(workshop.text()).isEqualTo(BEGUN.replace("Helm charts", "Helm chart"));
    assertThat(workshop.say("ben", "sync")).contains("WM-1  Helm chart  conflict");
  }

  @Test
  void keep_an_item_that_was_changed_while_its_line_was_taken_out() {
    String without = PLAN.replace("- [ ] Helm charts\n", "");
    workshop.rightBeforeWriting(() -> workshop.edit(without));
    workshop.say("ana", "done WM-1");
    assertThat(workshop.text()).isEqualTo(without);
    assertThat(workshop.say("ben", "show WM-1"))
        .contains("line is done here and taken out in the file");
    workshop.say("ben", "list");
    workshop.say("ben", "sync WM-1 ours");
    assertThat(workshop.text()).isEqualTo(without + "- [x] Helm charts\n");
    assertThat(workshop.say("ben", "list"))
        .contains("✓ WM-1  Helm charts")
        .doesNotContain("conflict");
  }

  @Test
  void let_an_item_go_that_was_changed_while_its_line_was_taken_out() {
    String without = PLAN.replace("- [ ] Helm charts\n", "");
    workshop.rightBeforeWriting(() -> workshop.edit(without));
    workshop.say("ana", "done WM-1");
    workshop.say("ben", "sync WM-1 theirs");
    assertThat(workshop.say("ben", "list")).doesNotContain("WM-1");
    assertThat(workshop.text()).isEqualTo(without);
  }

  @Test
  void take_no_save_for_a_revert_that_came_from_before_the_change() {
    workshop.say("ana", "done WM-1");
    workshop.edit(PLAN);
    assertThat(workshop.say("ben", "sync")).contains("WM-1");
    workshop.say("ben", "sync WM-1 ours");
    workshop.later(Duration.ofMinutes(1));
    workshop.edit(PLAN);
    assertThat(workshop.say("ben", "list"))
        .contains("○ WM-1  Helm charts")
        .doesNotContain("conflict");
  }

  @Test
  void leave_everything_as_it_was_while_the_file_is_no_roadmap() {
    workshop.say("ana", "done WM-1");
    workshop.later(Duration.ofMinutes(1));
    String whole = workshop.text();
    workshop.edit("");
    assertThat(workshop.say("ben", "list")).contains("WM-1").contains("WM-2").contains("is empty");
    workshop.edit("<<<<<<< ours\n" + whole + "=======\n>>>>>>> theirs\n");
    assertThat(workshop.say("ben", "list")).contains("WM-1").contains("a conflict that git marked");
    workshop.edit(whole.substring(0, whole.length() - 8));
    assertThat(workshop.say("ben", "list")).contains("WM-2").contains("in the middle of a line");
    assertThat(workshop.say("ben", "done WM-2")).contains("in the middle of a line");
    workshop.edit(whole);
    assertThat(workshop.say("ben", "done WM-2")).contains("WM-2 Release notes is done");
  }
}
