package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How work is told from what is about work, one way of writing each.
class DialectsTest {
  @Test
  void checkboxes_are_items_and_lines_below_them_steps() {
    Outline outline =
        read(
            """
            # Plan
            ## Phase 1
            - [x] **Pumps** - two of them
              - order
              - test
            1. [ ] Valves
            * **[~] Pipes**
            - [] Seals
            """);
    assertThat(items(outline))
        .containsExactly(
            "3 done Pumps - two of them",
            "6 planned Valves",
            "7 in-progress Pipes",
            "8 planned Seals");
    assertThat(outline.entries().getFirst().facts().subItems()).isEqualTo(2);
  }

  @Test
  void two_boxes_on_a_line_are_two_items() {
    Outline outline = read("## M1\n- [x] Lock `a; [ ] b`; [ ] unlock.\n");
    assertThat(items(outline)).containsExactly("2 done Lock `a; [ ] b`", "2.1 planned unlock.");
  }

  @Test
  void links_and_longer_brackets_are_no_boxes() {
    Outline outline =
        read("## Phase 1\n- [ ] One\n- [ ] Two\n\n## Links\n- [x](y)\n- [PF-1] note\n");
    assertThat(items(outline)).containsExactly("2 planned One", "3 planned Two");
  }

  @Test
  void a_legend_says_what_marks_mean_and_is_no_work() {
    Outline outline =
        read(
            "Legend: [ ] planned, [>] in progress, [x] done\n\n## M1\n- [>] Pumps\n- [ ] Valves\n");
    assertThat(items(outline)).containsExactly("4 in-progress Pumps", "5 planned Valves");
    assertThat(outline.skipped()).contains(new Outline.Skipped(1, "explains the marks"));
  }

  @Test
  void rows_of_tables_that_track_work_are_items() {
    Outline outline =
        read(
            """
            ## Water
            | Feature | Priority | Status | Owner | Target |
            |---|---|---|---|---|
            | [Pumps](x) | High | Deferred | Ana | 2026-03-01 |
            | Valves | P2 | ✅ Done | — | Q3 2026 |
            | Seals | Low | [~] | | |

            ## Risks
            | Risk | Impact |
            |---|---|
            | Leaks | High |
            """);
    assertThat(items(outline))
        .containsExactly("4 deferred Pumps", "5 done Valves", "6 in-progress Seals");
    assertThat(plans(outline))
        .containsExactly(
            new Plan(Priority.HIGH, "Ana", Target.day(LocalDate.of(2026, 3, 1)), null),
            new Plan(Priority.MEDIUM, null, Target.quarter(2026, 3), null),
            new Plan(Priority.LOW, null, null, null));
  }

  @Test
  void a_table_right_above_a_rule_stays_a_table() {
    Outline outline = read("## A\n| Task | Status |\n|---|---|\n| Pumps | Open |\n---\n## B\n");
    assertThat(items(outline)).containsExactly("4 planned Pumps");
  }

  @Test
  void plain_lines_below_a_label_for_work_are_items_and_inherit_its_priority() {
    Outline outline =
        read(
            """
            ### 1. Water
            **Priority:** 🔴 **High**

            **Missing:**
            - Pumps
            - Valves
            """);
    assertThat(items(outline)).containsExactly("5 planned Pumps", "6 planned Valves");
    assertThat(plans(outline)).allMatch(plan -> plan.priority() == Priority.HIGH);
  }

  @Test
  void numbers_in_phases_are_items_and_next_steps_repeat_them() {
    Outline outline =
        read(
            """
            ### Phase 1: Water (Immediate)
            1. **Add pumps** now
               - order
            ### Phase 2: Air
            2. Add fans
            ## Next Steps
            1. Pumps
            2. Fans
            """);
    assertThat(items(outline)).containsExactly("2 planned Add pumps now", "5 planned Add fans");
    assertThat(outline.milestones().getFirst().plan().timeframe()).isEqualTo("Immediate");
    assertThat(outline.skipped())
        .hasSize(2)
        .allMatch(skipped -> skipped.why().startsWith("repeats"));
  }

