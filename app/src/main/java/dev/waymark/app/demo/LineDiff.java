package dev.waymark.app.demo;

import java.util.ArrayList;
import java.util.List;

/// The lines of a text that changed, as `diff -U0` shows them. A patch neither adds nor removes
/// lines, so line is compared with line.
final class LineDiff {
  private LineDiff() {}

  static List<String> of(String file, List<String> before, List<String> after) {
    List<String> diff = new ArrayList<>(List.of("--- a/" + file, "+++ b/" + file));
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!before.get(i).equals(after.get(i))) {
        int line = i + 1;
        diff.add("@@ -%d +%d @@".formatted(line, line));
        diff.add("-" + before.get(i));
        diff.add("+" + after.get(i));
      }
    }
    return diff;
  }
}
