package dev.waymark.core.markdown.block;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.waymark.core.markdown.block.Block.Heading;
import dev.waymark.core.markdown.block.Block.Item;
import dev.waymark.core.markdown.block.Block.Items;
import dev.waymark.core.markdown.block.Block.Table;
import dev.waymark.core.markdown.block.Block.Verbatim;
import dev.waymark.core.markdown.block.Block.Why;
import dev.waymark.core.markdown.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Asks flexmark for a document's structure, part by part.
public final class BlockReader {
  private static final Parser PARSER =
      Parser.builder(
              new MutableDataSet()
                  .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                  .set(Parser.HTML_BLOCK_PARSER, false)
                  .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                  .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
                  .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                  .set(TablesExtension.COLUMN_SPANS, false)
                  .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true))
          .build();

  /// From so many chunks on it pays to ask from several threads; chunks know nothing of each other.
  private static final int MANY = 16;

  private final SourceText source;
  private final Chunk chunk;

  private BlockReader(SourceText source, Chunk chunk) {
    this.source = source;
    this.chunk = chunk;
  }

  /// All blocks in document order.
  public static List<Block> read(SourceText source) {
    List<Verbatim> verbatims = Verbatims.in(source);
    List<Block> blocks = new ArrayList<>(verbatims);
    List<Chunk> chunks = Chunker.cut(source, verbatims);
    if (chunks.size() < MANY) {
      chunks.forEach(chunk -> blocks.addAll(blocks(source, chunk)));
    } else {
      chunks.parallelStream().map(chunk -> blocks(source, chunk)).forEachOrdered(blocks::addAll);
    }
    blocks.sort(Comparator.comparingInt(Block::line));
    return blocks;
  }

  /// A section's blocks, its heading the first where it has one; empty where they cannot be told
  /// without the rest.
  ///
  /// @param from its first line
  /// @param to its last
  public static Optional<List<Block>> section(SourceText source, int from, int to) {
    if (!endsThere(source, from, to)) {
      return Optional.empty();
    }
    List<Block> blocks =
        read(source.part(from, to)).stream().map(block -> block.moved(from - 1)).toList();
    boolean goesOn = to < source.count() && (endsVerbatim(blocks, to) || begins(source, from));
    return goesOn ? Optional.empty() : Optional.of(blocks);
  }

  private static boolean endsVerbatim(List<Block> blocks, int to) {
    return blocks.stream().anyMatch(one -> one instanceof Verbatim last && last.to() == to);
  }

  /// Whether front matter may begin there.
  private static boolean begins(SourceText source, int from) {
    return from == 1 && source.line(1).text().strip().equals("---");
  }

  /// Nothing reaches beyond a heading's hashes, or a blank line.
  private static boolean endsThere(SourceText source, int from, int to) {
    return to >= source.count()
        || Mask.of(source.line(to + 1).text(), false).startsWith("#")
        || to < from
        || source.line(to).isBlank();
  }

  /// Whether lines that come or go leave all blocks elsewhere as they are.
  ///
  /// @param headings the lines of a document's headings
  public static boolean isLoose(SourceText source, List<Integer> headings) {
    return Chunker.cutsAtHeadings(source, headings);
  }

  private static List<Block> blocks(SourceText source, Chunk chunk) {
    List<Block> evident = EvidentBlocks.of(source, chunk);
    return evident == null ? asked(source, chunk) : evident;
  }

  /// What flexmark says of it.
  static List<Block> asked(SourceText source, Chunk chunk) {
    List<Block> blocks = new ArrayList<>();
    new BlockReader(source, chunk).addChildren(PARSER.parse(chunk.text()), blocks);
    return blocks;
  }

  private void addChildren(Node parent, List<Block> blocks) {
    for (Node child : children(parent)) {
      switch (child) {
        case com.vladsch.flexmark.ast.Heading heading ->
            blocks.add(heading(source, line(heading), heading.getLevel()));
        case ListBlock list -> addItems(list, blocks);
        case TableBlock table -> addTable(table, blocks);
        case IndentedCodeBlock code ->
            blocks.add(new Verbatim(line(code), lastLine(code), Why.INDENTED));
        case Paragraph paragraph -> addParagraph(lines(paragraph), blocks);
        case BlockQuote quote -> addChildren(quote, blocks);
        default -> {}
      }
    }
  }

  static Heading heading(SourceText source, int line, int level) {
    String text = source.line(line).text();
    int to = text.stripTrailing().length();
    int from = text.length() - text.stripLeading().length();
    int hashes = Mask.hashes(text, from, to);
    if (hashes > 0) {
      from += hashes;
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      int end = to;
      while (end > from && text.charAt(end - 1) == '#') {
        end--;
      }
      if (end == from || (end < to && Character.isWhitespace(text.charAt(end - 1)))) {
        to = from + text.substring(from, end).stripTrailing().length();
      }
    }
    return new Heading(line, level, from, to);
  }

  private void addItems(ListBlock list, List<Block> blocks) {
    List<Item> items = new ArrayList<>();
    for (Node child : children(list)) {
      if (child instanceof ListItem item && line(item) > 0) {
        items.add(item(item));
      }
    }
    if (!items.isEmpty()) {
      blocks.add(new Items(items));
    }
  }

  private Item item(ListItem item) {
    int line = line(item);
    String text = source.line(line).text();
    int from = chunk.column(item.getOpeningMarker().getEndOffset());
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    List<Integer> wrapped = new ArrayList<>();
    List<Block> below = new ArrayList<>();
    if (item.getFirstChild() instanceof Paragraph paragraph && line(paragraph) == line) {
      List<Integer> lines = lines(paragraph);
      wrapped.addAll(lines.subList(1, lines.size()));
    }
    addChildren(item, below);
    if (!below.isEmpty()
        && below.getFirst() instanceof Block.Paragraph
        && below.getFirst().line() == line) {
      below.removeFirst();
    }
    return new Item(line, item instanceof OrderedListItem, from, wrapped, below);
  }

  private void addTable(TableBlock table, List<Block> blocks) {
    List<Integer> rows = new ArrayList<>();
    for (Node part : children(table)) {
      if (part instanceof TableBody) {
        for (Node row : children(part)) {
          rows.add(line(row));
        }
      }
    }
    blocks.add(new Table(line(table), rows));
  }

  private static void addParagraph(List<Integer> lines, List<Block> blocks) {
    if (!lines.isEmpty()) {
      blocks.add(new Block.Paragraph(lines));
    }
  }

  private List<Integer> lines(Node node) {
    int from = node.getStartOffset();
    return chunk.lines(from, Math.max(from, node.getEndOffset() - 1)).stream()
        .filter(line -> !source.line(line).isBlank())
        .toList();
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private int line(Node node) {
    return chunk.line(node.getStartOffset());
  }

  private int lastLine(Node node) {
    return chunk.line(Math.max(node.getStartOffset(), node.getEndOffset() - 1));
  }
}
