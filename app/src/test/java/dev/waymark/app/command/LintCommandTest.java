package dev.waymark.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.Shell.Ran;
import dev.waymark.app.cli.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  private static final String PLAN =
      """
      # Studio

      ## M1 Wheel
      - [x] Owner: Ana  Target: 2026-01-30
      - Tasks
        - [x] Wheel built; verify the belt
        - [ ] Lamp
      ## M2 Kiln
      - [ ] Bricks (target: 2026-02-20)
      """;

  @TempDir private Path folder;

  private Shell shell;

  @BeforeEach
  void write_a_plan() throws IOException {
    shell = new Shell(folder);
    shell.file("PLAN.md", PLAN);
  }

  private String id(String rule) {
    Matcher id = Pattern.compile(rule + "-[0-9a-f]{6}").matcher(shell.run("lint", "PLAN.md").out());
    assertThat(id.find()).isTrue();
    return id.group();
  }

  @Test
  void is_told_by_the_digest_too() throws IOException {
    shell.run("track", "PLAN.md", "--prefix", "WM");
    assertThat(shell.run("digest").out())
        .endsWith("  ▲ PLAN.md contradicts itself: 1 error, 2 warnings; lint shows them\n");
    assertThat(shell.run("digest", "--json").out())
        .contains("\"findings\":[{\"file\":\"" + shell.path("PLAN.md"))
        .contains("\"rule\":\"R2\"");

    for (String rule : List.of("R2", "R4", "R13")) {
      shell.run("waive", id(rule), "it", "is", "so");
    }
    assertThat(shell.run("digest").out()).doesNotContain("contradicts");
  }

  @Test
  void tells_line_and_column_and_what_to_do_without_a_store() {
    Ran ran = shell.run("lint", "PLAN.md");

    assertThat(ran.exit()).isEqualTo(Exit.NO);
    assertThat(ran.out().replaceAll("-[0-9a-f]{6} ", " "))
        .isEqualTo(
            """
            PLAN.md:3:4: error R2 “M1 Wheel” is done, and 1 of 2 items is open (line 7).
                Finish, defer or drop the open parts, or reopen the whole.
            PLAN.md:6:22: warning R13 “Wheel built; verify the belt” is done, and its line says “verify”.
                Do what remains, or make it an item of its own.
            PLAN.md:9:23: warning R4 “Bricks (target: 2026-02-20)” was due 2026-02-20 and is still planned.
                Finish it, or set a new target (waymark target).
            PLAN.md: 3 findings
            """);
    assertThat(shell.path(".waymark/store.db")).doesNotExist();
  }

  @Test
  void is_content_where_nothing_contradicts_itself() throws IOException {
    shell.file("calm.md", "# Calm\n## Now\n- [ ] Tea\n");

    Ran ran = shell.run("lint", "calm.md");

    assertThat(ran.exit()).isEqualTo(Exit.FINE);
    assertThat(ran.out()).isEqualTo("calm.md: nothing contradicts itself\n");
  }

  @Test
  void prints_a_line_of_json_for_each_finding() {
    Ran ran = shell.run("lint", "PLAN.md", "--format", "json");

    assertThat(ran.exit()).isEqualTo(Exit.NO);
    assertThat(ran.lines()).hasSize(3);
    assertThat(ran.lines().getFirst())
        .startsWith("{\"file\":\"PLAN.md\",\"id\":\"R2-")
        .contains("\"severity\":\"error\",\"line\":3,\"column\":4,");
    assertThat(shell.run("lint", "PLAN.md", "--json").out()).isEqualTo(ran.out());
    assertThat(shell.run("inspect", "PLAN.md", "--json").out())
        .contains("\"findings\":[{\"id\":\"R2-");
  }

  @Test
  void prints_sarif_with_addresses_relative_to_where_it_ran() throws IOException {
    Files.createDirectory(shell.path("docs"));
    shell.file("docs/the plan.md", PLAN);

    assertThat(shell.run("lint", "docs/the plan.md", "--format", "sarif").out())
        .contains("\"version\":\"2.1.0\"")
        .contains("\"uri\":\"docs/the%20plan.md\"");
  }

  @Test
  void tells_only_what_a_baseline_does_not_know() throws IOException {
    assertThat(shell.run("lint", "PLAN.md", "--baseline", "known", "--write-baseline").out())
        .startsWith("3 findings in the baseline");
    assertThat(shell.run("lint", "PLAN.md", "--baseline", "known").exit()).isEqualTo(Exit.FINE);

    shell.file("PLAN.md", "Intro.\n\n" + PLAN + "- [x] Door hung; still needs paint\n");
    Ran ran = shell.run("lint", "PLAN.md", "--baseline", "known");

    assertThat(ran.exit()).isEqualTo(Exit.NO);
    assertThat(ran.out()).contains("PLAN.md:12:18: warning R13").contains("PLAN.md: 1 finding");
  }

  @Test
  void says_what_is_wrong_with_how_it_was_asked() {
    assertThat(shell.run("lint").err()).isEqualTo("Name a file: waymark lint ROADMAP.md.\n");
    assertThat(shell.run("lint", "PLAN.md", "--format", "xml").err())
        .isEqualTo("There is no format “xml”: say --format text, json or sarif.\n");
    assertThat(shell.run("lint", "PLAN.md", "--baseline", "none").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.run("lint", "PLAN.md", "--write-baseline").exit()).isEqualTo(Exit.WRONG);
  }

  @Test
  void calls_a_file_that_is_not_there_a_wrong_request() {
    assertThat(shell.run("lint", "not-there.md").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.run("lint", ".").exit()).isEqualTo(Exit.WRONG);
    shell.run("track", "PLAN.md");
    Ran ran = shell.run("lint", "PLAM");
    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.err()).isEqualTo("There is no “PLAM”: did you mean PLAN?\n");
  }

  @Test
  void knows_what_the_store_knows() {
    shell.run("track", "PLAN.md", "--prefix", "ST");
    shell.run("start", "ST-3");
    shell.at(Instant.parse("2026-03-20T12:00:00Z"));

    assertThat(shell.run("lint").out()).contains("R16").contains("has not changed for 18 days");
    assertThat(shell.run("list", "rule:R16").out()).contains("ST-3").doesNotContain("ST-1");
    assertThat(shell.run("list", "-rule:R16").out()).contains("ST-1").doesNotContain("ST-3");
  }

  @Test
  void is_asked_the_same_everywhere() {
    shell.run("track", "PLAN.md");

    Ran ran = shell.run("ask", "lint PLAN");

    assertThat(ran.exit()).isEqualTo(Exit.NO);
    assertThat(ran.out())
        .startsWith("PLAN.md  1 error, 2 warnings\n  ■ R2-")
        .contains("line 9  “Bricks (target: 2026-02-20)” was due 2026-02-20 and is still planned.");
  }

  @Test
  void accepts_what_a_lead_waives_until_it_expires() {
    String id = id("R4");
    shell.run("track", "PLAN.md");

    Ran waived = shell.run("waive", id, "the mason is ill", "until", "2026-03-10");

    assertThat(waived.out())
        .isEqualTo(
            "✓ "
                + id
                + " is waived until 2026-03-10 · PLAN.md · waive "
                + id
                + " none takes it back\n");
    assertThat(shell.run("lint", "PLAN.md").out())
        .doesNotContain("R4-")
        .contains("2 findings · 1 waived");
    assertThat(shell.run("log").out())
        .contains(id + " is waived until 2026-03-10: the mason is ill");
    shell.at(Instant.parse("2026-03-11T12:00:00Z"));
    assertThat(shell.run("lint", "PLAN.md").out()).contains(id);
  }

  @Test
  void takes_a_waiver_back() {
    String id = id("R4");
    shell.run("track", "PLAN.md");
    shell.run("waive", id, "the mason is ill");

    assertThat(shell.run("waive", id, "none").out()).contains(id + " is no longer waived");
    assertThat(shell.run("lint", "PLAN.md").out()).contains(id);
    assertThat(shell.run("waive", id, "none").err()).contains(id + " is not waived in the store.");
    assertThat(shell.run("waive", "R4-000000", "so").exit()).isEqualTo(Exit.WRONG);
  }

  @Test
  void leaves_waivers_to_leads() {
    String id = id("R4");
    shell.run("track", "PLAN.md");
    shell.run("person", "add", "ben", "--role", "member");

    Ran ran = shell.run("waive", id, "so", "--as", "ben");

    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.err())
        .isEqualTo("ben may not waive findings: that takes the role lead, which an admin gives.\n");
  }

  @Test
  void looks_for_named_files_in_the_repository() throws IOException {
    Files.createDirectory(shell.path(".git"));
    shell.file("belt.sh", "");
    shell.file("package.json", "{\"scripts\": {\"turn\": \"node turn.js\"}}");
    shell.file(
        "named.md",
        """
        # Plan
        ## Now
        - [x] Belt: `belt.sh`, `npm run turn`, `dist/belt.js`
        - [x] Lamp: `lamp.sh`
        - [x] Fan: `npm run fan`
        """);

    assertThat(shell.run("lint", "named.md").lines())
        .filteredOn(line -> line.contains("R18"))
        .satisfiesExactly(
            lamp -> assertThat(lamp).startsWith("named.md:4:14:").contains("`lamp.sh`"),
            fan -> assertThat(fan).startsWith("named.md:5:13:").contains("`npm run fan`"));
  }
}
