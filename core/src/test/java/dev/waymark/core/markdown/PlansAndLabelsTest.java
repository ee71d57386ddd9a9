package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Target;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Work and criteria below headings and labels that name no subject.
class PlansAndLabelsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Work plan",
        "Plan",
        "Implementation steps",
        "Execution sequence (suggested)",
        "5. Work breakdown",
        "What we'll build"
      })
  void a_list_below_a_heading_that_says_plan_is_work(String heading) {
    assertThat(titles("# Pond\n\nIt is green.\n\n## " + heading + "\n\n1. Pump\n2. Liner\n"))
        .containsExactly("Pump", "Liner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"How we plan", "Plan of the pond", "What we learn", "Section strategy"})
  void a_list_below_one_that_says_more_is_not(String heading) {
    assertThat(titles("# Pond\n\nIt is green.\n\n## " + heading + "\n\n1. Pump\n2. Liner\n"))
        .isEmpty();
  }

  @Test
  void where_there_are_boxes_they_are_the_work() {
    assertThat(
            titles(
                """
                ## Phase 1
                - [ ] Pump
                - [ ] Liner

                ## Implementation steps
                1. Dig
                2. Fill
                """))
        .containsExactly("Pump", "Liner");
  }

  @Test
  void a_label_beside_labels_that_are_known_is_a_group() {
    String text =
        """
        ## Phase 1: Water (done)
        - Scope:
          - Pump
          - Liner
        - Deliverables:
          - Drawings
        - Acceptance:
          - It holds
        """;
    assertThat(titles(text)).containsExactly("Pump", "Liner");
    assertThat(criteria(text)).containsExactly("It holds");
  }

  @Test
  void a_label_alone_is_an_item_and_one_of_labels_says_nothing() {
    assertThat(titles("## Phase 1\n- Water:\n  - Pump\n  - Liner\n- Plants\n"))
        .containsExactly("Water:", "Plants");
    assertThat(
            titles(
                """
                # Pond
                ## Scope
                - In scope:
                  - Pump
                - Out of scope:
                  - Bridge
                ## Phase 1
                - [ ] Liner
                - [ ] Lamp
                """))
        .containsExactly("Liner", "Lamp");
  }

  @Test
  void lines_of_text_with_a_tick_are_criteria_where_criteria_are_announced() {
    String text =
        """
        ## Phase 1
        - Pump

        ### Success criteria

        ✅ It hums
        ✅ It holds

        ### Mistakes

        ❌ Filling it first
        """;
    assertThat(criteria(text)).containsExactly("It hums", "It holds");
    assertThat(titles(text)).containsExactly("Pump");
  }

  @Test
  void a_label_in_bold_may_end_in_a_full_stop() {
    assertThat(criteria("## M1: Water\n- Pump\n\n**Exit criteria.** It holds. It hums.\n"))
        .containsExactly("It holds. It hums.");
  }

  @Test
  void a_label_may_begin_a_later_sentence() {
    assertThat(criteria("## Phase 1\n- Pump\n\nPump, liner, lamp. Acceptance: it holds.\n"))
        .containsExactly("it holds.");
    assertThat(
            criteria(
                """
                ## Phase 1
                - Pump

                It is green, and will be for long. See acceptance of it: soon.
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Completion gates", "Exit gates", "Release gates", "Quality gates"})
  void gates_are_criteria(String heading) {
    assertThat(criteria("# Pond\n## Phase 1\n- Pump\n## " + heading + "\n- It holds\n"))
        .containsExactly("It holds");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P0 Acceptance Criteria",
        "M1 Exit Criteria",
        "v1.0 Success Criteria",
        "2026 Q3 Exit Gates"
      })
  void so_are_the_criteria_of_a_level_or_a_version(String heading) {
    assertThat(criteria("# Pond\n## Sprint 1\n- [ ] Pump\n## " + heading + "\n- [ ] It holds\n"))
        .containsExactly("It holds");
  }

  @Test
  void what_is_aimed_at_has_criteria() {
    String text =
        """
        # Pond

        ## Water
        - [ ] Pump

        ## Goals

        ### Success criteria for the opening
        - ✅ It holds
        - **It hums**
        - ⬜ It shines
        """;
    assertThat(titles(text)).containsExactly("Pump");
    assertThat(outline(text).milestones().getLast().criteria())
        .extracting(Criterion::text, Criterion::met)
        .containsExactly(
            tuple("It holds", true), tuple("It hums", false), tuple("It shines", false));
  }

  @Test
  void what_something_is_verified_by_is_a_criterion() {
    String text =
        """
        ## Phase 1
        - [ ] Pump
        - **Verified by:** it hums,
          and it holds.
        """;
    assertThat(titles(text)).containsExactly("Pump");
    assertThat(criteria(text)).containsExactly("it hums, and it holds.");
  }

  @Test
  void boxes_with_an_owner_are_work_whatever_they_stand_below() {
    String text =
        """
        ## Sprint 1

        ### Testing & quality gates
        - [x] Hum meter
          - Owner: Ana
        - [ ] Rain test

        ### Exit gates
        - [ ] It holds
        """;
    assertThat(titles(text)).containsExactly("Hum meter", "Rain test");
    assertThat(criteria(text)).containsExactly("It holds");
  }

  @Test
  void a_title_ends_behind_its_bold_words_only_where_something_sets_them_apart() {
    assertThat(
            titles(
                """
                ## Phase 1
                - **Two pumps** by the shore
                  and one below
                - **Liner:** black,
                  with a fold
                - **Lamp** — green,
                  and bright
                - **Reeds** (T2.1) — tall,
                  and dry
                - **Bridge.** Oak,
                  and long
                """))
        .containsExactly(
            "Two pumps by the shore and one below",
            "Liner: black, with a fold",
            "Lamp",
            "Reeds",
            "Bridge.");
  }

  @Test
  void a_milestone_has_no_colon_behind_its_name() {
    assertThat(
            outline("## Phase 1\n### Tasks:\n- [ ] Pump\n## Phase 2\n### Tasks:\n- [ ] Lamp\n")
                .milestones())
        .extracting(Milestone::title)
        .containsExactly("Phase 1 / Tasks", "Phase 2 / Tasks");
  }

  @Test
  void a_day_on_which_something_begins_or_ends_is_no_work() {
    String text =
        """
        ## Sprint 1
        - Start: 2026-05-12
        - End: 2026-05-23

        ### Water
        - Start: the pump
        - End: a plug
        """;
    assertThat(titles(text)).containsExactly("Start: the pump", "End: a plug");
    assertThat(titles(text.replace("2026-05-12", "soon"))).contains("Start: soon");
    assertThat(outline(text + "\n## Sprint 2\n- End: May 23, 2026\n- [ ] Lamp\n").milestones())
        .last()
        .extracting(milestone -> milestone.plan().target())
        .isEqualTo(Target.day(LocalDate.of(2026, 5, 23)));
  }

  @Test
  void a_label_that_ends_in_goal_is_no_work() {
    assertThat(
            titles("### Day 1\n- [ ] Pump\n- [ ] Liner\n- **End of day 1 goal:** it holds water\n"))
        .containsExactly("Pump", "Liner");
  }

  @Test
  void a_table_may_name_its_work_in_two_words() {
    assertThat(
            titles(
                """
                ## Cycle 1
                | Owner | Feature group | Spec |
                |---|---|---|
                | Ana | Water in | W-1 |
                """))
        .containsExactly("Water in");
  }

  @Test
  void a_plan_by_weeks_repeats_the_work() {
    assertThat(
            titles(
                """
                ## Phase 1
                - [ ] Pompe
                - [ ] Bâche

                ## Planning suggéré

                ### Semaine 1
                - Ana : pompe
                - Ben : bâche
                """))
        .containsExactly("Pompe", "Bâche");
  }

  @Test
  void what_a_phase_is_to_bring_is_its_work_also_where_there_are_boxes_elsewhere() {
    assertThat(
            titles(
                """
                # Pond

                ## Phase 1: Water

                **Goal:** It stays in.

                ### Deliverables
                - Pump
                - Liner

                ### Safety
                - Nobody falls in

                ## Phase 2: Fish

                ### Deliverables
                - Carp

                ## Checkpoints
                - [ ] The neighbour was asked
                - [ ] The permit is here
                """))
        .containsExactly("Pump", "Liner", "Carp", "The neighbour was asked", "The permit is here");
  }

  @Test
  void beside_boxes_of_the_same_phase_they_are_notes() {
    assertThat(
            titles(
                """
                ## Phase 1: Water

                ### Deliverables
                - A pond

                ### Tasks
                - [ ] Pump
                - [ ] Liner
                """))
        .containsExactly("Pump", "Liner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Execution plan (milestones)", "Implementation phases", "Tasks"})
  void beside_a_numbered_chapter_of_the_plan_the_others_are_about_it(String heading) {
    assertThat(
            titles(
                """
                # Pond

                ## 1. Water model

                Example `work_items` columns:
                - `depth`

                ## 2. Structure
                - `Liner`: keeps it in
                - `Pump`: moves it

                ## 3. %s
                1. Dig
                2. Fill
                """
                    .formatted(heading)))
        .containsExactly("Dig", "Fill");
  }

  @Test
  void numbered_headings_without_one_hold_work() {
    assertThat(titles("# Pond\n\n## 1. Water\n- Pump\n- Liner\n\n## 2. Fish\n- Carp\n"))
        .containsExactly("Pump", "Liner", "Carp");
  }

  @Test
  void tools_are_notes_and_development_tools_are_work() {
    assertThat(
            titles(
                """
                ## Phase 1

                ### Development tools
                - ✅ Net
                - 🔄 Ladder

                ### Tools
                - A spade
                """))
        .containsExactly("Net", "Ladder");
  }

  @Test
  void a_table_that_says_when_a_row_is_done_lists_work() {
    String table =
        """
        # Pond

        | Order | Workstream | Why here | Completion criteria |
        | --- | --- | --- | --- |
        | 1 | Dig the hole | it comes first | knee deep |
        | 2 | Lay the liner | it holds the water | no folds |
        """;
    assertThat(titles(table)).containsExactly("Dig the hole", "Lay the liner");
    assertThat(outline(table).entries().getFirst().facts().criteria())
        .extracting(Criterion::text)
        .containsExactly("knee deep");
  }

  private static List<String> titles(String text) {
    return outline(text).entries().stream().map(entry -> entry.facts().title()).toList();
  }

  private static List<String> criteria(String text) {
    return outline(text).milestones().stream()
        .flatMap(milestone -> milestone.criteria().stream())
        .map(Criterion::text)
        .toList();
  }

  private static Outline outline(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(RoundTrip.faults(bytes)).isEmpty();
    assertThat(RoundTrip.faultsOfFinishing(bytes)).isEmpty();
    return RoundTrip.outline(Bytes.of(bytes));
  }
}
