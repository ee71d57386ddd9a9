package dev.waymark.core.markdown.block;

import dev.waymark.core.markdown.block.Block.Verbatim;
import dev.waymark.core.markdown.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/// Cuts a document where a reader would: at headings once a chunk is large, at blank lines where no
/// heading comes, and anywhere once it is huge. A table that is cut takes its header along.
final class Chunker {
  private static final int LARGE = 8 * 1024;
  private static final int LARGER = 16 * 1024;
  private static final int HUGE = 32 * 1024;
  private static final int SHORT = LARGER - LARGE;
  private static final int LONGEST_TITLE = 80;

  private final SourceText source;
  private final List<Chunk> chunks = new ArrayList<>();
  private Chunk chunk = new Chunk();
  private int tableHeader;

  private Chunker(SourceText source) {
    this.source = source;
  }

  static List<Chunk> cut(SourceText source, List<Verbatim> verbatims) {
    Chunker chunker = new Chunker(source);
    int line = 1;
    for (Verbatim verbatim : verbatims) {
      chunker.addAll(line, verbatim.line());
      chunker.chunk.add(0, "");
      line = verbatim.to() + 1;
    }
    chunker.addAll(line, source.count() + 1);
    chunker.chunks.add(chunker.chunk);
    return chunker.chunks;
  }

  /// Whether so little stands between headings that nothing is cut elsewhere.
  ///
  /// @param headings their lines
  static boolean cutsAtHeadings(SourceText source, List<Integer> headings) {
    int from = 1;
    for (int heading : headings) {
      if (isHeading(source.line(heading).text())) {
        if (!isShort(source, from, heading)) {
          return false;
        }
        from = heading;
      }
    }
    return isShort(source, from, source.count() + 1);
  }

  private static boolean isHeading(String text) {
    return Mask.of(text, false).startsWith("#");
  }

  private static boolean isShort(SourceText source, int from, int to) {
    if (to <= from) {
      return true;
    }
    int bytes = source.line(to - 1).start() - source.line(from).start();
    int last = source.line(to - 1).text().length();
    int weight = Chunk.heaviest(to - from, bytes + last);
    if (weight > SHORT) {
      weight = 0;
      for (int line = from; line < to && weight <= SHORT; line++) {
        weight += Chunk.heaviest(source.line(line).text());
      }
    }
    return weight <= SHORT;
  }

  private void addAll(int from, int to) {
    for (int line = from; line < to; line++) {
      String text = source.line(line).text();
      String masked = Mask.of(text, isInTable(line, to));
      cutBefore(line, text, masked);
      if (masked.equals("---") && !underlinesTitle(line, from)) {
        chunk.add(0, "");
      }
      chunk.add(line, masked);
      trackTable(line, masked, from);
    }
  }

  /// A header stands above its separator, rows below it.
  private boolean isInTable(int line, int to) {
    boolean header = line + 1 < to && Mask.isTableSeparator(source.line(line + 1).text());
    return header || tableHeader > 0 || Mask.isTableSeparator(source.line(line).text());
  }

  private void cutBefore(int line, String text, String masked) {
    boolean fresh =
        line > 1
            && source.line(line - 1).isBlank()
            && !text.isBlank()
            && !Character.isWhitespace(text.charAt(0));
    boolean heading = masked.startsWith("#");
    int weight = chunk.weight();
    if (weight > HUGE || (weight > LARGER && fresh) || (weight > LARGE && heading)) {
      chunks.add(chunk);
      chunk = new Chunk();
      if (tableHeader > 0 && masked.indexOf('|') >= 0) {
        chunk.add(tableHeader, Mask.of(source.line(tableHeader).text(), true));
        chunk.add(tableHeader + 1, Mask.of(source.line(tableHeader + 1).text(), true));
      }
    }
  }

  private void trackTable(int line, String masked, int from) {
    if (masked.indexOf('|') < 0) {
      tableHeader = 0;
    } else if (tableHeader == 0
        && line > from
        && masked.indexOf('-') >= 0
        && masked.indexOf('x') < 0) {
      tableHeader = line - 1;
    }
  }

  /// Dashes under a table, a list or a labelled line are meant as a rule, although they make a
  /// heading of it.
  private boolean underlinesTitle(int line, int from) {
    if (line - 1 < from) {
      return false;
    }
    String above = source.line(line - 1).text();
    boolean alone = line - 2 < from || source.line(line - 2).isBlank();
    boolean words = Mask.of(above, false).equals("x") && above.length() <= LONGEST_TITLE;
    return alone && words && above.indexOf(':') < 0 && !above.stripTrailing().endsWith(".");
  }
}
