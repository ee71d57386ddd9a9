package dev.waymark.app.git;

import dev.waymark.core.port.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Commits one file as it stands, beside whatever else is going on in its repository: the tree is
/// built in an index of its own, the branch is moved only if nobody else moved it, and of the
/// user's index only this file's entry is brought along, so that nothing of theirs is committed and
/// nothing of ours looks taken back.
public final class GitCommit {
  /// How it ended.
  public sealed interface Outcome {}

  public record Committed(String commit) implements Outcome {}

  /// The last commit has the file as it is.
  public record Nothing() implements Outcome {}

  /// It may work later.
  ///
  /// @param why a sentence
  public record Waits(String why) implements Outcome {}

  /// Who it is by, as git names people.
  public record Author(String name, String address) {}

  /// Where one file stands in its repository.
  ///
  /// @param branch the full name of what HEAD stands for
  /// @param head the commit it is at
  /// @param path the file's, from the top folder
  /// @param mode as git writes it
  /// @param blob what that commit has of the file
  private record Site(String branch, String head, String path, String mode, String blob) {}

  /// Ends an attempt with a sentence.
  private static final class Obstacle extends Exception {
    private static final long serialVersionUID = 1L;

    Obstacle(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private final Path file;
  private final Git git;

  public GitCommit(Path file) {
    this.file = file;
    this.git = new Git(Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  /// @param text what the file should still hold
  public Outcome commit(Bytes text, Author author, String message) {
    try {
      return commit(site(), text, author, message);
    } catch (Obstacle obstacle) {
      return new Waits(String.valueOf(obstacle.getMessage()));
    } catch (IOException unusable) {
      return new Waits("Git cannot be asked (" + unusable.getMessage() + ").");
    }
  }

  private Outcome commit(Site site, Bytes text, Author author, String message)
      throws IOException, Obstacle {
    String blob = said("hash-object", "-w", "--", file.toString());
    if (!Bytes.of(Files.readAllBytes(file)).equals(text)) {
      return new Waits(file.getFileName() + " is being edited.");
    }
    if (blob.equals(site.blob())) {
      return new Nothing();
    }
    String entry = site.mode() + "," + blob + "," + site.path();
    String tree = tree(site, entry);
    Git named =
        git.with(
            Map.of(
                "GIT_AUTHOR_NAME", author.name(),
                "GIT_AUTHOR_EMAIL", author.address(),
                "GIT_COMMITTER_NAME", GitPush.COMMITTER,
                "GIT_COMMITTER_EMAIL", address()));
    String commit = said(named, "commit-tree", tree, "-p", site.head(), "-m", message);
    said("update-index", "--cacheinfo", entry);
    Git.Said moved =
        git.ask("update-ref", "-m", "commit: waymark", site.branch(), commit, site.head());
    if (!moved.isFine()) {
      said("update-index", "--cacheinfo", site.mode() + "," + site.blob() + "," + site.path());
      return new Waits("The branch moved meanwhile.");
    }
    return new Committed(commit);
  }

  private Site site() throws IOException, Obstacle {
    Git.Said branch = git.ask("symbolic-ref", "-q", "HEAD");
    if (!branch.isFine()) {
      throw new Obstacle("No branch is checked out, so nothing is committed: git switch to one.");
    }
    for (String busy : List.of("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "REBASE_HEAD")) {
      if (git.ask("rev-parse", "-q", "--verify", busy).isFine()) {
        throw new Obstacle("A merge or rebase is under way: git status says how to end it.");
      }
    }
    String head = said("rev-parse", "--verify", "HEAD");
    String path = said("rev-parse", "--show-prefix") + file.getFileName();
    String[] kept = said("ls-tree", "--full-tree", "HEAD", "--", path).split("[ \t]", 4);
    String[] staged =
        said("ls-files", "-s", "--", String.valueOf(file.getFileName())).split("[ \t]", 4);
    if (kept.length < 4) {
      throw new Obstacle(file.getFileName() + " is in no commit yet: git add and commit it once.");
    }
    if (staged.length < 4 || !staged[1].equals(kept[2]) || !staged[2].equals("0")) {
      throw new Obstacle(file.getFileName() + " has staged changes: commit or unstage them first.");
    }
    return new Site(branch.text().strip(), head, path, kept[0], kept[2]);
  }

  private String tree(Site site, String entry) throws IOException, Obstacle {
    Path folder = Files.createTempDirectory("waymark-index");
    Path index = folder.resolve("index");
    try {
      Git apart = git.with(Map.of("GIT_INDEX_FILE", index.toString()));
      said(apart, "read-tree", site.head());
      said(apart, "update-index", "--cacheinfo", entry);
      return said(apart, "write-tree");
    } finally {
      Files.deleteIfExists(index);
      Files.deleteIfExists(folder);
    }
  }

  private String address() throws IOException {
    return git.ask("config", "user.email").text().strip();
  }

  private String said(String... words) throws IOException, Obstacle {
    return said(git, words);
  }

  private static String said(Git git, String... words) throws IOException, Obstacle {
    Git.Said said = git.ask(words);
    if (!said.isFine()) {
      throw new Obstacle(
          "git "
              + words[0]
              + " says “"
              + said.err().strip().lines().findFirst().orElse("nothing")
              + "”.");
    }
    return said.text().strip();
  }
}
