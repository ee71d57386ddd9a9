package dev.waymark.app.git;

import dev.waymark.core.port.FileHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file's history as git has it: the versions that its branch had, one after the other, also
/// under earlier names. A merge is one version, by whoever wrote last what was merged.
public final class GitHistory implements FileHistory {
  private static final String FORMAT = "--format=%H%x00%P%x00%aN%x00%aE%x00%at%x00%ct";

  private static final String NO_REPOSITORY =
      "The folder is in no git repository, so its history begins today.";

  private final String program;

  public GitHistory() {
    this("git");
  }

  /// @param program git by another name
  GitHistory(String program) {
    this.program = program;
  }

  @Override
  public Past of(Path file) {
    try {
      return past(file.toRealPath());
    } catch (Git.Absent none) {
      return new Unknown(withoutGit(file));
    } catch (IOException unusable) {
      return new Unknown(
          "Git cannot be asked (" + unusable.getMessage() + "), so its history begins today.");
    }
  }

  private Past past(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      return new Unknown("It lies in no folder, so its history begins today.");
    }
    Git git = new Git(program, folder);
    Git.Said place = git.ask("rev-parse", "--is-shallow-repository");
    if (!place.isFine()) {
      return new Unknown(why(place.err()));
    }
    Git.Said log =
        git.ask(
            "log",
            "--follow",
            "--first-parent",
            "-m",
            "--raw",
            "--no-abbrev",
            "-z",
            "-M",
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            "--encoding=UTF-8",
            FORMAT,
            "--",
            String.valueOf(file.getFileName()));
    List<GitLog.Commit> commits = log.isFine() ? GitLog.read(log.text()) : List.of();
    List<Version> versions = GitLog.versions(commits, new MergedAuthors(git, commits));
    if (versions.isEmpty()) {
      return new Unknown(file.getFileName() + " is in no commit yet, so its history begins today.");
    }
    boolean shallow = place.text().strip().equals("true");
    return new Known(versions, gap(versions, shallow), new GitTexts(git));
  }

  /// Git is missed only where there is something to ask it.
  private static String withoutGit(Path file) {
    for (Path at = file.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return "Git is not in the PATH, so its history begins today: install it, untrack, track"
            + " again.";
      }
    }
    return NO_REPOSITORY;
  }

  private static String why(String complaint) {
    if (complaint.contains("not a git repository")) {
      return NO_REPOSITORY;
    }
    return complaint.contains("dubious ownership")
        ? "Git does not trust this repository, as its folder belongs to somebody else, so its"
            + " history begins today: git config --global --add safe.directory says that you do."
        : "Git cannot read this repository, so its history begins today: git status says why.";
  }

  private static @Nullable String gap(List<Version> versions, boolean shallow) {
    LocalDate first = day(versions.getFirst().at());
    if (shallow) {
      return "The repository is a shallow clone, so what happened before "
          + first
          + " is not known: untrack, git fetch --unshallow, track again.";
    }
    return versions.size() == 1
        ? "Git has one version of it, of "
            + first
            + ": what happened before is not known, if anything did."
        : null;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
