package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recipes of `docs/ci.md`, as they stand there, with the program as it was built.
class RecipesTest {
  private static final String CALM = "# Plan\n## Now\n- [x] Wheel\n- [ ] Kiln\n";
  private static final String NOT_CALM = CALM + "- [x] Lamp hung; still needs a bulb\n";

  @TempDir private Path folder;

  private Path tools;

  @BeforeEach
  void install() throws Exception {
    tools = Files.createDirectories(folder.resolve("tools"));
    Path program =
        Files.writeString(
            tools.resolve("waymark"),
            "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' dev.waymark.app.Main \"$@\"\n"
                .formatted(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(folder.resolve("ROADMAP.md"), CALM);
    assertThat(run("git init -q && git config user.email a@b.c && git config user.name a"))
        .isZero();
    assertThat(run("waymark lint ROADMAP.md --baseline .waymark-baseline --write-baseline"))
        .isZero();
  }

  private int run(String line) throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder("/bin/sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    shell.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    shell.environment().put("HOME", folder.toString());
    shell.environment().remove("WAYMARK_STORE");
    Process process = shell.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static String recipe(String pattern) throws IOException {
    String page = Files.readString(Accepted.inRepository("docs/ci.md"));
    Matcher recipe = Pattern.compile(pattern, Pattern.MULTILINE | Pattern.DOTALL).matcher(page);
    assertThat(recipe.find()).isTrue();
    return recipe.group(1);
  }

  @Test
  void fail_a_pull_request_that_makes_the_plan_contradict_itself() throws Exception {
    String step = recipe("run: (waymark lint[^\n]*)");

    assertThat(run(step)).isZero();
    Files.writeString(folder.resolve("ROADMAP.md"), NOT_CALM);
    assertThat(run(step)).isEqualTo(1);
    assertThat(folder.resolve("roadmap.sarif")).content().contains("\"ruleId\":\"R13\"");
  }

  @Test
  void hold_back_a_commit_by_pre_commit() throws Exception {
    String entry = recipe("entry: ([^\n]*)") + " ROADMAP.md";

    assertThat(run(entry)).isZero();
    Files.writeString(folder.resolve("ROADMAP.md"), NOT_CALM);
    assertThat(run(entry)).isEqualTo(1);
  }

  @Test
  void hold_back_a_commit_by_git_alone() throws Exception {
    Path hook =
        Files.writeString(
            folder.resolve(".git/hooks/pre-commit"), recipe("```sh\n(#!/bin/sh.*?)```"));
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));

    assertThat(run("git add ROADMAP.md && git commit -qm calm")).isZero();
    Files.writeString(folder.resolve("ROADMAP.md"), NOT_CALM);
    assertThat(run("git add ROADMAP.md && git commit -qm not-calm")).isEqualTo(1);
    assertThat(folder.resolve("said")).content().contains("R13");
    assertThat(run("git log --oneline | wc -l")).isZero();
    assertThat(folder.resolve("said")).content().isEqualToIgnoringWhitespace("1");
  }
}
