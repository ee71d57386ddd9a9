package dev.waymark.app.git;

import dev.waymark.core.port.FileHistory.Author;
import dev.waymark.core.port.FileHistory.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What `git log --raw -z` says, taken apart.
final class GitLog {
  private static final String REGULAR = "100";
  private static final String ABSENT = "0000000";

  /// @param parents the names of all of them
  /// @param text the name of the file's text in it; empty where the file was absent or no file
  /// @param copied whether the file began as a copy of another here
  record Commit(List<String> parents, Author author, Instant at, String text, boolean copied) {
    boolean isMerge() {
      return parents.size() > 1;
    }
  }

  private GitLog() {}

  /// @return latest first
  static List<Commit> read(String log) {
    String[] words = log.split("\0", -1);
    List<Commit> commits = new ArrayList<>();
    int at = 0;
    while (at + 6 < words.length) {
      String parents = words[at + 1];
      Author author = new Author(words[at + 2], words[at + 3]);
      long seconds = Math.min(Long.parseLong(words[at + 4]), Long.parseLong(words[at + 5]));
      at += 6;
      String text = "";
      boolean copied = false;
      while (at < words.length && words[at].stripLeading().startsWith(":")) {
        String[] change = words[at].strip().split(" ", -1);
        copied = change[4].startsWith("C");
        boolean file = change[1].startsWith(REGULAR) && !change[3].startsWith(ABSENT);
        text = file ? change[3] : "";
        at += copied || change[4].startsWith("R") ? 3 : 2;
      }
      commits.add(
          new Commit(
              parents.isEmpty() ? List.of() : List.of(parents.split(" ")),
              author,
              Instant.ofEpochSecond(seconds),
              text,
              copied));
    }
    return commits;
  }

  /// @return oldest first; clocks that ran backwards stand still
  static List<Version> versions(List<Commit> latestFirst, MergedAuthors merged) {
    List<Version> versions = new ArrayList<>();
    int begin = 0;
    while (begin < latestFirst.size() && !latestFirst.get(begin).copied()) {
      begin++;
    }
    Instant last = Instant.MIN;
    String text = "";
    for (Commit commit :
        latestFirst.subList(0, Math.min(begin + 1, latestFirst.size())).reversed()) {
      if (commit.text().isEmpty() || commit.text().equals(text)) {
        continue;
      }
      text = commit.text();
      last = commit.at().isBefore(last) ? last : commit.at();
      versions.add(new Version(text, merged.of(commit), last));
    }
    return versions;
  }
}
