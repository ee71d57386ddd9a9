package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline.Skipped;
import java.util.BitSet;

/// What the readers of one section share: the text, what its marks mean, and where finds go.
///
/// @param legendLines lines that explain marks
record Scene(SourceText source, Legend legend, BitSet legendLines, Section section, Finds finds) {
  String text(int line) {
    return source.line(line).text();
  }

  String text(Block.Item item) {
    return source.line(item.line()).text();
  }

  void skip(int line, String why) {
    finds.skipped.add(new Skipped(line, why));
  }

  void criterion(String text, int line, boolean met) {
    finds.criterion(section, new Criterion(text, line, met));
  }

  String habit(Label label) {
    String kind = section.plan ? "p" : section.numbered ? "n" : "-";
    return kind + section.level + label.words();
  }
}