  @Test
  void next_steps_alone_are_the_work() {
    assertThat(items(read("# Plan\n## Next Steps\n- [ ] Pumps\n")))
        .containsExactly("3 planned Pumps");
  }

  @Test
  void headings_with_described_work_are_items() {
    Outline outline =
        read(
            """
            # Road
            ## 1. Water
            ### Pumps (Critical)
            Only one today.
            - **Action**: Buy a second.
            - **Implementation**:
              - **Site**: north
              - **Size**: large
            ### Valves ✅
            - **Action**: Turn.
            """);
    assertThat(items(outline)).containsExactly("3 planned Pumps", "9 done Valves");
    assertThat(outline.entries().getFirst().facts().plan().priority()).isEqualTo(Priority.CRITICAL);
    assertThat(outline.entries().getFirst().facts().subItems()).isEqualTo(2);
    assertThat(outline.milestones()).extracting(Milestone::title).containsExactly("1. Water");
  }

  @Test
  void headings_with_ids_are_items_where_most_hold_no_boxes() {
    Outline outline =
        read(
            """
            ## Phase 1
            ### W-01: Pumps ✅ COMPLETE
            ### W-02: Valves
            - [ ] turn
            - [ ] oil
            ### W-03: Seals
            ## Checklist Summary
            - [ ] W-02: Valves
            """);
    assertThat(items(outline))
        .containsExactly("2 done W-01: Pumps", "3 planned W-02: Valves", "6 planned W-03: Seals");
  }

  @Test
  void a_status_line_tells_a_headings_status() {
    Outline outline =
        read(
            """
            ## Phases
            ### Phase 1: Water
            **Status**: ⬜ Not Started
            ### Phase 2: Air
            **Status:** In Progress
            """);
    assertThat(items(outline))
        .containsExactly("2 planned Phase 1: Water", "4 in-progress Phase 2: Air");
  }

  @Test
  void check_marks_count_where_a_phase_is_listed_and_nowhere_else() {
    Outline outline =
        read(
            """
            ## ✅ Phase 1: Water (COMPLETE)
            - ✅ Pumps
            - ✅ Valves
            ## Phase 2: Air
            - [ ] Fans
            - [ ] Filters
            ## Expected results
            - ✅ Fresh air
            """);
    assertThat(items(outline))
        .containsExactly("2 done Pumps", "3 done Valves", "5 planned Fans", "6 planned Filters");
  }

  @Test
  void criteria_belong_to_their_milestone_or_item() {
    Outline outline =
        read(
            """
            ## M0 Water
            - [~] Owner: Plant/North  Target: 2026-09-22
            - Objectives: no leaks
            - Tasks
              - [x] Pumps
                - Acceptance: no noise
              - [ ] Valves
            - Acceptance
              - [ ] Tank stays full
              - [x] Floor stays dry
            """);
    Milestone water = outline.milestones().getFirst();
    assertThat(items(outline)).containsExactly("5 done Pumps", "7 planned Valves");
    assertThat(water.criteria())
        .containsExactly(
            new Criterion("Tank stays full", 9, false), new Criterion("Floor stays dry", 10, true));
    assertThat(outline.entries().getFirst().facts().criteria())
        .containsExactly(new Criterion("no noise", 6, false));
    assertThat(water.status()).isEqualTo(Status.IN_PROGRESS);
    assertThat(water.plan())
        .isEqualTo(new Plan(null, "Plant/North", Target.day(LocalDate.of(2026, 9, 22)), null));
  }

  @Test
  void success_criteria_are_no_items() {
    Outline outline =
        read("## Phase 1\n- [ ] Pumps\n\n## Success Criteria\n- [ ] Dry\n- [x] Full\n");
    assertThat(items(outline)).containsExactly("2 planned Pumps");
    assertThat(outline.milestones().getLast().criteria()).hasSize(2);
  }

