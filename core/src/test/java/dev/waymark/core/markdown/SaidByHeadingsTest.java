package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What headings say of all that is below them, and headings that only seem to.
class SaidByHeadingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Implemented in v0.2",
        "✅ Implemented features",
        "What is implemented",
        "Delivered so far",
        "What's built"
      })
  void what_is_implemented_is_done(String heading) {
    assertThat(statuses("# Pond\n\n## " + heading + "\n- Pump\n- Liner\n\n## Next\n- Lamp\n"))
        .containsExactly(Status.DONE, Status.DONE, Status.PLANNED);
  }

  @Test
  void so_are_the_lists_below_its_headings() {
    assertThat(
            statuses(
                """
                # Pond

                ## ✅ Implemented features

                ### Water
                - Pump
                - Liner

                ### Plants *(completed 2026-03-01)*
                - Lilies
                """))
        .containsExactly(Status.DONE, Status.DONE, Status.DONE);
  }

  @Test
  void an_implementation_is_a_plan() {
    assertThat(statuses("## Phase 1 implementation\n- Pump\n- Liner\n"))
        .containsExactly(Status.PLANNED, Status.PLANNED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deferred features",
        "Deferred (Future)",
        "Explicitly deferred",
        "Explicitly Deferred from v1",
        "DEPRIORITIZED (after the first summer)"
      })
  void what_is_put_off_is_deferred(String heading) {
    assertThat(statuses("# Pond\n\n## Phase 1\n- Pump\n\n## " + heading + "\n- Lamp\n- Bridge\n"))
        .containsExactly(Status.PLANNED, Status.DEFERRED, Status.DEFERRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Semaine 3", "Semaines 4-5", "Woche 2"})
  void a_week_is_when_a_phase_lasts_also_in_other_languages(String week) {
    String text = "# Pond\n\n## Phase 1 (" + week + ")\n- Pump\n";
    assertThat(
            RoundTrip.outline(Bytes.of(text.getBytes(StandardCharsets.UTF_8)))
                .milestones()
                .getFirst()
                .plan()
                .timeframe())
        .isEqualTo(week);
  }

  @Test
  void a_feature_that_is_called_deferred_is_work() {
    assertThat(statuses("# Pond\n\n## Phase 1\n### Deferred rendering\n- Shadows\n"))
        .containsExactly(Status.PLANNED);
  }

  @Test
  void phases_below_a_heading_that_tells_how_far_things_are_hold_work() {
    assertThat(
            statuses(
                """
                # Pond

                ## Current status

                The hole is dug.

                ### M0: Hole — Complete
                - Dig
                - Measure

                ### M1: Water
                - Pump

                ## Roadmap

                ### M2: Plants
                - Lilies
                """))
        .containsExactly(Status.DONE, Status.DONE, Status.PLANNED, Status.PLANNED);
  }

  @Test
  void so_do_lists_by_status() {
    assertThat(statuses("## Current state\n### Completed\n- Pump\n### In progress\n- Liner\n"))
        .containsExactly(Status.DONE, Status.IN_PROGRESS);
  }

  @Test
  void other_notes_stay_notes_whatever_they_are_ordered_by() {
    assertThat(
            statuses(
                """
                # Pond
                ## Phase 1
                - Pump
                ## Current status
                ### Water
                - It is green
                ## Risks
                ### Phase 1
                - Leaks
                ## Limitations
                ### M1: Water — Complete
                - No filter
                """))
        .containsExactly(Status.PLANNED);
  }

  @ParameterizedTest
  @CsvSource({
    "Q1 2026, 2026-Q1",
    "Q1 2026 — Pumps, 2026-Q1",
    "2026 H2: Pumps, 2026-H2",
    "'v0.4, 2026 Q3', 2026-Q3",
    "Pumps (Q2 2026), 2026-Q2",
    "Pumps — Q2 2026, 2026-Q2",
    "Pumps (Q4 2026 – Q1 2027), 2027-Q1",
    "Q4 2026 – Q1 2027: Pumps, 2027-Q1",
    "Q2/Q3 2026, 2026-Q3",
    "2026-01-05 — Pumps,",
    "Q1 — Pumps,",
    "Lessons of Q1 2026 for pumps,"
  })
  void a_quarter_beside_a_headings_words_is_its_target(String heading, @Nullable String target) {
    assertThat(sections("# Pond\n\n## " + heading + "\n- [ ] Liner\n"))
        .extracting(section -> section.milestone().plan().target())
        .containsExactly(target == null ? null : Target.parse(target).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Completed (v0.2 - March 2026):",
        "**Done:**",
        "**Implemented**",
        "**Phase 1 (COMPLETED)**:",
        "Erledigt:",
        "已完成："
      })
  void a_label_says_the_same_until_the_next_one(String label) {
    assertThat(statuses("# Pond\n\n" + label + "\n- Pump\n- Liner\n\nRemaining:\n- Lamp\n"))
        .containsExactly(Status.DONE, Status.DONE, Status.PLANNED);
  }

  @Test
  void labels_say_whatever_headings_may() {
    assertThat(
            statuses(
                """
                ## Phase 1 ✅ Complete
                Water in and out.

                - Liner

                **In progress:**
                - Pump

                **Blocked (by the frogs):**
                1. Lamp

                **Deprioritized:**
                - Bridge

                **Pending:**
                - Lilies

                **Plants:**
                - Reeds
                """))
        .containsExactly(
            Status.DONE,
            Status.IN_PROGRESS,
            Status.BLOCKED,
            Status.DEFERRED,
            Status.PLANNED,
            Status.DONE);
  }

  @Test
  void they_say_it_of_tables_too() {
    String table = "\n\n| Task | Owner |\n|---|---|\n| Pump | Ana |\n";
    assertThat(statuses("## Phase 1\n\n**Completed:**" + table + "\n**Next:**" + table))
        .containsExactly(Status.DONE, Status.PLANNED);
  }

  @Test
  void so_does_a_list_line_that_holds_others() {
    assertThat(
            statuses(
                """
                ## Phase 1
                - Completed:
                  - Pump
                  - Liner
                - To do:
                  - Lamp
                """))
        .containsExactly(Status.DONE, Status.DONE, Status.PLANNED);
  }

  @Test
  void a_heading_may_have_a_remark_behind_it() {
    assertThat(statuses("## In progress (Ana)\n- Pump\n\n## On hold (frost)\n- Lamp\n"))
        .containsExactly(Status.IN_PROGRESS, Status.DEFERRED);
  }

  private static List<Outline.Section> sections(String text) {
    return RoundTrip.outline(Bytes.of(text.getBytes(StandardCharsets.UTF_8))).sections();
  }

  private static List<Status> statuses(String text) {
    Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    Outline outline = RoundTrip.outline(bytes);
    assertThat(RoundTrip.faults(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(RoundTrip.faultsOfFinishing(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    return outline.entries().stream().map(entry -> entry.facts().status()).toList();
  }
}
