package dev.waymark.core.reply;

import static dev.waymark.core.reply.Line.code;
import static dev.waymark.core.reply.Line.dim;
import static dev.waymark.core.reply.Line.plain;
import static dev.waymark.core.reply.Line.strong;

import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Rule.Severity;
import dev.waymark.core.roadmap.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What lint found, in words: the worst first, as many as a person reads.
final class LintWording {
  private static final int MOST = 25;

  /// As many as leave a digest one screen.
  private static final int MOST_NEWS = 3;

  private LintWording() {}

  static List<Line> of(List<Linted> files) {
    List<Line> lines = new ArrayList<>();
    for (Linted linted : files) {
      List<Finding> open = linted.open();
      int waived = linted.findings().size() - open.size();
      lines.add(
          Line.of(
              strong(String.valueOf(linted.file().getFileName())),
              plain("  " + counted(open)),
              dim(waived == 0 ? "" : " · " + waived + " waived")));
      int shown = 0;
      for (Severity severity : Severity.values()) {
        for (Finding finding : open) {
          if (finding.rule().severity() == severity && shown < MOST) {
            lines.add(row(finding));
            shown++;
          }
        }
      }
      if (shown < open.size()) {
        lines.add(
            Line.of(dim("  and " + (open.size() - shown) + " more: waymark lint shows them all")));
      }
    }
    return lines;
  }

  /// How many, and where they are shown; then some of those that are new.
  static List<Line> brief(Linted linted) {
    List<Line> lines = new ArrayList<>();
    int news = linted.news().size();
    lines.add(
        Line.of(
            plain("  " + sign(Severity.WARNING) + " "),
            strong(String.valueOf(linted.file().getFileName())),
            plain(" contradicts itself: " + counted(linted.open())),
            plain(news == 0 ? "; " : " (" + news + " new); "),
            code("lint"),
            plain(" shows them")));
    linted.findings().stream()
        .filter(finding -> linted.news().contains(finding.id()))
        .limit(MOST_NEWS)
        .forEach(finding -> lines.add(row(finding)));
    return lines;
  }

  private static Line row(Finding finding) {
    return Line.of(
        plain("  " + sign(finding.rule().severity()) + " "),
        strong(finding.id()),
        plain("  line " + finding.at().line() + "  " + finding.message()));
  }

  static String sign(Severity severity) {
    return switch (severity) {
      case ERROR -> "■";
      case WARNING -> "▲";
      case NOTE -> "·";
    };
  }

  private static String counted(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "nothing contradicts itself";
    }
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          findings.stream().filter(finding -> finding.rule().severity() == severity).count();
      if (count > 0) {
        String word = severity.name().toLowerCase(Locale.ROOT);
        counts.add(count + " " + word + (count == 1 ? "" : "s"));
      }
    }
    return String.join(", ", counts);
  }

  static String what(Waiver waiver) {
    return waiver.finding()
        + " is waived"
        + (waiver.until() == null ? "" : " until " + waiver.until())
        + ": "
        + waiver.reason();
  }
}
