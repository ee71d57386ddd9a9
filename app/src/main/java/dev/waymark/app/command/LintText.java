package dev.waymark.app.command;

import dev.waymark.core.reply.Line;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Findings as compilers tell them, so that editors jump to the line.
final class LintText {
  private LintText() {}

  static List<Line> of(String file, List<Finding> findings) {
    List<Line> lines = new ArrayList<>();
    List<Finding> open = findings.stream().filter(finding -> !finding.isWaived()).toList();
    for (Finding finding : open) {
      lines.add(
          Line.of(
              Line.strong(file + ":" + finding.at().line() + ":" + finding.at().column() + ":"),
              Line.plain(" " + word(finding.rule().severity()) + " "),
              Line.strong(finding.id()),
              Line.plain(" " + finding.message())));
      lines.add(Line.of(Line.dim("    " + finding.rule().fix())));
    }
    int waived = findings.size() - open.size();
    long failing = open.stream().filter(Finding::fails).count();
    lines.add(
        Line.of(
            Line.plain(file + ": "),
            Line.plain(
                open.isEmpty()
                    ? "nothing contradicts itself"
                    : Counted.of(open.size(), "finding")
                        + (failing == open.size() ? "" : ", " + failing + " of them to be fixed")),
            Line.dim(waived == 0 ? "" : " · " + waived + " waived")));
    return lines;
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
