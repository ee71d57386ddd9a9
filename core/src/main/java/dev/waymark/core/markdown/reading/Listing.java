package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import java.util.List;
import java.util.Set;

/// Whether a document is a list of work throughout, so that plain list lines below headings that
/// say nothing either way are work: its title says so and it holds more lists than text, or it
/// holds nothing but lists. Only headings and the shape of what is below them count, which no mark
/// changes.
///
/// @param listed lines of lists
/// @param other lines of anything else
/// @param plain sections with lists whose headings say nothing either way
/// @param named those whose headings do
/// @param titled whether the document's title says that it is a list of work
record Listing(int listed, int other, int plain, int named, boolean titled) {
  private static final Set<String> TITLES = Lexicon.list("titles");

  /// So many more lines of lists than of text there have to be.
  private static final int MORE = 2;

  static Listing of(List<Section> sections) {
    Listing all = new Listing(0, 0, 0, 0, isTitled(sections));
    for (Section section : sections) {
      all = all.plus(of(section), 1);
    }
    return all;
  }

  /// The same where a section reads otherwise.
  Listing with(Section was, Section is) {
    return plus(of(was), -1).plus(of(is), 1);
  }

  private Listing plus(Listing one, int times) {
    return new Listing(
        listed + times * one.listed,
        other + times * one.other,
        plain + times * one.plain,
        named + times * one.named,
        titled);
  }

  boolean isOfWork() {
    return plain > named && listed - other >= MORE && (other == 0 || titled);
  }

  private static boolean isTitled(List<Section> sections) {
    return sections.stream()
        .filter(section -> section.level > 0)
        .findFirst()
        .filter(first -> Words.containAny(Words.normal(first.title), TITLES))
        .isPresent();
  }

  private static Listing of(Section section) {
    int listed = 0;
    int other = 0;
    boolean counts = section.topic.kind() == Topic.Kind.WORK;
    for (int i = 0; counts && i < section.blocks.size(); i++) {
      Block next = i + 1 < section.blocks.size() ? section.blocks.get(i + 1) : null;
      switch (section.blocks.get(i)) {
        case Block.Items items -> listed += lines(items);
        case Block.Paragraph text ->
            other +=
                next instanceof Block.Items list && leads(text, list) ? 0 : text.lines().size();
        case Block.Table table -> other += table.rows().size();
        case Block.Verbatim verbatim -> other += verbatim.to() - verbatim.line();
        case Block.Heading heading -> {}
      }
    }
    int named = listed > 0 && section.isPhaseLike() ? 1 : 0;
    return new Listing(listed, other, listed > 0 ? 1 - named : 0, named, false);
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
