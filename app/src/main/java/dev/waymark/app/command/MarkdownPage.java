package dev.waymark.app.command;

import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Span;
import java.util.ArrayList;
import java.util.List;

/// An answer as Markdown, for a wiki or a mail: what belongs to something is a list below it.
final class MarkdownPage {
  private static final String SPECIAL = "\\`*_[]<>#|~&";

  private MarkdownPage() {}

  static List<String> of(List<Line> lines) {
    List<String> page = new ArrayList<>();
    boolean before = false;
    for (Line line : lines) {
      boolean isRow = line.text().startsWith(" ");
      if (!page.isEmpty() && !(isRow && before)) {
        page.add("");
      }
      page.add((isRow ? "- " : "") + atBeginning(written(line).strip()));
      before = isRow;
    }
    return page;
  }

  /// There a sign would begin a list of its own.
  private static String atBeginning(String text) {
    return text.startsWith("+") || text.startsWith("-") ? "\\" + text : text;
  }

  private static String written(Line line) {
    StringBuilder text = new StringBuilder();
    for (Span span : line.spans()) {
      String bare = span.text().strip();
      if (bare.isEmpty()) {
        text.append(span.text());
        continue;
      }
      int from = span.text().indexOf(bare);
      text.append(span.text(), 0, from)
          .append(
              switch (span.style()) {
                case PLAIN, DIM -> escaped(bare);
                case STRONG, REF -> "**" + escaped(bare) + "**";
                case CODE -> "`" + bare.replace('`', 'ʼ') + "`";
              })
          .append(span.text().substring(from + bare.length()));
    }
    return text.toString();
  }

  /// Neither marks nor line ends nor control characters of what people wrote mean anything here.
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .forEach(
            point -> {
              if (SPECIAL.indexOf(point) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(point);
            });
    return escaped.toString();
  }
}
