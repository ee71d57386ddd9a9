package dev.waymark.core.markdown.block;

import dev.waymark.core.markdown.block.Block.Item;
import dev.waymark.core.markdown.block.Block.Items;
import dev.waymark.core.markdown.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a document that nobody can read in two ways: headings, paragraphs, tables in
/// frames of bars, and lists whose lines are indented as the lines above them ask for. It gives up
/// at the first line that takes a closer look; flexmark then reads the whole part.
final class EvidentBlocks {
  /// Where blocks go: the document, or a list line that others hang below.
  private static final class Holder {
    final int line;
    final int content;
    final boolean numbered;
    final int text;
    final List<Integer> wrapped = new ArrayList<>(0);
    final List<Block> below;
    @Nullable Run run;

    Holder(int line, int content, boolean numbered, int text, List<Block> below) {
      this.line = line;
      this.content = content;
      this.numbered = numbered;
      this.text = text;
      this.below = below;
    }

    void close() {
      if (run != null) {
        run.close();
        below.add(new Items(run.items));
        run = null;
      }
    }

    Item item() {
      close();
      return new Item(line, numbered, text, wrapped, below);
    }
  }

  /// Neighbouring list lines with one kind of bullet; the last one is still open.
  private static final class Run {
    final char bullet;
    final List<Item> items = new ArrayList<>();
    @Nullable Holder last;

    Run(char bullet) {
      this.bullet = bullet;
    }

    void close() {
      if (last != null) {
        items.add(last.item());
        last = null;
      }
    }
  }

  private final SourceText source;
  private final Holder document = new Holder(0, 0, false, 0, new ArrayList<>());

  /// The lines that a line of words would continue; null after a blank line or a heading.
  private @Nullable List<Integer> open;

  /// Who holds those lines, where they are no list line's own.
  private @Nullable Holder paragraph;

  private @Nullable EvidentTable table;

  private EvidentBlocks(SourceText source) {
    this.source = source;
  }

  /// Null when it is not for this class to say.
  static @Nullable List<Block> of(SourceText source, Chunk chunk) {
    EvidentBlocks blocks = new EvidentBlocks(source);
    for (Chunk.Row row : chunk.rows()) {
      if (!blocks.add(row.line(), row.masked())) {
        return null;
      }
    }
    blocks.endParagraph();
    blocks.document.close();
    return blocks.endTable() ? blocks.document.below : null;
  }

  private boolean add(int line, String masked) {
    if (masked.isEmpty()) {
      endParagraph();
      return endTable();
    }
    if (table != null) {
      return table.add(line, masked);
    }
    if (masked.charAt(0) == '|' && open == null) {
      document.close();
      table = EvidentTable.of(line, masked);
      return table != null;
    }
    if (masked.charAt(0) == '#') {
      endParagraph();
      document.close();
      document.below.add(
          BlockReader.heading(source, line, Mask.hashes(masked, 0, masked.length())));
      return true;
    }
    if (masked.equals("* * *") || (masked.equals("---") && open == null)) {
      endParagraph();
      document.close();
      return true;
    }
    int indent = 0;
    while (masked.charAt(indent) == ' ') {
      indent++;
    }
    boolean onlyWords = masked.length() == indent + 1 && masked.charAt(indent) == 'x';
    return onlyWords ? words(line, indent) : listLine(line, indent, masked);
  }

  private boolean words(int line, int indent) {
    if (open != null) {
      open.add(line);
      return true;
    }
    Holder holder = holder(indent);
    if (indent - holder.content > 3) {
      return false;
    }
    holder.close();
    paragraph = holder;
    open = new ArrayList<>(List.of(line));
    return true;
  }

  private boolean listLine(int line, int indent, String masked) {
    int end = Mask.markerEnd(masked, indent);
    int text = end;
    while (end > 0 && text < masked.length() && masked.charAt(text) == ' ') {
      text++;
    }
    boolean plain = text - end >= 1 && text - end <= 4 && text == masked.length() - 1;
    if (end < 0 || !plain || masked.charAt(text) != 'x' || masked.charAt(indent) == '>') {
      return false;
    }
    Holder holder = holder(indent);
    char bullet = masked.charAt(end - 1);
    boolean numbered = bullet == '.' || bullet == ')';
    boolean first = end == indent + 2 && masked.charAt(indent) == '1';
    Run run = holder.run;
    boolean starts = run == null || run.bullet != bullet;
    boolean interrupts = starts && open != null && numbered && !first;
    if (indent - holder.content > 3 || interrupts) {
      return false;
    }
    endParagraph();
    if (run == null || starts) {
      holder.close();
      run = new Run(bullet);
      holder.run = run;
    }
    run.close();
    String words = source.line(line).text();
    int from = text;
    while (from < words.length() && Character.isWhitespace(words.charAt(from))) {
      from++;
    }
    Holder item = new Holder(line, text, numbered, from, new ArrayList<>(0));
    run.last = item;
    open = item.wrapped;
    return true;
  }

  /// The deepest list line that a line indented so hangs below.
  private Holder holder(int indent) {
    Holder holder = document;
    while (holder.run != null && holder.run.last != null && holder.run.last.content <= indent) {
      holder = holder.run.last;
    }
    return holder;
  }

  private void endParagraph() {
    if (paragraph != null && open != null) {
      paragraph.below.add(new Block.Paragraph(open));
    }
    paragraph = null;
    open = null;
  }

  private boolean endTable() {
    Block.Table whole = table == null ? null : table.block();
    boolean sound = table == null || whole != null;
    if (whole != null) {
      document.below.add(whole);
    }
    table = null;
    return sound;
  }
}