  @Test
  void code_comments_and_front_matter_hold_no_work() {
    Outline outline =
        read(
            """
            ---
            title: x
            list: "- [ ] no"
            ---
            ## Phase 1
            - [ ] Pumps

              ```
            - [ ] no
              ```
            - [ ] Valves
            <!--
            - [ ] no
            -->
            """);
    assertThat(items(outline)).containsExactly("6 planned Pumps", "11 planned Valves");
    assertThat(outline.skipped())
        .containsExactly(
            new Outline.Skipped(8, "1 checkbox in a code fence"),
            new Outline.Skipped(12, "1 checkbox in an HTML comment or block"));
  }

  @Test
  void priority_sections_pass_their_level_down() {
    Outline outline =
        read(
            """
            ## 🟠 High Priority
            ### 1. Water
            - [ ] Pumps
            - [ ] Valves (Critical)
            ## Low Priority (Future)
            - [ ] Paint
            """);
    assertThat(plans(outline))
        .extracting(Plan::priority)
        .containsExactly(Priority.HIGH, Priority.CRITICAL, Priority.LOW);
  }

  @Test
  void owners_and_dates_in_a_line_are_its_items() {
    Outline outline =
        read(
            """
            ## Streams
            - **Pumps**: Jul W1 | Ana, Bob | hard-deadline: 2026-07-31
            - Valves [owner: cleo]
            - Use `@scope/pkg` 📅 2026-01-25
            """);
    assertThat(items(outline))
        .containsExactly("2 planned Pumps", "3 planned Valves", "4 planned Use `@scope/pkg`");
    assertThat(plans(outline)).extracting(Plan::owner).containsExactly("Ana, Bob", "cleo", null);
    assertThat(plans(outline))
        .extracting(Plan::target)
        .containsExactly(
            Target.day(LocalDate.of(2026, 7, 31)), null, Target.day(LocalDate.of(2026, 1, 25)));
  }

  @Test
  void a_numeric_target_is_no_date() {
    Outline outline = read("## Phase 1\nTarget: <100ms\n\n- [ ] Pumps\n");
    assertThat(outline.milestones().getFirst().plan()).isEqualTo(Plan.NONE);
  }

  @Test
  void drawn_boxes_are_boxes_also_without_a_list() {
    Outline outline = read("## Plan\n□ 1.1 Pumps\n✓ 1.2 Valves\n\n- ☑ Seals\n- ☐ Pipes\n");
    assertThat(items(outline))
        .containsExactly(
            "2 planned 1.1 Pumps", "3 done 1.2 Valves", "5 done Seals", "6 planned Pipes");
  }

  @Test
  void prose_holds_no_work() {
    Outline outline =
        read("# Roadmap\n\nWe aim to help with\n\n1. storing things\n2. finding things\n");
    assertThat(outline.entries()).isEmpty();
    assertThat(outline.skipped()).isNotEmpty();
  }

  @Test
  void words_saved_in_a_wrong_encoding_are_shown_repaired() {
    String once =
        new String(
            "## Phase 1\n- [ ] Pumps → valves ✅\n".getBytes(StandardCharsets.UTF_8),
            StandardCharsets.ISO_8859_1);
    String misread =
        once.replace('\u0092', '\u2019')
            .replace('\u0086', '\u2020')
            .replace('\u009C', '\u0153')
            .replace('\u0085', '\u2026');
    Outline outline = read(misread);
    assertThat(items(outline)).containsExactly("2 planned Pumps → valves");
    assertThat(outline.findings()).hasSize(1);
  }

  @Test
  void what_could_disturb_a_terminal_is_left_out_of_titles() {
    Outline outline = read("## Phase 1\n- [ ] Pu\u001b[31mmps\u202E \u0007x\n");
    assertThat(items(outline)).containsExactly("2 planned Pu[31mmps x");
  }

  private static Outline read(String text) {
    return RoundTrip.outline(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> items(Outline outline) {
    return outline.entries().stream()
        .map(
            entry ->
                entry.place().line()
                    + (entry.place().part() == 0 ? "" : "." + entry.place().part())
                    + " "
                    + entry.facts().status().word()
                    + " "
                    + entry.facts().title())
        .toList();
  }

  private static List<Plan> plans(Outline outline) {
    return outline.entries().stream().map(entry -> entry.facts().plan()).toList();
  }
}
