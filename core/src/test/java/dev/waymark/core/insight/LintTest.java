package dev.waymark.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.insight.subject.History;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Reading;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Repository;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Waiver;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /// Has a script and a file.
  private static final Repository REPOSITORY =
      new Repository() {
        @Override
        public boolean mayHave(String path) {
          return Set.of("src/login.ts", "docs/").contains(path);
        }

        @Override
        public boolean mayRun(String script) {
          return script.equals("build");
        }
      };

  private static List<Finding> findings(Bytes text, History history, List<Waiver> waivers) {
    Documents documents = new MarkdownDocuments();
    Outline outline = ((Documents.Read) documents.read(text)).outline();
    return Lint.of(
        new Subject(
            new Reading(outline, Prose.of(documents.lines(text))), TODAY, history, REPOSITORY),
        waivers);
  }

  private static List<Finding> findings(String text) {
    return findings(bytes(text), History.NONE, List.of());
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// `R1 3:4`
  private static List<String> found(String text) {
    return findings(text).stream().map(LintTest::said).toList();
  }

  private static String said(Finding finding) {
    return finding.rule() + " " + finding.at().line() + ":" + finding.at().column();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"R15", "R16"})
  void finds_in_each_rules_own_example_what_it_stands_for(Rule rule) {
    assertThat(findings("# Plan\n" + rule.example() + "\n"))
        .extracting(Finding::rule)
        .contains(rule);
  }

  @Test
  void finds_signs_that_were_saved_in_a_wrong_encoding() {
    byte[] once =
        "# Plan\n## 🔴 Now\n- [ ] Kiln\n## 🟠 Next\n- [ ] Café\n".getBytes(StandardCharsets.UTF_8);
    String read = new String(once, Charset.forName("x-MacRoman"));

    assertThat(found(read)).containsExactly("R15 2:4");
  }

  @Test
  void finds_what_has_not_changed_for_as_long_as_the_filter_calls_stale() {
    LocalDate last = Filter.STALE_AFTER.before(TODAY);

    assertThat(stale(last.minusDays(1))).containsExactly("R16 2:3");
    assertThat(stale(last)).isEmpty();
  }

  private static List<String> stale(LocalDate changed) {
    History history = new History(TODAY, Map.of(new Place(2, 0), changed), List.of());
    return findings(bytes("## Now\n- [~] Kiln (in progress)\n"), history, List.of()).stream()
        .map(LintTest::said)
        .toList();
  }

  @Test
  void compares_last_updated_with_the_journal() {
    History history = new History(LocalDate.of(2026, 2, 20), Map.of(), List.of());
    String text = "# Plan\n**Last updated:** 2026-02-10\n## Now\n- [ ] Kiln\n";

    assertThat(findings(bytes(text), history, List.of()))
        .extracting(Finding::message)
        .containsExactly("Last updated 2026-02-10, it says, and the plan changed on 2026-02-20.");
  }

  @Test
  void points_at_the_milestone_and_beside_it_at_what_is_open() {
    List<Finding> findings =
        findings(
            """
            # Plan
            ## M1 Studio
            - [x] Owner: Ana  Target: 2026-01-30
            - Tasks
              - [x] Wheel
              - [ ] Kiln
            - Acceptance
              - [ ] First firing without cracks
            """);

    assertThat(findings).extracting(LintTest::said).containsExactly("R1 2:4", "R2 2:4");
    assertThat(findings.getFirst().message())
        .isEqualTo("“M1 Studio” is done, and 1 of 1 acceptance criterion is open (line 8).");
    assertThat(findings.getLast().related()).containsExactly(new Finding.Spot(6, 5));
  }

  @Test
  void counts_columns_in_whole_characters() {
    assertThat(found("# Plan\n## 🏺 M1\n- [x] 🏺 wheel; verify the belt\n"))
        .containsExactly("R13 3:16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Criteria without boxes may be met.
        "## M1 ✅ done\n- [x] Wheel\n\n### Acceptance\n- First firing without cracks\n",
        // Nothing here says how far it is.
        "## Kilns\n- Bricks (target: 2025-03-01)\n- Door (target: 2025-06-01)\n",
        // What one phase leaves out and a later one brings.
        """
        ## Phase 1
        - [x] Clay
        ### Explicitly deferred
        - Glaze recipes book
        ## Phase 2
        - [ ] Glaze recipes book
        """,
        // A plan without dates, but for what is far away.
        "## Now\n- [~] Kiln\n- [x] Wheel\n## Ideas (Future)\n- [ ] Lamps\n",
        "## Shelves (Q4 2025 – Q1 2026)\n- [ ] Boards\n",
        // What is put off is not open.
        "## M1 ✅ done\n| Task | Status |\n|---|---|\n| Wheel | Done |\n| Kiln | Deferred |\n",
        "## Glaze ✅ done\n- [x] Wheel\n## Kiln\n- [ ] Bricks\n",
        // No order is promised.
        "## Glazing\n- [ ] Recipes\n## Firing ✅ done\n- [x] Bricks\n",
        // Letters that are no places.
        "## M1\n- [ ] Kiln\n- Acceptance\n  - [ ] Works on X and Y axis, N+1 lamps, plan B\n",
        "**Last updated:** 2026-02-10\n## Now\n- [ ] Kiln\n\nLast updated: 10 February 2026\n",
        // Weeks that fit.
        """
        ## A
        Timeline: 1 week
        - [ ] x
        ## B
        Timeline: 2 weeks
        - [ ] y
        ## C
        Timeline: 1 week
        - [ ] z

        Total: 4 weeks
        """,
        // Work that comes again in each phase.
        "## Phase 1\n- [ ] Unit tests\n## Phase 2\n- [ ] Unit tests\n",
        "## Phase 1\n- [ ] Sweep the floor\n## Phase 2\n- [ ] Sweep the floor\n",
        // A goal claims nothing.
        "**Goal**: all tasks done by June\n## A\n- [ ] x\n- [ ] y\n- [ ] z\n",
        "## A (2/3 done)\n- [x] x\n- [x] y\n- [ ] z\n",
        "Targets are week-ending dates.\n## M1\n- Owner: Ana  Target: 2026-03-06\n- [ ] Kiln\n",
        // The work itself is called so.
        """
        ## Now
        - [x] Verify the backups
        - [x] Write the TODO list app
        - [x] Keep what still works
        """,
        "## Now\n- [~] Wheel\n- [ ] Kiln\n",
        "## Now\n- [x] CORE-2 Wheel (depends on CORE-1)\n- [x] CORE-1 Clay\n",
        "## Now\n- [x] Login in `src/login.ts`, `docs/`, `npm run build`, `/health`, `Map.of()`\n",
        "## M1 Studio\n- Target: 2026-02-01\n- [x] Wheel\n",
        "## Version 1.2 (2026-02-01)\n- Faster wheel\n- New glaze\n",
        "# Notes\n\nNothing is planned here; all features are done, 10/12.\n",
      })
  void leaves_alone_what_only_looks_alike(String text) {
    assertThat(findings("# Plan\n" + text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "'- [x] Wheel\n  - [ ] Belt\n' => R2 3:3",
        "'- [x] Wheel; [ ] belt\n' => R3 3:14",
        "'- [ ] Kiln (target: 2026-02-01)\n' => R4 3:21",
        "'- [x] Wheel built; still needs a belt\n' => R13 3:20",
        "'- [x] Wheel runs (TODO belt)\n' => R13 3:19",
        "'- [x] Runs by `npm run wheel`\n' => R18 3:16",
        "'- [x] A-2 Glaze (depends on A-1)\n- [ ] A-1 Clay\n' => R17 3:3",
        "'- [ ] A-1 Clay (depends on A-2)\n- [ ] A-2 Glaze (depends on A-1)\n' => R17 3:3",
      })
  void says_the_line_and_the_column(String text, String place) {
    assertThat(found("# Plan\n## Now\n" + text)).containsExactly(place);
  }

  @Test
  void compares_a_table_that_counts_with_what_it_counts() {
    String text =
        """
        # Plan
        ## Phase 1
        - [x] Wheel
        - [x] Belt
        - [ ] Lamp
        ## Phase 2
        - [ ] Kiln
        - [ ] Shelf
        - [ ] Door

        ## Summary
        | Phase | Tasks | Completed |
        |---|---|---|
        | Phase 1 | 3 | 2 |
        | Phase 2 | 3 | 1 |
        | Total | 7 | 3 |
        """;

    assertThat(found(text)).containsExactly("R10 15:3", "R10 16:3");
  }

  @Test
  void keeps_a_findings_id_when_lines_move_and_marks_change() {
    String id = findings("# Plan\n## Now\n- [ ] Kiln (target: 2026-02-01)\n").getFirst().id();

    assertThat(
            findings("# Plan\n\nIntro.\n\n## Now\n- [~] Kiln (target: 2026-02-01)\n")
                .getFirst()
                .id())
        .isEqualTo(id)
        .matches("R4-[0-9a-f]{6}");
  }

  @Test
  void tells_two_findings_on_like_lines_apart() {
    assertThat(
            findings(
                """
                # Plan
                ## A
                - [ ] Kiln (target: 2026-02-01)
                ## B
                - [ ] Kiln (target: 2026-02-01)
                """))
        .filteredOn(finding -> finding.rule() == Rule.R4)
        .extracting(Finding::id)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "'- [ ] Kiln 📅 2026-02-01 <!-- waymark: waive R4 ill until 2026-04-01 -->\n' => true",
        "'<!-- waymark: waive R4 ill -->\n\n- [ ] Kiln (target: 2026-02-01)\n' => true",
        "'- [ ] Kiln 📅 2026-02-01 <!-- waymark: waive R4 ill until 2026-03-01 -->\n' => false",
        "'- [ ] Kiln (target: 2026-02-01) <!-- waymark: waive R4 -->\n' => false",
        "'- [ ] Kiln (target: 2026-02-01) <!-- waymark: waive R5 ill -->\n' => false",
      })
  void takes_a_waiver_from_a_comment_with_a_reason_until_it_expires(String text, boolean waived) {
    assertThat(findings("# Plan\n## Now\n" + text))
        .singleElement()
        .extracting(Finding::isWaived)
        .isEqualTo(waived);
  }

  @Test
  void takes_a_waiver_from_the_store() {
    String text = "# Plan\n## Now\n- [ ] Kiln (target: 2026-02-01)\n";
    String id = findings(text).getFirst().id();
    Waiver waiver = new Waiver(id, "the mason is ill", TODAY);

    assertThat(findings(bytes(text), History.NONE, List.of(waiver)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.waiver()).isEqualTo(waiver);
              assertThat(finding.fails()).isFalse();
            });
  }

  @Test
  void leaves_notes_out_of_what_fails() {
    String text = "# Plan\n## Now\n- [x] Wheel (owner: Ana)\n- [~] Kiln\n";

    assertThat(findings(text)).singleElement().extracting(Finding::fails).isEqualTo(false);
  }
}
