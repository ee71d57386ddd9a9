package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;

/// One section read by itself, to be compared with another reading of it.
record SectionReading(Section section, Finds finds, LegendReader.Result explains) {
  static SectionReading of(SourceText source, Ground ground, Section read) {
    Section section = read.unread();
    Finds finds = new Finds();
    List<Block> blocks = new ArrayList<>();
    if (section.line > 0) {
      blocks.add(new Block.Heading(section.line, section.level, 0, 0));
    }
    blocks.addAll(section.blocks);
    LegendReader.Result explains = LegendReader.read(source, blocks);
    new SectionReader(
            new Scene(source, ground.legend(), ground.explained().lines(), section, finds))
        .read();
    return new SectionReading(section, finds, explains);
  }

  /// Whether what counts as work, here and elsewhere, is the same for both.
  boolean selectsAs(SectionReading other) {
    boolean same =
        explains.equals(other.explains)
            && section.facets.agreesWith(other.section.facets)
            && criteria().equals(other.criteria())
            && finds.skipped.equals(other.finds.skipped)
            && finds.hasGlyphLines == other.finds.hasGlyphLines
            && List.copyOf(finds.steps.values()).equals(List.copyOf(other.finds.steps.values()))
            && finds.candidates.size() == other.finds.candidates.size();
    for (int i = 0; same && i < finds.candidates.size(); i++) {
      same = alike(finds.candidates.get(i), other.finds.candidates.get(i));
    }
    return same;
  }

  private List<Criterion> criteria() {
    return finds.criteria.getOrDefault(section, List.of());
  }

  private static boolean alike(Candidate one, Candidate other) {
    return one.setting().topic() == other.setting().topic()
        && one.setting().group() == other.setting().group()
        && one.setting().habit().equals(other.setting().habit())
        && one.kind() == other.kind()
        && one.isSymbol() == other.isSymbol()
        && one.claim() == other.claim()
        && one.place().equals(other.place())
        && one.content().subItems() == other.content().subItems()
        && Ids.leading(one.title()).equals(Ids.leading(other.title()));
  }

  /// How many boxes are ticked.
  long ticked() {
    return finds.candidates.stream()
        .filter(one -> (one.isBox() || one.isSymbol()) && one.state().own() == Status.DONE)
        .count();
  }
}
