package dev.waymark.app.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.git.GitCommit.Author;
import dev.waymark.app.git.GitCommit.Committed;
import dev.waymark.app.git.GitCommit.Nothing;
import dev.waymark.app.git.GitCommit.Outcome;
import dev.waymark.app.git.GitCommit.Waits;
import dev.waymark.core.port.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitTest {
  private static final Author ANA = new Author("Ana", "ana@example.org");

  @TempDir Path folder;
  private Repository repository;
  private Path plan;

  @BeforeEach
  void commitOnce() throws Exception {
    repository = new Repository(folder.resolve("work"));
    Files.createDirectories(repository.folder().resolve("plans"));
    plan = write(repository, "plans/ROADMAP.md", "- [ ] one\n");
    write(repository, "code.txt", "first\n");
    write(repository, "staged.txt", "first\n");
    repository.git("add", ".");
    repository.git("commit", "-qm", "First");
  }

  private Outcome commit(String text) throws Exception {
    return new GitCommit(plan)
        .commit(Bytes.of(text.getBytes(StandardCharsets.UTF_8)), ANA, "WM-1 done (ana via Slack)");
  }

  @Test
  void commits_the_file_alone_and_leaves_everything_else_as_it_is() throws Exception {
    write(repository, "code.txt", "second\n");
    write(repository, "staged.txt", "second\n");
    write(repository, "new.txt", "new\n");
    repository.git("add", "staged.txt");
    write(repository, "staged.txt", "third\n");
    String before = repository.git("status", "--porcelain");
    String staged = repository.git("diff", "--cached");
    String unstaged = repository.git("diff");
    write(repository, "plans/ROADMAP.md", "- [x] one\n");

    assertThat(commit("- [x] one\n")).isInstanceOf(Committed.class);

    assertThat(repository.git("status", "--porcelain")).isEqualTo(before);
    assertThat(repository.git("diff", "--cached")).isEqualTo(staged);
    assertThat(repository.git("diff")).isEqualTo(unstaged);
    assertThat(repository.git("show", "--format=%an <%ae>|%cn|%s", "--name-only", "HEAD"))
        .isEqualTo("Ana <ana@example.org>|Waymark|WM-1 done (ana via Slack)\n\nplans/ROADMAP.md\n");
    assertThat(repository.git("show", "HEAD:plans/ROADMAP.md")).isEqualTo("- [x] one\n");
    assertThat(repository.git("fsck")).isEmpty();
  }

  @Test
  void commits_nothing_twice() throws Exception {
    assertThat(commit("- [ ] one\n")).isEqualTo(new Nothing());
  }

  @Test
  void waits_while_the_file_itself_has_staged_changes() throws Exception {
    write(repository, "plans/ROADMAP.md", "- [x] one\n");
    repository.git("add", "plans/ROADMAP.md");
    write(repository, "plans/ROADMAP.md", "- [x] one\n- [ ] two\n");

    assertThat(commit("- [x] one\n- [ ] two\n"))
        .isEqualTo(new Waits("ROADMAP.md has staged changes: commit or unstage them first."));
    assertThat(repository.git("log", "--format=%s")).isEqualTo("First\n");
  }

  @Test
  void waits_while_a_merge_is_under_way() throws Exception {
    repository.git("switch", "-qc", "other");
    write(repository, "code.txt", "other\n");
    repository.git("commit", "-qam", "Other");
    repository.git("switch", "-q", "main");
    write(repository, "code.txt", "main\n");
    repository.git("commit", "-qam", "Main");
    assertThatThrownBy(() -> repository.git("merge", "-q", "other"))
        .hasMessageContaining("CONFLICT");
    write(repository, "plans/ROADMAP.md", "- [x] one\n");

    assertThat(commit("- [x] one\n"))
        .isEqualTo(new Waits("A merge or rebase is under way: git status says how to end it."));
  }

  @Test
  void waits_while_the_file_is_being_edited() throws Exception {
    write(repository, "plans/ROADMAP.md", "- [x] one\n- [ ] half");
    assertThat(commit("- [x] one\n")).isEqualTo(new Waits("ROADMAP.md is being edited."));
  }

  @Test
  void says_that_a_file_was_never_committed() throws Exception {
    plan = write(repository, "NEW.md", "- [ ] one\n");
    assertThat(commit("- [ ] one\n"))
        .isEqualTo(new Waits("NEW.md is in no commit yet: git add and commit it once."));
  }

  @Test
  void says_that_no_branch_is_checked_out() throws Exception {
    repository.git("switch", "-q", "--detach");
    write(repository, "plans/ROADMAP.md", "- [x] one\n");
    assertThat(commit("- [x] one\n"))
        .isEqualTo(
            new Waits("No branch is checked out, so nothing is committed: git switch to one."));
  }

  @Test
  void is_pushed_on_top_of_what_others_pushed_and_touches_no_file_of_the_users() throws Exception {
    Repository other = withOrigin();
    write(other, "code.txt", "theirs\n");
    other.git("commit", "-qam", "Theirs");
    other.git("push", "-q");
    write(repository, "staged.txt", "mine\n");
    repository.git("add", "staged.txt");
    write(repository, "plans/ROADMAP.md", "- [x] one\n");
    commit("- [x] one\n");
    String status = repository.git("status", "--porcelain");

    assertThat(new GitPush(plan).push()).isEmpty();

    assertThat(repository.git("status", "--porcelain")).isEqualTo(status);
    assertThat(repository.git("worktree", "list").lines()).hasSize(1);
    other.git("pull", "-q");
    assertThat(other.git("log", "--format=%an %s"))
        .isEqualTo("Ana WM-1 done (ana via Slack)\nMia Theirs\nMia First\n");

    write(repository, "plans/ROADMAP.md", "- [x] one\n- [ ] two\n");
    commit("- [x] one\n- [ ] two\n");
    assertThat(new GitPush(plan).push()).isEmpty();
    other.git("pull", "-q");
    assertThat(other.git("log", "--format=%s").lines()).hasSize(4);
  }

  @Test
  void is_not_forced_over_what_others_wrote_at_the_same_place() throws Exception {
    Repository other = withOrigin();
    write(other, "plans/ROADMAP.md", "- [~] one\n");
    other.git("commit", "-qam", "Theirs");
    other.git("push", "-q");
    write(repository, "plans/ROADMAP.md", "- [x] one\n");
    commit("- [x] one\n");

    assertThat(new GitPush(plan).push())
        .isEqualTo("What others pushed conflicts with it: git pull, then it will be tried again.");
    other.git("pull", "-q");
    assertThat(other.git("log", "-1", "--format=%s")).isEqualTo("Theirs\n");
    assertThat(repository.git("worktree", "list").lines()).hasSize(1);
  }

  @Test
  void is_not_pushed_with_somebodys_own_commits() throws Exception {
    withOrigin();
    write(repository, "code.txt", "not ready\n");
    repository.git("commit", "-qam", "Not ready");
    assertThat(new GitPush(plan).push())
        .isEqualTo(
            "The branch has commits of somebody's own that are not pushed: push those first.");
  }

  private static Path write(Repository repository, String name, String text) throws IOException {
    return Files.writeString(repository.folder().resolve(name), text);
  }

  private Repository withOrigin() throws Exception {
    Path origin = folder.resolve("origin");
    repository.git("clone", "-q", "--bare", ".", origin.toString());
    repository.git("remote", "add", "origin", origin.toString());
    repository.git("push", "-qu", "origin", "main");
    Repository other = new Repository(folder.resolve("other"));
    other.git("remote", "add", "origin", origin.toString());
    other.git("pull", "-q", "--set-upstream", "origin", "main");
    return other;
  }
}
