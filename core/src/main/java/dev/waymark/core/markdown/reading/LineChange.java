package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.block.BlockReader;
import dev.waymark.core.markdown.block.Shape;
import dev.waymark.core.markdown.reading.Ground.Stretch;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.markdown.text.SourceText.Respelled;
import dev.waymark.core.markdown.text.Span;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Remark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A document of which some lines of one section say something else, came or went. Where that
/// leaves every other block, every heading and all that decides what is work as it was, only that
/// section is read again: a large document is edited in a moment, and understood as though all of
/// it had been read.
///
/// @param was the entries of that section by their place
/// @param is the same afterwards
public record LineChange(Document after, Map<Place, Entry> was, Map<Place, Entry> is) {
  /// So many boxes make a list that tells what is work.
  private static final int MANY = 2;

  /// Empty where everything has to be read again.
  public static Optional<LineChange> of(Document document, SourceText before, Respelled now) {
    Span span = now.span();
    Ground ground = document.ground();
    Stretch stretch = ground.around(span.at() - 1, before.count());
    if (!stretch.holds(span) || ground.glyphLines()) {
      return Optional.empty();
    }
    Ground later = ground.after(span, ground.listing());
    return SectionReading.of(before, ground, stretch)
        .flatMap(
            was ->
                SectionReading.of(now.source(), later, stretch.after(span))
                    .map(
                        is ->
                            new Both(
                                document,
                                stretch,
                                span,
                                new Side(before, was),
                                new Side(now.source(), is))))
        .flatMap(Both::compared);
  }

  /// The section before or after.
  private record Side(SourceText source, SectionReading reading) {
    /// What was chosen, as it reads here.
    Map<Place, Found> found(Document document, Section section, Set<Place> chosen) {
      Entries entries = new Entries(source, document.ground().sections());
      return candidates(chosen).stream()
          .collect(
              Collectors.toMap(
                  Candidate::place,
                  one -> entries.found(one, section),
                  (one, other) -> other,
                  LinkedHashMap::new));
    }

    List<Candidate> candidates(Set<Place> chosen) {
      return reading.finds().candidates.stream()
          .filter(one -> chosen.contains(one.place()))
          .toList();
    }

    List<Remark> remarks(Set<Integer> lines, Map<Place, Found> found) {
      List<Candidate> chosen = candidates(found.keySet());
      List<Remark> remarks = new ArrayList<>();
      for (int line : lines) {
        remarks.addAll(new RemarkReader(source, new BitSet()).at(line, chosen, found.values()));
      }
      return remarks;
    }

    boolean isVerbatim(int from, int count) {
      return reading.section().blocks.stream()
          .anyMatch(
              block ->
                  block instanceof Block.Verbatim one
                      && one.line() < from + Math.max(count, 1)
                      && from <= one.to());
    }

    boolean isRow(int line) {
      return reading.section().blocks.stream()
          .anyMatch(block -> block instanceof Block.Table table && table.rows().contains(line));
    }
  }

  private record Both(Document document, Stretch stretch, Span span, Side was, Side is) {
    Optional<LineChange> compared() {
      boolean sameShape =
          span.gone() == 1
              && span.come() == 1
              && Shape.stays(was.source(), is.source(), span.at(), was.isRow(span.at()));
      if (was.isVerbatim(span.at(), span.gone())
          || is.isVerbatim(span.at(), span.come())
          || !(sameShape || isApart())
          || !was.reading().selectsAs(is.reading(), span, document.ground().units())
          || !countsAlike()) {
        return Optional.empty();
      }
      Map<Place, Found> known = known();
      Map<Place, Found> before = was.found(document, stretch.section(), known.keySet());
      return before.equals(known) ? with(known) : Optional.empty();
    }

    /// Whether no other section could read otherwise because there are more or fewer lines.
    private boolean isApart() {
      Ground ground = document.ground();
      boolean repeats =
          document.outline().remarks().stream().anyMatch(Remark.Repeat.class::isInstance);
      return !ground.units()
          && !repeats
          && document.outline().findings().isEmpty()
          && hasLike()
          && listing().isOfWork() == ground.listing().isOfWork()
          && BlockReader.isLoose(was.source(), ground.headings())
          && BlockReader.isLoose(is.source(), ground.after(span, ground.listing()).headings());
    }

