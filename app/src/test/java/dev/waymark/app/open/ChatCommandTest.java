package dev.waymark.app.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.Shell.Ran;
import dev.waymark.app.cli.Exit;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatCommandTest {
  private static final String ROADMAP =
      """
      ## M0
      - [ ] Health endpoint
      - [ ] Health dashboards
      """;

  @TempDir private Path folder;

  private Shell shell;

  @BeforeEach
  void track() throws IOException {
    shell = new Shell(folder);
    shell.file("ROADMAP.md", ROADMAP);
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
  }

  @Test
  void answers_each_line() {
    Ran ran = shell.typing("done WM-1\n\nstatus\n", "chat");

    assertThat(ran.exit()).isEqualTo(Exit.FINE);
    assertThat(ran.out())
        .isEqualTo(
            """
            ✓ WM-1 Health endpoint is done · 1 of 2 in M0 · ROADMAP.md:2 · undo
            ROADMAP  1 of 2 done
              █████░░░░░  1/2  M0
            """);
  }

  @Test
  void says_what_it_does_not_understand_and_goes_on() {
    Ran ran = shell.typing("frobnicate\nundo", "chat");

    assertThat(ran.lines()).hasSize(2);
    assertThat(ran.exit()).isEqualTo(Exit.FINE);
  }

  @Test
  void takes_a_number_for_an_answer() throws IOException {
    Ran ran = shell.typing("done health\n2\n", "chat");

    assertThat(ran.lines().getLast()).startsWith("✓ WM-2 Health dashboards is done");
    assertThat(shell.content("ROADMAP.md"))
        .isEqualTo(ROADMAP.replace("[ ] Health d", "[x] Health d"));
  }

  @Test
  void takes_a_number_only_for_the_question_before_it() throws IOException {
    shell.typing("done health\nstatus\n2\n9\n", "chat");

    assertThat(shell.content("ROADMAP.md")).isEqualTo(ROADMAP);
  }

  @Test
  void lets_somebody_else_speak() {
    shell.run("person", "add", "ben");
    Ran ran = shell.typing("/as ben\ndone WM-1\n/as nobody\n/quit\nundo\n", "chat");

    assertThat(ran.lines().getLast())
        .isEqualTo("There is no nobody: person list shows who there is.");
    assertThat(shell.run("log", "--json").lines().getFirst())
        .contains("\"person\":\"ben\"", "\"surface\":\"chat\"");
  }
}
