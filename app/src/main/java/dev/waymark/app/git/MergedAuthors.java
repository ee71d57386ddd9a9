package dev.waymark.app.git;

import dev.waymark.core.port.FileHistory.Author;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who wrote last what a merge brought in: whoever pressed the button did not do the work.
final class MergedAuthors {
  /// So many names fit on one command line.
  private static final int AT_ONCE = 500;

  private final Map<String, Author> authors = new HashMap<>();

  MergedAuthors(Git git, List<GitLog.Commit> commits) throws IOException {
    List<String> merged =
        commits.stream().filter(GitLog.Commit::isMerge).map(MergedAuthors::tip).toList();
    for (int from = 0; from < merged.size(); from += AT_ONCE) {
      meet(git, merged.subList(from, Math.min(merged.size(), from + AT_ONCE)));
    }
  }

  private void meet(Git git, List<String> tips) throws IOException {
    String[] words = new String[tips.size() + 5];
    words[0] = "log";
    words[1] = "--no-walk=unsorted";
    words[2] = "-z";
    words[3] = "--encoding=UTF-8";
    words[4] = "--format=%H%x00%aN%x00%aE";
    for (int one = 0; one < tips.size(); one++) {
      words[one + 5] = tips.get(one);
    }
    String[] said = git.ask(words).text().split("\0", -1);
    for (int at = 0; at + 2 < said.length; at += 3) {
      authors.put(said[at], new Author(said[at + 1], said[at + 2]));
    }
  }

  Author of(GitLog.Commit commit) {
    return commit.isMerge() ? authors.getOrDefault(tip(commit), commit.author()) : commit.author();
  }

  private static String tip(GitLog.Commit merge) {
    return merge.parents().get(1);
  }
}
