package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedCriteriaTest {
  private static final String PLAN =
      """
      # Plan

      ## M1 Launch

      Exit criteria:
      - [ ] Runbook is written
      - [ ] Two canary releases

      ## M2 Work
      - [ ] Helm charts
        - Acceptance criteria:
          - [ ] Three restore drills
      """;

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void track() {
    workshop = new Workshop(folder, PLAN);
    workshop.promote("ana");
  }

  @Test
  void are_met_with_the_last_piece_of_evidence() {
    assertThat(workshop.say("ana", "meet WM-1 1 https://example.org/1"))
        .startsWith("✓ WM-1 Helm charts shows 1 of 3 for criterion 1 (“Three restore drills”)");
    assertThat(workshop.say("ana", "show WM-1")).contains("○ 1. Three restore drills · 1 of 3");
    assertThat(workshop.say("ana", "meet WM-1 1 https://example.org/1"))
        .startsWith("WM-1 asks for 3 in criterion 1, 1 shown so far: this one is among them");
    assertThat(workshop.say("ana", "meet WM-1 1"))
        .startsWith("WM-1 asks for 3 in criterion 1, 1 shown so far: say what shows one more");
    workshop.say("ana", "meet WM-1 1 https://example.org/2");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "meet WM-1 1 https://example.org/3"))
        .startsWith("✓ WM-1 Helm charts meets criterion 1 (“Three restore drills”)");
    assertThat(workshop.text()).contains("- [x] Three restore drills");
    assertThat(workshop.say("ana", "show WM-1")).contains("✓ 1. Three restore drills\n");
    assertThat(workshop.say("ana", "unmeet WM-1 1")).contains("no longer meets");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "meet WM-1 1 https://example.org/1")).contains("1 of 3");
  }

  @Test
  void are_taken_back_piece_by_piece() {
    workshop.say("ana", "meet WM-1 1 https://example.org/1");
    workshop.say("ana", "meet WM-1 1 https://example.org/2");
    workshop.say("ana", "undo");
    assertThat(workshop.say("ana", "show WM-1")).contains("· 1 of 3");
    workshop.say("ana", "redo");
    assertThat(workshop.say("ana", "show WM-1")).contains("· 2 of 3");
    assertThat(workshop.say("ana", "unmeet WM-1 1")).contains("no longer meets");
    assertThat(workshop.say("ana", "show WM-1")).doesNotContain(" of 3");
    assertThat(workshop.say("ana", "unmeet WM-1 1")).contains("does not meet criterion 1 already");
  }

  @Test
  void keep_what_was_shown_when_the_file_is_edited() {
    workshop.say("ana", "meet WM-1 1 https://example.org/1");
    workshop.edit(
        workshop
            .text()
            .replace("restore drills\n", "restore drills\n    - [ ] Somebody else knows\n"));
    assertThat(workshop.say("ana", "show WM-1"))
        .contains("○ 1. Three restore drills · 1 of 3")
        .contains("○ 2. Somebody else knows");
  }

  @Test
  void of_milestones_count_too() {
    assertThat(workshop.say("ana", "meet M1 2 https://example.org/1"))
        .contains("M1 Launch shows 1 of 2 for criterion 2 (“Two canary releases”)");
    workshop.edit(workshop.text().replace("Helm charts", "Helm charts for all"));
    assertThat(workshop.say("ana", "meet M1 2"))
        .contains("asks for 2 in criterion 2, 1 shown so far");
    assertThat(workshop.say("ana", "meet M1 2 https://example.org/2"))
        .contains("meets criterion 2 (“Two canary releases”)");
    assertThat(workshop.text()).contains("- [x] Two canary releases");
    workshop.say("ana", "undo");
    assertThat(workshop.text()).contains("- [ ] Two canary releases");
    assertThat(workshop.say("ana", "meet M1 2 https://example.org/3"))
        .contains("meets criterion 2");
  }
}