    /// Whether a list stays one. Where all are boxes and boxes are the work, one is enough.
    private boolean hasLike() {
      return like() >= MANY
          || (like() == 1 && was.reading().hasBoxesOnly() && is.reading().hasBoxesOnly());
    }

    private Listing listing() {
      return document.ground().listing().with(was.reading().section(), is.reading().section());
    }

    private int like() {
      return was.reading().likeThem(is.reading(), span);
    }

    /// How many boxes no longer tell that boxes are the work, at most.
    private int closed() {
      return like() < MANY
          ? was.reading().open()
          : Math.max(0, was.reading().open() - is.reading().open());
    }

    /// With one open box, one more or less could decide what is work.
    private boolean countsAlike() {
      boolean same = like() >= MANY && was.reading().open() == is.reading().open();
      return same || document.openBoxes() > Math.max(1, closed());
    }

    /// The section's own entries, without headings that are items.
    private Map<Place, Found> known() {
      BitSet lines = new BitSet();
      Set<Place> candidates = new HashSet<>();
      for (Candidate candidate : was.reading().finds().candidates) {
        lines.set(candidate.line());
        candidates.add(candidate.place());
      }
      Map<Place, Found> known = new LinkedHashMap<>();
      for (Found one : document.found()) {
        if (lines.get(one.line()) && candidates.contains(one.entry().place())) {
          known.put(one.entry().place(), one);
        }
      }
      return known;
    }

    private Optional<LineChange> with(Map<Place, Found> known) {
      Set<Place> stay =
          known.keySet().stream()
              .filter(place -> span.moved(place.line()) > 0)
              .map(new Moving(span::moved)::place)
              .collect(Collectors.toSet());
      Set<Place> chosen = new HashSet<>(stay);
      List<Candidate> others = is.candidates(stay);
      for (Candidate candidate : is.reading().come(span)) {
        if (SectionReading.like(candidate, others).isEmpty()) {
          return Optional.empty();
        }
        chosen.add(candidate.place());
      }
      Map<Place, Found> after = is.found(document, stretch.section(), chosen);
      return remarks(known, after)
          .map(
              remarks ->
                  new LineChange(
                      new Revision(document, span, stretch.line(), listing())
                          .with(known, after, is.reading(), remarks, closed()),
                      entries(known),
                      entries(after)));
    }

    /// Empty where a line that repeats another may say something else.
    private Optional<List<Remark>> remarks(Map<Place, Found> before, Map<Place, Found> after) {
      Moving moving = new Moving(span::moved);
      Set<Integer> lines = lines(span.at(), span.gone());
      Set<Integer> now = lines(span.at(), span.come());
      boolean renamed = false;
      for (Found one : before.values()) {
        Found other =
            span.moved(one.line()) == 0 ? null : after.get(moving.place(one.entry().place()));
        if (other != null && !other.equals(moving.found(one))) {
          lines.add(one.line());
          now.add(other.line());
          renamed |= !title(one).equals(title(other));
        }
      }
      List<Remark> others = new ArrayList<>();
      List<Remark> gone = new ArrayList<>();
      for (Remark remark : document.outline().remarks()) {
        boolean here = lines.contains(remark.line());
        if (remark instanceof Remark.Repeat && (renamed || here)) {
          return Optional.empty();
        }
        (here ? gone : others).add(here ? remark : moving.remark(remark));
      }
      if (!gone.equals(was.remarks(lines, before))) {
        return Optional.empty();
      }
      others.addAll(is.remarks(now, after));
      others.sort(RemarkReader.ORDER);
      return Optional.of(others);
    }

    private static Set<Integer> lines(int from, int count) {
      return IntStream.range(from, from + count)
          .boxed()
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String title(Found found) {
      return found.entry().facts().title();
    }

    private static Map<Place, Entry> entries(Map<Place, Found> found) {
      Map<Place, Entry> entries = new LinkedHashMap<>();
      found.forEach((place, one) -> entries.put(place, one.entry()));
      return entries;
    }
  }
}
