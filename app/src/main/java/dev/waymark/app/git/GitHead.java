package dev.waymark.app.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the last commit of a folder's repository has.
public final class GitHead {
  private final Path folder;
  private final Git git;

  public GitHead(Path folder) {
    this.folder = folder;
    this.git = new Git(folder);
  }

  /// Its name, shortened; empty where there is no repository or no commit.
  public Optional<String> commit() {
    try {
      Git.Said said = git.ask("rev-parse", "--short", "HEAD");
      return said.isFine() ? Optional.of(said.text().strip()) : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    }
  }

  /// Whether it has this file or folder; without a repository, whether it is there.
  ///
  /// @param path from the folder
  public boolean has(String path) throws IOException {
    return commit().isPresent()
        ? git.ask("cat-file", "-e", "HEAD:./" + path).isFine()
        : Files.exists(folder.resolve(path));
  }
}
