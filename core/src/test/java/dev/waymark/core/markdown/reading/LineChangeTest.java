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
    SourceText before = source(PLAN);
    SourceText after = source(PLAN.replace(was, is));
    int line = (int) PLAN.substring(0, PLAN.indexOf(was)).lines().count();
    return LineChange.of(
        OutlineReader.read(before), before, after, PLAN.startsWith(was) ? 1 : line + 1);
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
          - [ ] Gates > - [ ] Other gates
          - [ ] Roof > - [ ] Other roof
          | Paint | Planned | Ben | > Paint
          """)
  void leaves_to_reading_all_again_what_may_mean_more_than_its_line(String was, String is) {
    assertThat(change(was, is)).isEmpty();
  }

  @Test
  void is_not_told_from_one_line_where_few_boxes_are_open() {
    String plan = "# Plan\n\n- [ ] Pumps\n- [x] Valves\n";
    SourceText before = source(plan);
    SourceText after = source(plan.replace("[ ]", "[x]"));

    assertThat(LineChange.of(OutlineReader.read(before), before, after, 3)).isEmpty();
  }
}
