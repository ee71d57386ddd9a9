package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.block.BlockReader;
import dev.waymark.core.markdown.reading.Ground.Stretch;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.markdown.text.Span;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline.Skipped;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// One section read by itself, to be compared with another reading of it.
record SectionReading(Section section, Finds finds, LegendReader.Result explains) {
  /// Empty where it cannot be read without the rest of the document.
  static Optional<SectionReading> of(SourceText source, Ground ground, Stretch stretch) {
    return BlockReader.section(source, stretch.first(), stretch.last())
        .filter(blocks -> isOf(stretch, blocks))
        .map(blocks -> read(source, ground, stretch, blocks));
  }

  /// Whether the section's own heading is the only one, where it has one.
  private static boolean isOf(Stretch stretch, List<Block> blocks) {
    long headings = blocks.stream().filter(Block.Heading.class::isInstance).count();
    return stretch.line() == 0
        ? headings == 0
        : headings == 1
            && blocks.getFirst() instanceof Block.Heading heading
            && heading.level() == stretch.section().level;
  }

  private static SectionReading read(
      SourceText source, Ground ground, Stretch stretch, List<Block> blocks) {
    List<Block> below = stretch.line() == 0 ? blocks : blocks.subList(1, blocks.size());
    Section section = stretch.section().unread(stretch.line(), below);
    Finds finds = new Finds();
    new SectionReader(
            new Scene(source, ground.legend(), ground.explained().lines(), section, finds))
        .read();
    return new SectionReading(section, finds, LegendReader.read(source, blocks));
  }

  /// Whether what counts as work, here and elsewhere, is the same for both, but for what stands in
  /// lines that came or went.
  ///
  /// @param units whether headings are the work, so that the ids of lines matter
  boolean selectsAs(SectionReading other, Span span, boolean units) {
    Moving moving = new Moving(span::moved);
    return explains.moved(span).equals(other.explains)
        && section.facets.agreesWith(other.section.facets)
        && moving.criteria(criteria()).equals(other.criteria())
        && moving.skipped(finds.skipped).equals(other.skippedBeside(span))
        && finds.hasGlyphLines == other.finds.hasGlyphLines
        && List.copyOf(finds.steps.values()).equals(List.copyOf(other.finds.steps.values()))
        && areAlike(staying(span), other.beside(span), span, units);
  }

  /// How many others, which stay, are written as those in lines that came or went, at least.
  int likeThem(SectionReading other, Span span) {
    List<Candidate> stay = staying(span);
    List<Candidate> beside = other.beside(span);
    IntStream gone =
        finds.candidates.stream()
            .filter(one -> span.moved(one.line()) == 0)
            .mapToInt(one -> like(one, stay).size());
    IntStream come = other.come(span).stream().mapToInt(one -> like(one, beside).size());
    return IntStream.concat(gone, come).min().orElse(Integer.MAX_VALUE);
  }

  boolean hasBoxesOnly() {
    return finds.candidates.stream().allMatch(one -> one.isBox() && !one.isSymbol());
  }

  private List<Criterion> criteria() {
    return finds.criteria.getOrDefault(section, List.of());
  }

  private List<Skipped> skippedBeside(Span span) {
    return finds.skipped.stream().filter(one -> !span.brought(one.line())).toList();
  }

  private List<Candidate> staying(Span span) {
    return finds.candidates.stream().filter(one -> span.moved(one.line()) > 0).toList();
  }

  private List<Candidate> beside(Span span) {
    return finds.candidates.stream().filter(one -> !span.brought(one.line())).toList();
  }

  /// Candidates in lines that came.
  List<Candidate> come(Span span) {
    return finds.candidates.stream().filter(one -> span.brought(one.line())).toList();
  }

  /// Those of the same list that are written as this one is, so that one is work if the others are.
  static List<Candidate> like(Candidate one, List<Candidate> others) {
    return others.stream()
        .filter(other -> one.topic() == Topic.Kind.WORK)
        .filter(other -> one.setting().group() == other.setting().group())
        .filter(other -> areAlike(one, other))
        .toList();
  }

  private static boolean areAlike(
      List<Candidate> was, List<Candidate> is, Span span, boolean units) {
    Map<Integer, Integer> groups = new HashMap<>();
    boolean same = was.size() == is.size();
    for (int i = 0; same && i < was.size(); i++) {
      Candidate one = was.get(i);
      Candidate other = is.get(i);
      Integer group = groups.putIfAbsent(one.setting().group(), other.setting().group());
      same =
          areAlike(one, other)
              && (group == null || group == other.setting().group())
              && new Place(span.moved(one.line()), one.place().part()).equals(other.place())
              && one.content().subItems() == other.content().subItems()
              && (!units || Ids.leading(one.title()).equals(Ids.leading(other.title())));
    }
    return same && Set.copyOf(groups.values()).size() == groups.size();
  }

  private static boolean areAlike(Candidate one, Candidate other) {
    return one.setting().topic() == other.setting().topic()
        && one.setting().habit().equals(other.setting().habit())
        && one.kind() == other.kind()
        && one.isSymbol() == other.isSymbol()
        && one.claim() == other.claim();
  }

  /// How many boxes are not ticked.
  int open() {
    return (int)
        finds.candidates.stream()
            .filter(one -> (one.isBox() || one.isSymbol()) && one.state().own() != Status.DONE)
            .count();
  }
}
