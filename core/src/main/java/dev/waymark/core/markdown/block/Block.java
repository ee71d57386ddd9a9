package dev.waymark.core.markdown.block;

import java.util.List;

/// A stretch of a document by its shape. Lines count from 1, columns are characters from 0.
public sealed interface Block {
  /// Where it begins.
  int line();

  /// The same, so many lines further down.
  default Block moved(int by) {
    return switch (this) {
      case Heading(var line, var level, var from, var to) ->
          new Heading(line + by, level, from, to);
      case Items(var items) -> new Items(items.stream().map(one -> one.moved(by)).toList());
      case Paragraph(var lines) -> new Paragraph(moved(lines, by));
      case Table(var line, var rows) -> new Table(line + by, moved(rows, by));
      case Verbatim(var line, var to, var why) -> new Verbatim(line + by, to + by, why);
    };
  }

  private static List<Integer> moved(List<Integer> lines, int by) {
    return lines.stream().map(line -> line + by).toList();
  }

  /// @param from where its text begins, after any hashes
  /// @param to where its text ends
  record Heading(int line, int level, int from, int to) implements Block {}

  /// Neighbouring list lines of one depth.
  record Items(List<Item> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public int line() {
      return items.getFirst().line();
    }
  }

  /// One list line with all that hangs below it.
  ///
  /// @param text where its text begins, after the bullet or number
  /// @param wrapped the lines that continue its text
  record Item(int line, boolean numbered, int text, List<Integer> wrapped, List<Block> below) {
    public Item {
      wrapped = List.copyOf(wrapped);
      below = List.copyOf(below);
    }

    Item moved(int by) {
      List<Block> hanging = below.stream().map(block -> block.moved(by)).toList();
      return new Item(line + by, numbered, text, Block.moved(wrapped, by), hanging);
    }
  }

  /// @param lines all of them
  record Paragraph(List<Integer> lines) implements Block {
    public Paragraph {
      lines = List.copyOf(lines);
    }

    @Override
    public int line() {
      return lines.getFirst();
    }
  }

  /// @param line the header's
  /// @param rows the lines under the separator
  record Table(int line, List<Integer> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /// Lines whose content is not Markdown.
  ///
  /// @param to the last line
  record Verbatim(int line, int to, Why why) implements Block {}

  /// What makes lines verbatim.
  enum Why {
    FENCE,
    INDENTED,
    HTML,
    FRONT_MATTER
  }
}
