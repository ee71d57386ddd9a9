package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.reply.Reply;
import dev.waymark.core.roadmap.Person.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The verbs that edit the document itself: each writes in its style, and undo leaves every byte as
/// it was.
class WritingVerbsTest {
  private static final String PLAN =
      """
      # Plan

      ## Phase 1
      1. [ ] Helm charts (P1) [owner: ben]
      2. [X] Release notes

         more of it

      ## Phase 2
      * [ ] Rotate keys
        - with care

      | Task | Owner | Status | Priority | Target |
      |---|---|---|---|---|
      | Seals | | Offen | P2 | |
      """;

  @TempDir Path folder;

  private Workshop workshop(String text) {
    return new Workshop(folder, text);
  }

  @Test
  void add_a_line_in_the_lists_own_style() {
    Workshop workshop = workshop(PLAN);
    assertThat(workshop.say("ana", "add Phase 1 Sign the images"))
        .isEqualTo(
            """
            ✓ WM-5 Sign the images was added · 1 of 3 in Phase 1 · ROADMAP.md:8 · undo
            + 3. [ ] Sign the images\
            """);
    assertThat(workshop.text())
        .isEqualTo(PLAN.replace("   more of it\n", "   more of it\n3. [ ] Sign the images\n"));
    assertThat(workshop.say("ana", "done WM-5")).contains("2 of 3");
    assertThat(workshop.say("ben", "done WM-3")).contains("ROADMAP.md:11");
    workshop.say("ben", "undo");
    workshop.say("ana", "undo");
    assertThat(workshop.say("ana", "undo")).contains("WM-5 Sign the images is taken out again");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "list sign")).contains("No item fits");
    assertThat(workshop.say("ana", "done seals")).contains("ROADMAP.md:15");
  }

  @Test
  void add_a_row_with_the_tables_columns() {
    Workshop workshop = workshop(PLAN);
    workshop.say("ana", "add \"Phase 2\" Paint");
    assertThat(workshop.text()).isEqualTo(PLAN + "| Paint | | Offen |  | |\n");
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(PLAN);
  }

  @Test
  void add_nothing_to_what_is_not_there() {
    Workshop workshop = workshop(PLAN);
    assertThat(workshop.say("ana", "add Dragons Feed them"))
        .isEqualTo("No milestone is called “Dragons”: status shows what there is.");
    assertThat(workshop.say("ana", "add Phase Feed them"))
        .isEqualTo(
            """
            “Phase” fits several milestones; say which:
              1. Phase 1  ROADMAP
              2. Phase 2  ROADMAP\
            """);
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "2"))
        .startsWith("✓ WM-5 Feed them was added · 0 of 3 in Phase 2");
  }

  @Test
  void say_once_what_holds_for_several() {
    Workshop workshop = workshop(PLAN);
    workshop.say("ana", "done WM-1 WM-3 WM-4");
    assertThat(workshop.say("ben", "done WM-1 WM-3 WM-4"))
        .isEqualTo("WM-1 is already done (ana, just now). The same goes for WM-3 and WM-4.");
    assertThat(workshop.say("ben", "start WM-1 WM-3"))
        .isEqualTo("WM-1 is done: reopen it first (ana, just now). The same goes for WM-3.");
  }

  @Test
  void name_nobody_where_nobody_made_it_impossible() {
    Workshop workshop = workshop(PLAN);
    assertThat(workshop.say("ben", "meet WM-1 1")).isEqualTo("WM-1 has no criteria.");
    assertThat(workshop.say("ben", "after WM-1 WM-1")).isEqualTo("WM-1 cannot come after itself.");
  }

  @Test
  void rename_where_the_title_stands() {
    Workshop workshop = workshop(PLAN);
    assertThat(workshop.say("ana", "rename WM-1 Helm and Kustomize"))
        .startsWith("✓ WM-1 Helm and Kustomize is called that now, was “Helm charts”");
    assertThat(workshop.text()).isEqualTo(PLAN.replace("Helm charts", "Helm and Kustomize"));
    assertThat(workshop.say("ana", "rename WM-3 x (high)"))
        .isEqualTo(
            "WM-3 keeps its title: its line would not read back as that title; edit the file by"
                + " hand.");
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "show WM-1")).contains("Helm charts");
  }

  @Test
  void move_a_line_with_all_that_hangs_below_it() {
    Workshop workshop = workshop(PLAN.substring(0, PLAN.indexOf("| Task")));
    String before = workshop.text();
    assertThat(workshop.say("ana", "move WM-2 Phase 2"))
        .startsWith("✓ WM-2 Release notes moved, was in Phase 1 · 1 of 2 in Phase 2");
    assertThat(workshop.text())
        .isEqualTo(
            """
            # Plan

            ## Phase 1
            1. [ ] Helm charts (P1) [owner: ben]

            ## Phase 2
            * [ ] Rotate keys
              - with care
            * [X] Release notes

              more of it

            """);
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(before);
    assertThat(workshop.say("ana", "show WM-2")).contains("milestone  Phase 1");
  }

  @Test
  void leave_a_line_whose_new_milestone_is_written_in_another_way() {
    Workshop workshop =
        workshop("## A\n- [ ] one\n\n## B\n| Task | Status |\n|---|---|\n| x | Open |\n");
    assertThat(workshop.say("ana", "move WM-1 B")).contains("WM-1 stays", "move it in the file");
  }

  @Test
  void write_owner_priority_and_target_where_they_stand() {
    Workshop workshop = workshop(PLAN);
    workshop.say("ana", "take WM-1");
    workshop.say("ana", "priority WM-1 critical");
    assertThat(workshop.text()).contains("1. [ ] Helm charts (P0) [owner: ana]\n");
    workshop.say("ana", "own WM-4 ops");
    workshop.say("ana", "priority WM-4 high");
    workshop.say("ana", "target WM-4 2026-12-01");
    assertThat(workshop.text()).contains("| Seals | ops | Offen | P1 | 2026-12-01 |\n");
    for (int i = 0; i < 5; i++) {
      workshop.say("ana", "undo");
    }
    assertThat(workshop.text()).isEqualTo(PLAN);
  }

  @Test
  void keep_in_the_store_what_has_no_place() {
    Workshop workshop = workshop("## M1\n- [ ] one\n");
    workshop.say("ana", "own WM-1 ben");
    workshop.say("ana", "defer WM-1");
    workshop.say("ana", "link WM-1 https://e.org/pull/7");
    assertThat(workshop.text()).isEqualTo("## M1\n- [ ] one\n");
    assertThat(workshop.say("ana", "show WM-1"))
        .contains("deferred", "owner      ben", "evidence   https://e.org/pull/7");
  }

  @Test
  void drop_with_a_reason_and_take_it_back() {
    Workshop workshop = workshop("## M1\n- [ ] one\n- [-] two\n");
    assertThat(workshop.say("ana", "drop WM-1 nobody asked"))
        .startsWith("✓ WM-1 one is dropped: nobody asked");
    assertThat(workshop.text()).isEqualTo("## M1\n- [-] one\n- [-] two\n");
    assertThat(workshop.say("ana", "drop WM-1")).startsWith("WM-1 is dropped already");
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo("## M1\n- [ ] one\n- [-] two\n");
  }

  @Test
  void show_a_link_as_the_document_does() {
    Workshop workshop = workshop("## M1\n- [x] one ([#3](https://e.org/pull/3))\n- [ ] two\n");
    workshop.say("ana", "done WM-2 https://e.org/pull/12");
    assertThat(workshop.text())
        .isEqualTo(
            """
            ## M1
            - [x] one ([#3](https://e.org/pull/3))
            - [x] two ([#12](https://e.org/pull/12))
            """);
    assertThat(workshop.say("ana", "show WM-2")).contains("WM-2  two");
    workshop.say("ana", "undo");
    assertThat(workshop.text()).endsWith("- [ ] two\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          - [ ] one/- [X] two/- three > done one > reopen one
          - [ ] one/- [X] two/- three > reopen two > done two
          - [ ] one/- [X] two/- three > done three > reopen three
          1. [X] one/2. two > reopen one > done one
          ∣ Task ∣ Status ∣/∣---∣---∣/∣ one ∣ Completed ∣/∣ two ∣ TODO ∣ > reopen one > done one
          ∣ Task ∣ Status ∣/∣---∣---∣/∣ one ∣ ✅ Completed ∣/∣ two ∣ TODO ∣ > done two > reopen two
          """)
  void leave_no_trace_of_a_mark_that_comes_and_goes(String lines, String there, String back) {
    String plan = "# Plan\n\n" + lines.replace('/', '\n').replace('∣', '|') + "\n";
    Workshop workshop = workshop(plan);

    assertThat(workshop.say("ana", there)).startsWith("✓");
    assertThat(workshop.text()).isNotEqualTo(plan);
    workshop.say("ben", "note one in between");
    assertThat(workshop.say("ana", back)).startsWith("✓");
    assertThat(workshop.text()).isEqualTo(plan);
  }

  @Test
  void stop_following_a_roadmap_and_leave_its_file() {
    Workshop workshop = workshop(PLAN);
    workshop.promote("ana", Role.ADMIN);
    assertThat(workshop.say("ana", "untrack roadmap"))
        .startsWith("ROADMAP is no longer tracked; its file stays as it is");
    assertThat(workshop.say("ana", "list")).doesNotContain("WM-1");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.answer("ana", "untrack roadmap")).isInstanceOf(Reply.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add Phase 1 Sign the images",
        "rename WM-1 Helm and Kustomize",
        "move WM-1 Phase 2",
        "own WM-1 zoe",
        "priority WM-1 low"
      })
  void survive_an_edit_right_before_they_are_written(String change) {
    Workshop workshop = workshop(PLAN.substring(0, PLAN.indexOf("| Task")));
    workshop.rightBeforeWriting(
        () -> workshop.edit(workshop.text().replace("# Plan\n", "# Plan\n\nNew words above.\n")));
    workshop.say("ana", change);
    String once = workshop.text();
    assertThat(once).contains("New words above.");
    assertThat(workshop.say("ana", "status")).contains("Phase 1");
    assertThat(workshop.text()).isEqualTo(once);
    workshop.say("ana", "list");
    assertThat(workshop.store.pending(workshop.world.items().roadmaps().getFirst().id())).isEmpty();
  }
}
