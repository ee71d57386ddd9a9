package dev.waymark.core.markdown.block;

import dev.waymark.core.markdown.block.Block.Verbatim;
import dev.waymark.core.markdown.block.Block.Why;
import dev.waymark.core.markdown.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds front matter, code fences and HTML comments, which no other block reaches into. A fence
/// ends at its closing line even where its content is indented less than its list item: people read
/// it so.
final class Verbatims {
  private static final int LONGEST_FRONT_MATTER = 300;
  private static final List<String> RAW = List.of("pre", "script", "style");

  private final SourceText source;
  private final int[] longestTicks;
  private final int[] longestTildes;
  private final List<Verbatim> found = new ArrayList<>();

  private Verbatims(SourceText source) {
    this.source = source;
    this.longestTicks = closers('`');
    this.longestTildes = closers('~');
  }

  static List<Verbatim> in(SourceText source) {
    Verbatims verbatims = new Verbatims(source);
    int line = verbatims.frontMatter();
    while (line <= source.count()) {
      line = verbatims.at(line);
    }
    return verbatims.found;
  }

  /// Looks at a line and gives the next to look at.
  private int at(int line) {
    String text = source.line(line).text();
    int start = contentStart(text);
    if (start >= text.length()) {
      return line + 1;
    }
    char first = text.charAt(start);
    if (first == '`' || first == '~') {
      return fence(line, text, start, first);
    }
    return first == '<' && start <= 3 ? html(line, text.substring(start)) : line + 1;
  }

  private int fence(int line, String text, int start, char tick) {
    int length = run(text, start, tick);
    boolean opens = length >= 3 && (tick == '~' || text.indexOf('`', start + length) < 0);
    if (!opens) {
      return line + 1;
    }
    boolean closed =
        line < source.count() && (tick == '`' ? longestTicks : longestTildes)[line + 1] >= length;
    int end = line + 1;
    while (end <= source.count()
        && !(closed ? isCloser(end, tick, length) : isOutdented(end, start))) {
      end++;
    }
    int last = closed ? end : end - 1;
    found.add(new Verbatim(line, last, Why.FENCE));
    return last + 1;
  }

  private boolean isCloser(int line, char tick, int length) {
    return closer(source.line(line).text(), tick) >= length;
  }

  private boolean isOutdented(int line, int start) {
    String text = source.line(line).text();
    return start >= 2 && !text.isBlank() && indent(text) < 2;
  }

  private int html(int line, String text) {
    String end = null;
    if (text.startsWith("<!--")) {
      end = "-->";
    } else {
      String lower = text.substring(0, Math.min(text.length(), 10)).toLowerCase(Locale.ROOT);
      for (String tag : RAW) {
        if (lower.startsWith("<" + tag)
            && (lower.length() == tag.length() + 1 || lower.charAt(tag.length() + 1) <= '>')) {
          end = "</" + tag + ">";
        }
      }
    }
    if (end == null) {
      return line + 1;
    }
    int last = line;
    while (last < source.count()
        && !source.line(last).text().toLowerCase(Locale.ROOT).contains(end)) {
      last++;
    }
    found.add(new Verbatim(line, last, Why.HTML));
    return last + 1;
  }

  /// Gives the first line after the front matter.
  private int frontMatter() {
    if (source.count() < 2 || !source.line(1).text().strip().equals("---")) {
      return 1;
    }
    boolean pairs = false;
    for (int line = 2; line <= Math.min(source.count(), LONGEST_FRONT_MATTER); line++) {
      String text = source.line(line).text().stripTrailing();
      if (text.equals("---") || text.equals("...")) {
        if (pairs) {
          found.add(new Verbatim(1, line, Why.FRONT_MATTER));
        }
        return pairs ? line + 1 : 1;
      }
      pairs |= text.indexOf(':') > 0;
    }
    return 1;
  }

  /// For each line the longest run of this character that closes a fence there or later.
  private int[] closers(char tick) {
    int[] longest = new int[source.count() + 2];
    for (int line = source.count(); line >= 1; line--) {
      longest[line] = Math.max(longest[line + 1], closer(source.line(line).text(), tick));
    }
    return longest;
  }

  private static int closer(String text, char tick) {
    int start = indent(text);
    int length = run(text, start, tick);
    return length >= 3 && text.substring(start + length).isBlank() ? length : 0;
  }

  /// Where the text begins after indentation, quote marks and list markers.
  private static int contentStart(String text) {
    int at = 0;
    for (int markers = 0; markers <= Mask.MOST_MARKERS; markers++) {
      at = blanks(text, at);
      int next = Mask.markerEnd(text, at);
      if (next < 0) {
        return at;
      }
      at = next;
    }
    return text.length();
  }

  private static int indent(String text) {
    return blanks(text, 0);
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static int run(String text, int from, char c) {
    int to = from;
    while (to < text.length() && text.charAt(to) == c) {
      to++;
    }
    return to - from;
  }
}
