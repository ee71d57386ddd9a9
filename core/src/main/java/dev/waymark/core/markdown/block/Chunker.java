package dev.waymark.core.markdown.block;

import dev.waymark.core.markdown.block.Block.Verbatim;
import dev.waymark.core.markdown.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/// Cuts a document where a reader would: at headings and blank lines once a chunk is large, and
/// anywhere once it is huge. A table that is cut takes its header along.
final class Chunker {
  private static final int LARGE = 16 * 1024;
  private static final int HUGE = 32 * 1024;
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
    if (chunk.weight() > HUGE || (chunk.weight() > LARGE && (heading || fresh))) {
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
