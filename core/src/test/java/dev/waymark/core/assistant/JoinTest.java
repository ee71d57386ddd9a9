package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinTest {
  private static final String PLAN =
      """
      # Plan

      ## Wanted
      - [ ] Helm charts
      - [ ] Search

      ## Phase 1
      - [x] Schema
      - [ ] Add Helm charts
      - [ ] Load tests

      ## Phase 2
      - [ ] Reports
      """;

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void track() {
    workshop = new Workshop(folder, PLAN);
  }

  @Test
  void makes_one_item_of_two_lines() {
    workshop.say("ana", "note WM-1 as in May");
    assertThat(workshop.say("ana", "join WM-4 WM-1"))
        .contains("✓ WM-4 Add Helm charts is also what WM-1 was; both refs lead")
        .contains("WM-1 Helm charts is part of WM-4 now")
        .contains("see WM-4");
    assertThat(workshop.say("ana", "show wm-1"))
        .startsWith("WM-4  Add Helm charts")
        .contains("as in May");
    assertThat(workshop.say("ana", "list")).doesNotContain("WM-1 ").contains("WM-4");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "done WM-1")).startsWith("✓ WM-4");
    assertThat(workshop.text()).contains("- [x] Helm charts\n").contains("- [x] Add Helm charts\n");
    assertThat(workshop.say("ana", "log WM-1")).contains("is part of WM-4").contains("as in May");
  }

  @Test
  void is_taken_back_whole_and_done_again() {
    workshop.say("ana", "join WM-4 WM-1");
    assertThat(workshop.say("ana", "undo")).contains("WM-4").contains("WM-1");
    assertThat(workshop.say("ana", "done WM-1")).startsWith("✓ WM-1 Helm charts is done");
    assertThat(workshop.text()).contains("- [x] Helm charts\n").contains("- [ ] Add Helm charts\n");
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(PLAN);
    workshop.say("ana", "undo WM-4");
    workshop.say("ana", "join WM-4 WM-1");
    assertThat(workshop.say("ana", "undo WM-1")).contains("WM-4").contains("WM-1");
    assertThat(workshop.say("ana", "show WM-1")).startsWith("WM-1  Helm charts");
    assertThat(workshop.say("ana", "redo")).contains("✓ WM-4");
    assertThat(workshop.say("ana", "show WM-1")).startsWith("WM-4");
  }

  @Test
  void makes_the_other_line_say_the_same_status_until_it_is_taken_back() {
    workshop.say("ana", "done WM-4");
    String before = workshop.text();
    workshop.say("ana", "join WM-4 WM-1");
    assertThat(workshop.text()).contains("- [x] Helm charts\n");
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(before);
    assertThat(workshop.say("ana", "show WM-1")).contains("status     planned");
  }

  @Test
  void stays_one_item_when_the_file_is_edited() {
    workshop.say("ana", "join WM-4 WM-1");
    String events = workshop.say("ana", "log");
    workshop.edit(workshop.text().replace("- [ ] Search", "- [ ] Search\n- [ ] Import"));
    assertThat(workshop.say("ana", "list")).contains("Import").doesNotContain("WM-1 ");
    assertThat(workshop.say("ana", "log WM-4")).doesNotContain("was edited");
    workshop.edit(workshop.text().replace("- [ ] Helm charts", "- [x] Helm charts"));
    assertThat(workshop.say("ana", "show WM-4")).contains("status     done").contains("Add Helm");
    workshop.edit(workshop.text().replace("- [x] Helm charts\n", ""));
    assertThat(workshop.say("ana", "show WM-1")).startsWith("WM-4").contains("status     done");
    workshop.edit(workshop.text().replace("- [ ] Add Helm charts\n", ""));
    assertThat(workshop.say("ana", "show WM-1")).startsWith("WM-4 left its file");
    assertThat(events).contains("is part of WM-4");
  }

  @Test
  void asks_for_what_its_own_line_asks_for() {
    workshop.edit(
        PLAN.replace(
                "- [ ] Helm charts", "- [ ] Helm charts\n  - Acceptance:\n    - [ ] Somebody knows")
            .replace(
                "- [ ] Add Helm charts",
                "- [ ] Add Helm charts\n  - Acceptance:\n    - [ ] Charts are signed"));
    workshop.say("ana", "join WM-4 WM-1");
    assertThat(workshop.say("ana", "meet WM-4 1")).contains("“Charts are signed”");
    assertThat(workshop.text())
        .contains("- [ ] Somebody knows")
        .contains("- [x] Charts are signed");
    workshop.say("ana", "undo");
    assertThat(workshop.text()).contains("- [ ] Charts are signed");
    workshop.edit(workshop.text().replace("- [ ] Somebody knows", "- [x] Somebody knows"));
    assertThat(workshop.say("ana", "show WM-4"))
        .contains("○ 1. Charts are signed")
        .doesNotContain("Somebody knows");
  }

  @Test
  void is_not_taken_for_the_same_work_twice() {
    assertThat(workshop.say("ana", "lint")).contains("R9");
    workshop.say("ana", "join WM-4 WM-1");
    assertThat(workshop.say("ana", "lint")).doesNotContain("R9");
  }

  @Test
  void refuses_what_is_one_already_and_what_is_no_item() {
    assertThat(workshop.say("ana", "join WM-4 WM-4")).startsWith("WM-4 is one item already");
    workshop.say("ana", "join WM-4 WM-1");
    assertThat(workshop.say("ana", "join WM-1 WM-4")).startsWith("WM-4 is one item already");
    assertThat(workshop.say("ana", "join \"Phase 1\" WM-4")).contains("is a milestone");
  }

  @Test
  void waits_for_and_is_waited_for_as_the_one_that_stays() {
    workshop.say("ana", "after WM-5 WM-1");
    workshop.say("ana", "join WM-4 WM-1");
    assertThat(workshop.say("ana", "show WM-5")).contains("waits for  WM-4");
    workshop.say("ana", "done WM-4");
    assertThat(workshop.say("ana", "show WM-5")).doesNotContain("waits for");
  }
}
