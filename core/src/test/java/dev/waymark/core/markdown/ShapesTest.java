package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.roadmap.Mentions;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Remark;
import dev.waymark.core.roadmap.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Shapes that documents the reader was not made from turned out to have.
class ShapesTest {
  @Test
  void a_box_may_have_blanks_around_its_mark() {
    assertThat(items(read("- [ x ] Pumps\n- [ V ] Valves\n- [   ] Seals\n")))
        .containsExactly("1 done Pumps", "2 done Valves", "3 planned Seals");
  }

  @Test
  void a_list_that_is_the_whole_document_is_work() {
    assertThat(items(read("* Pumps\n* Valves\n\nThat is all.\n")))
        .containsExactly("1 planned Pumps", "2 planned Valves");
  }

  @Test
  void a_list_whose_lines_show_several_statuses_is_work() {
    assertThat(items(read("# Water\n## Where we are\n1. ✅ Pumps\n2. 🚧 Valves\n3. Seals\n")))
        .containsExactly("3 done Pumps", "4 in-progress Valves", "5 planned Seals");
  }

  @Test
  void a_check_mark_is_a_ticked_box_where_boxes_are_drawn() {
    assertThat(items(read("## A\n- ⬜ Pumps\n- ⬜ Valves\n## B\n- ⬜ Seals\n- ✅ Doors\n- ✅ Gates\n")))
        .containsExactly(
            "2 planned Pumps",
            "3 planned Valves",
            "5 planned Seals",
            "6 done Doors",
            "7 done Gates");
  }

  @Test
  void a_list_of_numbered_phases_is_work() {
    assertThat(
            items(read("# Water\n## Gates\n* ETAPE 0: Pumps\n* ETAPE 1: Valves\n* ETAPE 2: Air\n")))
        .hasSize(3);
  }

  @Test
  void criteria_may_stand_in_a_line_of_text() {
    Outline outline =
        read("## Phase 1\n- Pumps\n\nExit criteria: the tank\nstays full.\n\n*Done when:* dry\n");
    assertThat(outline.milestones().getFirst().criteria())
        .extracting(criterion -> criterion.text())
        .containsExactly("the tank stays full.", "dry");
  }

  @Test
  void a_goal_in_bold_is_no_label_for_the_lines_below() {
    assertThat(
            items(read("## Phase 0 — Start\n\n**Goal: water runs.**\n\n- **0.1 Pumps** — two\n")))
        .containsExactly("5 planned 0.1 Pumps — two");
  }

  @Test
  void a_table_with_a_done_column_is_marked_there() {
    String table =
        "| TASKS | TODO | DONE |\n|---|---|---|\n| Pumps | | X |\n| Valves | X (Ana) | |\n";
    assertThat(items(read(table))).containsExactly("3 done Pumps", "4 planned Valves");
  }

  @Test
  void a_priority_cell_may_say_that_a_row_is_done() {
    String table =
        "| Prioridade | Feature |\n|---|---|\n| ✅ Feito | Bombas |\n| Alta | Válvulas |\n";
    assertThat(items(read(table))).containsExactly("3 done Bombas", "4 planned Válvulas");
  }

  @Test
  void a_column_of_numbers_is_no_title() {
    String table =
        """
        ## Phase 1
        | Model | Tasks | Status |
        |---|---|---|
        | Big pump | 3 | ✅ |
        | Small pump | 4 | ⏳ |
        """;
    assertThat(items(read(table))).containsExactly("4 done Big pump", "5 planned Small pump");
  }

  @Test
  void a_dated_check_mark_ends_a_heading() {
    Outline outline =
        read("## Étape 1 — Pompes ✅ 13/09/2026\n- une\n## Étape 2 ⬜ à faire\n- deux\n");
    assertThat(outline.milestones())
        .extracting(Milestone::status)
        .containsExactly(Status.DONE, Status.PLANNED);
  }

  @Test
  void words_count_without_accents_and_in_many_languages() {
    Outline outline =
        read(
            """
            ## Завершено
            - насосы
            ## Concluído
            - bombas
            ## Fase 2 (completata)
            - pompe
            ## 2단계 — 밸브 (진행 중)
            - 밸브
            """);
    assertThat(outline.entries())
        .extracting(entry -> entry.facts().status())
        .containsExactly(Status.DONE, Status.DONE, Status.DONE, Status.IN_PROGRESS);
  }

  @Test
  void lists_by_status_are_work_also_in_a_weekly_report() {
    Outline outline =
        read("## Sprint 3\n- [ ] Pumps\n## This Week\n### Completed\n- [x] Seals\n- [x] Pipes\n");
    assertThat(items(outline)).containsExactly("2 planned Pumps", "5 done Seals", "6 done Pipes");
  }

  @Test
  void numbered_headings_over_prose_are_work_where_nothing_else_is() {
    Outline outline = read("# Plan\n## 1. Pumps\nTwo.\n## 2. Valves\nMany.\n## 3. Seals\nSome.\n");
    assertThat(items(outline))
        .containsExactly("2 planned 1. Pumps", "4 planned 2. Valves", "6 planned 3. Seals");
  }

  @Test
  void an_item_tells_what_it_names() {
    Outline outline =
        read(
            """
            ## Phase 1
            - [ ] CORE-02 Pumps, see [plan](https://example.org/p) and #12. Requires M7.
              - Depends on: CORE-01, Phase 0
            """);
    assertThat(outline.entries().getFirst().mentions())
        .isEqualTo(
            new Mentions(
                List.of("CORE-02", "M7"),
                List.of(
                    new Mentions.Link("plan", "https://example.org/p"),
                    new Mentions.Link("#12", "#12")),
                List.of("M7", "CORE-01", "Phase 0")));
  }

  @Test
  void a_milestone_tells_what_it_depends_on() {
    Outline outline = read("## M2\n**Dependencies**: M1 (water), none\n\n- [ ] Pumps\n");
    assertThat(outline.sections().getFirst().mentions().dependencies()).containsExactly("M1");
  }

  @Test
  void what_a_document_claims_is_told_with_its_place() {
    Outline outline =
        read(
            """
            # Plan
            *Last updated: 2026-02-17*
            So far 22/30 done, progress: 85%, all features implemented.
            Goal: >80% coverage, 3/4 inch pipes.
            """);
    assertThat(outline.remarks())
        .containsExactly(
            new Remark.Updated(2, 16, "2026-02-17", LocalDate.of(2026, 2, 17)),
            new Remark.Claim(3, 8, "22/30 done", 22, 30),
            new Remark.Claim(3, 30, "85%", 85, 100),
            new Remark.Claim(3, 35, "all features implemented", 0, 0));
  }

  @Test
  void contradictions_placeholders_and_repeats_are_told() {
    Outline outline =
        read(
            """
            ## Phase 1
            - [ ] Pumps ✅
            - [ ] [Name]
            ## Next Steps
            - [ ] Pumps
            """);
    assertThat(outline.remarks())
        .containsExactly(
            new Remark.States(2, 4, "- [ ] Pumps ✅", List.of(Status.PLANNED, Status.DONE)),
            new Remark.Placeholder(3, 7, "[Name]"),
            new Remark.Repeat(5, 1, "- [ ] Pumps", 2));
  }

  private static Outline read(String text) {
    return RoundTrip.outline(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> items(Outline outline) {
    return outline.entries().stream()
        .map(
            entry ->
                entry.place().line()
                    + " "
                    + entry.facts().status().word()
                    + " "
                    + entry.facts().title())
        .toList();
  }
}
