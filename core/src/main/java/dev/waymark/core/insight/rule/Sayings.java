package dev.waymark.core.insight.rule;

import dev.waymark.core.roadmap.Finding.Spot;
import java.util.List;
import java.util.stream.Collectors;

/// Turns of phrase that messages share.
final class Sayings {
  private static final int LONGEST = 60;
  private static final int FEW = 5;

  private Sayings() {}

  /// A title, cut where it is long.
  static String quoted(String title) {
    if (title.codePointCount(0, title.length()) <= LONGEST) {
      return "“" + title + "”";
    }
    return "“" + title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)).strip() + "…”";
  }

  /// `1 of 2 parts is`.
  static String of(int some, int all, String one, String many) {
    return some + " of " + all + " " + (some == 1 ? one : many);
  }

  /// `(line 3)`, `(lines 3, 5)`.
  static String lines(List<Spot> spots) {
    List<Integer> lines = spots.stream().map(Spot::line).distinct().toList();
    String few = lines.stream().limit(FEW).map(String::valueOf).collect(Collectors.joining(", "));
    return "("
        + (lines.size() == 1 ? "line " : "lines ")
        + few
        + (lines.size() > FEW ? " and " + (lines.size() - FEW) + " more" : "")
        + ")";
  }
}
