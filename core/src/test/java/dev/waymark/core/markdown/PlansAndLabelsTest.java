package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline;
import java.nio.charset.StandardCharsets;
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
