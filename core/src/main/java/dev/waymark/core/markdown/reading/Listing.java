package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import java.util.List;
import java.util.Set;

/// Whether a document is a list of work throughout, so that plain list lines below headings that
/// say nothing either way are work: its title says so and it holds more lists than text, or it
/// holds nothing but lists. Only headings and the shape of what is below them count, which no mark
/// changes.
final class Listing {
  private static final Set<String> TITLES = Lexicon.list("titles");

  /// So many more lines of lists than of text there have to be.
  private static final int MORE = 2;

  private int listed;
  private int other;
  private int plain;
  private int named;

  private Listing() {}

  static boolean of(List<Section> sections) {
    Listing listing = new Listing();
    for (Section section : sections) {
      if (section.topic.kind() == Topic.Kind.WORK) {
        listing.count(section);
      }
    }
    return listing.plain > listing.named
        && listing.listed - listing.other >= MORE
        && (listing.other == 0 || isTitled(sections));
  }

  private static boolean isTitled(List<Section> sections) {
    return sections.stream()
        .filter(section -> section.level > 0)
        .findFirst()
        .filter(first -> Words.containAny(Words.normal(first.title), TITLES))
        .isPresent();
  }

  private void count(Section section) {
    boolean lists = false;
    for (int i = 0; i < section.blocks.size(); i++) {
      Block next = i + 1 < section.blocks.size() ? section.blocks.get(i + 1) : null;
      switch (section.blocks.get(i)) {
        case Block.Items items -> {
          listed += lines(items);
          lists = true;
        }
        case Block.Paragraph text ->
            other +=
                next instanceof Block.Items list && leads(text, list) ? 0 : text.lines().size();
        case Block.Table table -> other += table.rows().size();
        case Block.Verbatim verbatim -> other += verbatim.to() - verbatim.line();
        case Block.Heading heading -> {}
      }
    }
    if (lists && section.isPhaseLike()) {
      named++;
    } else if (lists) {
      plain++;
    }
  }

  /// Whether a text is one line right above a list.
  private static boolean leads(Block.Paragraph text, Block.Items list) {
    return text.lines().size() == 1 && text.line() + 1 == list.line();
  }

  private static int lines(Block.Items items) {
    int lines = 0;
    for (Block.Item item : items.items()) {
      lines += 1 + item.wrapped().size();
      for (Block block : item.below()) {
        lines += block instanceof Block.Items below ? lines(below) : 0;
      }
    }
    return lines;
  }
}
