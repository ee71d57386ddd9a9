package dev.waymark.tui.paint;

import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Sanitized;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people wrote in Markdown, as a terminal shows it: emphasis, code and links without their
/// signs. One line of it; what is not such a sign stays as it is.
final class Prose {
  /// Longer texts are shown as they are: nobody reads that much beside a list.
  private static final int LONGEST = 4096;

  /// Every part is bounded and without alternatives that begin alike, so that no text takes long.
  private static final Pattern MARKED =
      Pattern.compile(
          "`([^`]{1,400})`|\\*\\*([^*]{1,400})\\*\\*|__([^_]{1,400})__"
              + "|\\*([^*\\s][^*]{0,400})\\*|(?<![\\p{L}\\p{N}])_([^_\\s][^_]{0,400})_(?![\\p{L}\\p{N}])"
              + "|\\[([^\\]\\[]{1,400})\\]\\(([^()\\s]{1,400})\\)");

  /// A stretch of one look.
  record Run(String text, Tone tone) {}

  private Prose() {}

  /// @param tone of what is not marked
  static List<Run> read(String text, Tone tone) {
    String harmless = Sanitized.line(text);
    List<Run> runs = new ArrayList<>();
    if (harmless.length() > LONGEST) {
      runs.add(new Run(harmless.substring(0, LONGEST), tone));
      return runs;
    }
    Matcher marked = MARKED.matcher(harmless);
    int from = 0;
    while (marked.find()) {
      plain(harmless.substring(from, marked.start()), tone, runs);
      from = marked.end();
      if (marked.group(1) != null) {
        runs.add(new Run(marked.group(1), Tone.CODE));
      } else if (marked.group(6) != null) {
        runs.add(new Run(marked.group(6), Tone.REF));
        runs.add(new Run(" (" + marked.group(7) + ")", Tone.DIM));
      } else {
        runs.add(new Run(emphasised(marked), Tone.STRONG));
      }
    }
    plain(harmless.substring(from), tone, runs);
    return runs;
  }

  private static String emphasised(Matcher marked) {
    for (int group = 2; group <= 5; group++) {
      if (marked.group(group) != null) {
        return marked.group(group);
      }
    }
    return "";
  }

  private static void plain(String text, Tone tone, List<Run> runs) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, tone));
    }
  }

  /// On lines of so many columns, broken between words where that is possible.
  static List<List<Run>> wrap(List<Run> runs, int columns) {
    List<List<Run>> lines = new ArrayList<>();
    List<Run> line = new ArrayList<>();
    int used = 0;
    for (Run run : runs) {
      for (String word : run.text().split("(?<= )", -1)) {
        for (String part :
            Columns.of(word) > columns ? Columns.wrap(word, columns) : List.of(word)) {
          int width = Columns.of(part.stripTrailing());
          if (used > 0 && used + width > columns) {
            lines.add(line);
            line = new ArrayList<>();
            used = 0;
          }
          if (!part.isEmpty()) {
            line.add(new Run(part, run.tone()));
            used += Columns.of(part);
          }
        }
      }
    }
    lines.add(line);
    return lines;
  }

  static int draw(Pen pen, int x, int y, List<Run> line) {
    int at = x;
    for (Run run : line) {
      at = pen.text(at, y, run.text(), run.tone());
    }
    return at;
  }
}
