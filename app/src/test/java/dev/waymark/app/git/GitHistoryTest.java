package dev.waymark.app.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.Shell.Ran;
import dev.waymark.app.cli.Exit;
import dev.waymark.core.port.FileHistory.Unknown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {
  private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
  private static final String ANA = "Ana <ana@example.org>";

  @TempDir private Path folder;

  private Shell shell;
  private Repository repository;

  @BeforeEach
  void begin() throws Exception {
    shell = new Shell(folder);
    repository = new Repository(folder.resolve("repo"));
  }

  private static String plan(String... lines) {
    return "# Plan\n\n## First light\n\n- [" + String.join("\n- [", lines) + "\n";
  }

  /// A text of a JSON object on one line; empty when it has none of that name.
  private static String field(String object, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(object);
    return matcher.find() ? matcher.group(1) : "";
  }

  /// `done ana 2026-01-05T09:00:00Z` for every change of status, oldest first.
  private List<String> statuses(String ref) {
    List<String> statuses = new ArrayList<>();
    String last = "";
    for (String event : shell.run("log", ref, "--json").lines().reversed()) {
      String status = field(event, "status");
      if (!status.equals(last)) {
        String person = field(event, "person").split(" ", 2)[0].toLowerCase(Locale.ROOT);
        statuses.add(status + " " + person + " " + field(event, "at"));
      }
      last = status;
    }
    return statuses;
  }

  @Test
  void tells_what_happened_in_two_hundred_commits() throws Exception {
    LivingPlan plan = new LivingPlan(new Random(7));
    plan.live(repository, 200);
    repository.write();

    Ran ran = shell.run("track", "repo/" + plan.path(), "--prefix", "WM");

    assertThat(ran.exit()).isEqualTo(Exit.FINE);
    assertThat(ran.out())
        .contains("30 items in 3 milestones, WM-1 to WM-30")
        .doesNotContain("anew");
    Map<String, String> names = plan.titles();
    List<String> items = shell.run("list", "--json").lines();
    assertThat(items).hasSize(30);
    for (String item : items) {
      String name = names.get(field(item, "title"));
      assertThat(statuses(field(item, "ref"))).as(name).isEqualTo(plan.truth().get(name));
    }
  }

  @Test
  @Tag("exhaustive")
  void tells_what_happened_in_ten_thousand_commits() throws Exception {
    LivingPlan plan = new LivingPlan(new Random(11));
    plan.live(repository, 10_000);
    repository.write();

    Instant start = Instant.now();
    Ran ran = shell.run("track", "repo/" + plan.path(), "--prefix", "WM");
    Duration took = Duration.between(start, Instant.now());

    System.out.println("10,000 commits in " + took.toMillis() + " ms: " + ran.out());
    assertThat(took).isLessThan(Duration.ofSeconds(60));
    assertThat(ran.err()).contains("Reading the history of repo/docs/plan");
    Map<String, String> names = plan.titles();
    for (String item : shell.run("list", "--json").lines()) {
      String name = names.get(field(item, "title"));
      assertThat(statuses(field(item, "ref"))).as(name).isEqualTo(plan.truth().get(name));
    }
  }

  @Test
  void numbers_what_there_is_before_what_there_was() throws Exception {
    repository.commit(
        ANA, MONDAY, "P.md", plan(" ] Old thing", " ] Helm charts", " ] Key rotation"));
    repository.commit(
        ANA, MONDAY.plusSeconds(60), "P.md", plan(" ] Key rotation", "x] Helm charts"));
    repository.write();

    shell.run("track", "repo/P.md");

    assertThat(shell.run("list").lines())
        .containsExactly("First light  P", "  ○ P-1  Key rotation", "  ✓ P-2  Helm charts");
    assertThat(shell.run("log").lines().subList(1, 3))
        .containsExactly(
            "  2026-01-05 09:01  P-2 Helm charts is done, was planned (Ana, file)",
            "  2026-01-05 09:01  P-3 Old thing left the file (Ana, file)");
  }

  @Test
  void ascribes_what_was_not_committed_to_the_file() throws Exception {
    repository.commit(ANA, MONDAY, "P.md", plan(" ] Helm charts", " ] Key rotation"));
    repository.write();
    Files.writeString(folder.resolve("repo/P.md"), plan(" ] Helm charts", "x] Key rotation"));

    Ran ran = shell.run("track", "repo/P.md");

    assertThat(ran.lines())
        .contains(
            "Git has one version of it, of 2026-01-05: what happened before is not known, if"
                + " anything did.");
    assertThat(shell.run("log", "P-2").lines().getFirst())
        .isEqualTo("  2026-03-02 12:00  P-2 Key rotation is done, was planned (file)");
  }

  @Test
  void takes_a_merge_for_one_change_by_whoever_wrote_last_what_was_merged() throws Exception {
    repository.commit(ANA, MONDAY, "P.md", plan(" ] Helm charts", " ] Key rotation"));
    repository.write();
    repository.git("checkout", "-q", "-b", "side");
    Files.writeString(folder.resolve("repo/P.md"), plan("x] Helm charts", " ] Key rotation"));
    repository.git("commit", "-q", "-a", "-m", "done", "--author", "Ben <ben@example.org>");
    repository.git("checkout", "-q", "main");
    repository.git("commit", "-q", "--allow-empty", "-m", "meanwhile");
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "side");

    shell.run("track", "repo/P.md");

    assertThat(statuses("P-1"))
        .containsExactly("planned ana 2026-01-05T09:00:00Z", "done ben 2026-02-01T10:00:00Z");
  }

  @Test
  void says_what_a_shallow_clone_does_not_know() throws Exception {
    repository.commit(ANA, MONDAY, "P.md", plan(" ] Helm charts"));
    repository.commit(ANA, MONDAY.plusSeconds(60), "P.md", plan("x] Helm charts"));
    repository.write();
    repository.git(
        "clone", "-q", "--depth", "1", "file://" + repository.folder(), folder + "/shallow");

    assertThat(shell.run("track", "shallow/P.md").lines())
        .contains(
            "The repository is a shallow clone, so what happened before 2026-01-05 is not known:"
                + " untrack, git fetch --unshallow, track again.");
  }

  @Test
  void is_missed_without_git_only_where_there_is_a_repository() throws Exception {
    Path alone = shell.file("A.md", plan(" ] Helm charts"));
    Path kept = shell.file("repo/B.md", plan(" ] Helm charts"));
    GitHistory history = new GitHistory("no-git-here");

    assertThat(history.of(alone))
        .isEqualTo(new Unknown("The folder is in no git repository, so its history begins today."));
    assertThat(history.of(kept))
        .isEqualTo(
            new Unknown(
                "Git is not in the PATH, so its history begins today: install it, untrack, track"
                    + " again."));
  }

  @Test
  void says_that_there_is_none() throws Exception {
    shell.file("A.md", plan(" ] Helm charts"));
    shell.file("repo/B.md", plan(" ] Helm charts"));

    assertThat(shell.run("track", "A.md").lines())
        .contains("The folder is in no git repository, so its history begins today.");
    assertThat(shell.run("track", "repo/B.md").lines())
        .contains("B.md is in no commit yet, so its history begins today.");
  }

  @Test
  void takes_nothing_in_the_repository_for_a_command() throws Exception {
    String path = "--output=x $(touch y).md";
    repository.commit(
        "\u001b[31mEve\u0007 <eve@example.org>", MONDAY, path, plan(" ] Helm charts"));
    repository.write();
    Path trap = folder.resolve("trap");
    for (String key : List.of("core.pager", "core.fsmonitor", "diff.external", "core.sshCommand")) {
      repository.git("config", key, "touch " + trap);
    }
    repository.git("config", "log.showSignature", "true");
    repository.git("config", "gpg.program", "touch " + trap);

    assertThat(shell.run("track", "repo/" + path).exit()).isEqualTo(Exit.FINE);

    assertThat(trap).doesNotExist();
    assertThat(folder.resolve("repo/y")).doesNotExist();
    assertThat(shell.run("person", "list").out())
        .contains("[31mEve")
        .doesNotContain("\u001b", "\u0007");
  }
}
