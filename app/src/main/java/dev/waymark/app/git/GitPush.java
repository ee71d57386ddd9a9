package dev.waymark.app.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Sends our own commits to where the branch comes from. What others pushed meanwhile stays: ours
/// are put on top of it in a folder apart, so that the user's files and branch are not touched; and
/// never is anything forced.
public final class GitPush {
  /// What tells our commits from the user's own.
  static final String COMMITTER = "Waymark";

  private static final String REJECTED = "It was rejected: ";

  private final Git git;
  private final Path folder;

  public GitPush(Path file) {
    this.folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    this.git = new Git(folder).withNetwork();
  }

  /// Others may push between our look and ours.
  private static final int TRIES = 3;

  /// @return a sentence about why it did not work; empty when it did
  public String push() {
    try {
      String why = tried();
      for (int attempt = 2; attempt <= TRIES && why.startsWith(REJECTED); attempt++) {
        why = tried();
      }
      return why;
    } catch (IOException unusable) {
      return "Git cannot be asked (" + unusable.getMessage() + ").";
    }
  }

  private String tried() throws IOException {
    String branch = line(git.ask("symbolic-ref", "-q", "--short", "HEAD"));
    String remote = line(git.ask("config", "branch." + branch + ".remote"));
    String there = line(git.ask("config", "branch." + branch + ".merge"));
    if (remote.isEmpty() || there.isEmpty()) {
      return "The branch " + branch + " comes from nowhere: git push -u once.";
    }
    Git.Said fetched = git.ask("fetch", "--quiet", "--no-tags", remote, there);
    if (!fetched.isFine()) {
      return "It could not be fetched first: " + complaint(fetched);
    }
    String top = line(git.ask("rev-parse", "FETCH_HEAD"));
    List<String> ours =
        git.ask("rev-list", "--reverse", "--no-merges", "--format=%H %cn", top + "..HEAD")
            .text()
            .lines()
            .filter(line -> !line.startsWith("commit "))
            .toList();
    if (ours.stream().anyMatch(line -> !line.endsWith(" " + COMMITTER))) {
      return "The branch has commits of somebody's own that are not pushed: push those first.";
    }
    if (ours.isEmpty()) {
      return "";
    }
    boolean ahead = git.ask("merge-base", "--is-ancestor", top, "HEAD").isFine();
    return ahead ? sent(git, remote, "HEAD", there) : onTop(remote, there, top, ours);
  }

  private String onTop(String remote, String there, String top, List<String> ours)
      throws IOException {
    Path apart = Files.createTempDirectory("waymark-push");
    try {
      Git.Said added = git.ask("worktree", "add", "--quiet", "--detach", apart.toString(), top);
      if (!added.isFine()) {
        return "It could not be put on what others pushed: " + complaint(added);
      }
      Git beside = new Git(apart).withNetwork();
      for (String commit : ours) {
        String id = commit.substring(0, commit.indexOf(' '));
        boolean isThere =
            git.ask("cherry", top, id, id + "^").text().startsWith("-")
                || beside.ask("cherry-pick", "--allow-empty", id).isFine();
        if (!isThere) {
          return "What others pushed conflicts with it: git pull, then it will be tried again.";
        }
      }
      return sent(beside, remote, "HEAD", there);
    } finally {
      git.ask("worktree", "remove", "--force", apart.toString());
      remove(apart);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  private static String sent(Git from, String remote, String what, String there)
      throws IOException {
    Git.Said pushed = from.ask("push", "--quiet", "--no-verify", remote, what + ":" + there);
    return pushed.isFine() ? "" : REJECTED + complaint(pushed);
  }

  private static String line(Git.Said said) {
    return said.text().strip();
  }

  private static String complaint(Git.Said said) {
    return said.err().strip().lines().findFirst().orElse("git says nothing");
  }
}
