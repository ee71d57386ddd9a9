package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Found;
import java.util.List;

/// How far down an item or a section reaches.
final class Extent {
  private final Manuscript manuscript;

  Extent(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /// The last line that hangs below a list line: indented deeper, or running on from it.
  int lastLine(int first) {
    int indent = indent(first);
    int last = first;
    if (manuscript.words(first).stripLeading().startsWith("|") || isRow(first)) {
      return first;
    }
    for (int line = first + 1; line <= manuscript.source().count(); line++) {
      String text = manuscript.words(line);
      boolean runsOn = last == line - 1 && !startsBlock(text);
      if (text.isBlank()) {
        continue;
      }
      if (indent(line) <= indent && !runsOn) {
        break;
      }
      last = line;
    }
    return last;
  }

  private boolean isRow(int line) {
    return new Rows(manuscript).header(line) > 0;
  }

  /// Whether its list has blank lines between its own.
  boolean isLoose(Found last, List<Found> siblings) {
    int line = last.entry().place().line();
    return line > 1
        && manuscript.words(line - 1).isBlank()
        && siblings.stream().anyMatch(other -> lastLine(other.entry().place().line()) == line - 2);
  }

  /// The last line of a section that says something.
  int sectionEnd(int heading) {
    int last = heading;
    for (int line = heading + 1; line <= manuscript.source().count(); line++) {
      String text = manuscript.words(line);
      if (text.startsWith("#")) {
        break;
      }
      last = text.isBlank() ? last : line;
    }
    return last;
  }

  int indent(int line) {
    String text = manuscript.words(line);
    return text.length() - text.stripLeading().length();
  }

  private static boolean startsBlock(String text) {
    String words = text.stripLeading();
    boolean numbered = !words.isEmpty() && Character.isDigit(words.charAt(0));
    return words.isEmpty() || "-*+#>|`~_=".indexOf(words.charAt(0)) >= 0 || numbered;
  }
}
