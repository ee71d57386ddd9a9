package dev.waymark.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.Shell.Ran;
import dev.waymark.app.cli.Exit;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingAgainTest {
  private static final String BEFORE =
      """
      # Plan

      ## First light
      - [ ] Helm charts
      - [ ] Key rotation
      - [ ] Audit log
      """;

  /// One line has become two, and either may be it.
  private static final String SPLIT =
      BEFORE.replace("- [ ] Helm charts\n", "- [ ] Helm charts one\n- [ ] Helm charts two\n");

  @TempDir private Path folder;

  private Shell shell;

  @BeforeEach
  void track() throws IOException {
    shell = new Shell(folder);
    shell.file("P.md", BEFORE);
    shell.run("track", "P.md");
    shell.run("block", "P-1", "no cluster");
  }

  @Test
  void keeps_refs_when_lines_are_moved_and_reworded() throws IOException {
    shell.file(
        "P.md",
        """
        # Plan

        ## First daylight
        - [x] Audit log (#7)
        - [ ] Rotation: key

        ## Later
        * [ ] Helm charts
        """);

    assertThat(shell.run("list").lines())
        .containsExactly(
            "First daylight  P",
            "  ✓ P-3  Audit log (#7)",
            "  ○ P-2  Rotation: key",
            "Later  P",
            "  ■ P-1  Helm charts  blocked: no cluster");
    assertThat(shell.run("sync").exit()).isEqualTo(Exit.FINE);
  }

  @Test
  void asks_when_it_is_not_sure() throws IOException {
    shell.file("P.md", SPLIT);

    Ran ran = shell.run("sync");

    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.out())
        .isEqualTo(
            """
            P-1 Helm charts was not surely found again; say which line it is:
              4  Helm charts one  First light
              5  Helm charts two  First light
              waymark sync P-1 4, or waymark sync P-1 gone
            P took over 1 change from its file.
            """);
    assertThat(shell.run("list").lines())
        .contains("  ■ P-1  Helm charts  blocked · has no line: waymark sync says why")
        .noneMatch(line -> line.contains("Helm charts one"));
    assertThat(shell.run("sync", "--check").exit()).isEqualTo(Exit.NO);
    assertThat(shell.run("sync", "--json").lines().getFirst())
        .contains("\"ref\":\"P-1\"", "\"candidates\":[{\"line\":4,");
  }

  @Test
  void writes_nothing_before_it_is_answered() throws IOException {
    shell.file("P.md", SPLIT);

    Ran ran = shell.run("done", "P-1");

    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.err())
        .startsWith(
            "P-1 may stand on another line now: waymark sync shows which, and takes the answer");
    assertThat(shell.content("P.md")).isEqualTo(SPLIT);
  }

  @Test
  void takes_the_answer_that_it_is_this_one() throws IOException {
    shell.file("P.md", SPLIT);
    shell.run("sync");

    assertThat(shell.run("sync", "P-1", "5").exit()).isEqualTo(Exit.FINE);

    assertThat(shell.run("list").lines())
        .containsExactly(
            "First light  P",
            "  ○ P-4  Helm charts one",
            "  ■ P-1  Helm charts two  blocked: no cluster",
            "  ○ P-2  Key rotation",
            "  ○ P-3  Audit log");
    shell.run("done", "P-1");
    assertThat(shell.content("P.md")).contains("- [x] Helm charts two");
  }

  @Test
  void takes_the_answer_that_it_is_gone() throws IOException {
    shell.file("P.md", SPLIT);

    assertThat(shell.run("sync", "p-1", "gone").out())
        .isEqualTo("✓ P-1 Helm charts left the file\n");

    assertThat(shell.run("list").lines())
        .contains("  ○ P-4  Helm charts one", "  ○ P-5  Helm charts two")
        .noneMatch(line -> line.contains("P-1"));
  }

  @Test
  void refuses_an_answer_that_is_none() throws IOException {
    assertThat(shell.run("sync", "P-1", "4").err()).startsWith("P-1 is not in doubt");
    shell.file("P.md", SPLIT);

    assertThat(shell.run("sync", "P-1", "6").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.run("sync", "P-9", "4").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.run("sync").exit()).isEqualTo(Exit.WRONG);
  }

  @Test
  void needs_no_answer_when_the_line_is_put_back() throws IOException {
    shell.file("P.md", SPLIT);
    shell.run("sync");
    shell.file("P.md", BEFORE);

    assertThat(shell.run("sync").exit()).isEqualTo(Exit.FINE);
    assertThat(shell.run("list").lines()).contains("  ■ P-1  Helm charts  blocked: no cluster");
  }
}
