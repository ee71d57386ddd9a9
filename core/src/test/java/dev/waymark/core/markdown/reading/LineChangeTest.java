package dev.waymark.core.markdown.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.port.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineChangeTest {
  private static final String PLAN =
      """
      # Plan

      ## Phase 1
      Owner: Zoe
      - [ ] Pumps (P1)
      - [x] Valves
        - Owner: ana
      - [ ] Seals

      ## Phase 2
      | Task | Status | Owner |
      |------|--------|-------|
      | Paint | Planned | Ben |
      | Doors | Done | - |

      ## Phase 3
      Legend: [ ] open [~] begun
      - [ ] Gates
      ---
      - [ ] Fence
      - [ ] Roof
      ===
      """;

  private static SourceText source(String text) {
    return SourceText.of(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<LineChange> change(String was, String is) {
    return changed(PLAN, PLAN.replace(was, is));
  }

  private static Optional<LineChange> changed(String was, String is) {
    SourceText before = source(was);
    Bytes after = Bytes.of(is.getBytes(StandardCharsets.UTF_8));
    return before
        .with(1, before.count(), after)
        .flatMap(now -> LineChange.of(OutlineReader.read(before), before, now));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          - [ ] Pumps (P1) > - [x] Pumps (P1)
          - [ ] Pumps (P1) > - [ ] Other pumps, see #12 (P0)
          - [ ] Pumps (P1) > - [ ] 3 of 7 pumps done (P1)
          - [ ] Pumps (P1) > - [ ] Pumps (P1) — owner: Ben
          - [ ] Seals > - [ ] ```
          - [x] Valves > - [x] Acceptance:
            - Owner: ana   >   - Owner: Émile
          | Paint | Planned | Ben | > | Paint | Done | Ben |
          | Paint | Planned | Ben | > | More paint | Planned | Ben and Zoe |
          - [ ] Gates > - [ ] Other gates
          - [ ] Roof > - [ ] Other roof
          """)
  void is_what_reading_all_again_would_give(String was, String is) {
    Optional<LineChange> change = change(was, is);

    assertThat(change).isPresent();
    Document anew = OutlineReader.read(source(PLAN.replace(was, is)));
    assertThat(change.get().after().outline()).isEqualTo(anew.outline());
    assertThat(change.get().after().found()).isEqualTo(anew.found());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          ## Phase 1 > ## Phase 9
          Owner: Zoe > Owner: Émile
          - [ ] Seals > - Seals
          Legend: [ ] open [~] begun > Legend: [ ] open [~] done
          | Paint | Planned | Ben | > Paint
          """)
  void leaves_to_reading_all_again_what_may_mean_more_than_its_line(String was, String is) {
    assertThat(change(was, is)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          - [ ] Seals > '- [ ] Seals\n- [ ] Wires'
          - [ ] Seals > '- [ ] Seals\n\n- [ ] Wires\n  - Owner: Ben\n'
          '- [ ] Fence\n' > ''
          '| Doors | Done | - |' > '| Doors | Done | - |\n| Gates | Done | Zoe |'
          '\n## Phase 2' > '\nSome words, 3 of 4 done.\n\n## Phase 2'
          """)
  void is_what_reading_all_again_would_give_where_lines_come_or_go(String was, String is) {
    is_what_reading_all_again_would_give(was, is);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          - [ ] Seals > '- [ ] Seals\n## Phase 1b'
          - [ ] Seals > '- [ ] Seals\n- ☐ Wires'
          - [ ] Seals > '- [ ] Seals\n```'
          - [ ] Seals > '- [ ] Seals\n- Wires'
          - [ ] Seals > '- [ ] Seals\nExit criteria:\n- Dry'
          '| Doors | Done | - |\n' > ''
          'Legend: [ ] open [~] begun\n' > ''
          'Owner: Zoe\n' > ''
          '\n## Phase 2\n' > ''
          """)
  void leaves_to_reading_all_again_what_no_other_line_is_like(String was, String is) {
    assertThat(change(was, is)).isEmpty();
  }

  @Test
  void is_not_told_from_one_line_where_headings_are_underlined_anew() {
    String plan = "Plan\n===\n\nPhase\n---\n- [ ] Pumps\n- [ ] Valves\n- [ ] Seals\n";

    assertThat(changed(plan, plan.replace("---", "==="))).isEmpty();
  }

  @Test
  void is_not_told_from_a_section_so_long_that_a_document_is_cut_within() {
    String plan = "# Plan\n\n" + "- [ ] Pumps\n".repeat(1_000);
    String phases = ("# Plan\n\n" + "- [ ] Pumps\n".repeat(100)).repeat(10);

    assertThat(changed(plan, plan + "- [ ] Seals\n")).isEmpty();
    assertThat(changed(phases, phases + "- [ ] Seals\n")).isPresent();
  }

  @Test
  void is_not_told_from_one_line_where_few_boxes_are_open() {
    String plan = "# Plan\n\n- [ ] Pumps\n- [x] Valves\n";

    assertThat(changed(plan, plan.replace("[ ]", "[x]"))).isEmpty();
  }
}
