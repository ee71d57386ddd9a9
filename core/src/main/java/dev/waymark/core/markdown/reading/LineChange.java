package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.block.Shape;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.roadmap.Outline;
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

/// A document of which one line says something else. Where that leaves every block, every heading
/// and all that decides what is work as it was, only the line's section is read again: a large
/// document is edited in a moment, and understood as though all of it had been read.
///
/// @param was the entries of that section by their place
/// @param is the same afterwards
public record LineChange(Document after, Map<Place, Entry> was, Map<Place, Entry> is) {
  /// With fewer open boxes one more or less could decide what is work.
  private static final int ENOUGH = 2;

  /// Empty where everything has to be read again.
  public static Optional<LineChange> of(
      Document document, SourceText before, SourceText after, int line) {
    Ground ground = document.ground();
    Section section = ground.sections().around(line);
    if (section.line == line
        || ground.glyphLines()
        || !Shape.stays(before, after, line, isRow(section, line))
        || isVerbatim(section, line)) {
      return Optional.empty();
    }
    Side was = new Side(before, SectionReading.of(before, ground, section));
    Side is = new Side(after, SectionReading.of(after, ground, section));
    long ticked = is.reading().ticked() - was.reading().ticked();
    if (!was.reading().selectsAs(is.reading()) || (ticked != 0 && document.openBoxes() < ENOUGH)) {
      return Optional.empty();
    }
    return new Both(document, section, line, was, is).compared((int) Math.max(0, ticked));
  }

  private static boolean isRow(Section section, int line) {
    return section.blocks.stream()
        .anyMatch(block -> block instanceof Block.Table table && table.rows().contains(line));
  }

  private static boolean isVerbatim(Section section, int line) {
    return section.blocks.stream()
        .anyMatch(
            block -> block instanceof Block.Verbatim one && one.line() <= line && line <= one.to());
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
  }

  private record Both(Document document, Section section, int line, Side was, Side is) {
    Optional<LineChange> compared(int ticked) {
      Map<Place, Found> known = known();
      Map<Place, Found> before = was.found(document, section, known.keySet());
      Map<Place, Found> after = is.found(document, section, known.keySet());
      Set<Integer> lines = new TreeSet<>(Set.of(line));
      boolean renamed = false;
      for (Map.Entry<Place, Found> one : before.entrySet()) {
        Found other = after.get(one.getKey());
        if (other != null && !other.equals(one.getValue())) {
          lines.add(one.getKey().line());
          renamed |= !title(one.getValue()).equals(title(other));
        }
      }
      Optional<List<Remark>> remarks = remarks(lines, renamed, before, after);
      return before.equals(known) && remarks.isPresent()
          ? Optional.of(
              new LineChange(with(after, remarks.get(), ticked), entries(before), entries(after)))
          : Optional.empty();
    }

    private static String title(Found found) {
      return found.entry().facts().title();
    }

    private static Map<Place, Entry> entries(Map<Place, Found> found) {
      Map<Place, Entry> entries = new LinkedHashMap<>();
      found.forEach((place, one) -> entries.put(place, one.entry()));
      return entries;
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

    /// Empty where a line that repeats another may say something else.
    private Optional<List<Remark>> remarks(
        Set<Integer> lines, boolean renamed, Map<Place, Found> before, Map<Place, Found> after) {
      List<Remark> others = new ArrayList<>();
      List<Remark> gone = new ArrayList<>();
      for (Remark remark : document.outline().remarks()) {
        boolean here = lines.contains(remark.line());
        if (remark instanceof Remark.Repeat && (renamed || here)) {
          return Optional.empty();
        }
        (here ? gone : others).add(remark);
      }
      if (!gone.equals(was.remarks(lines, before))) {
        return Optional.empty();
      }
      others.addAll(is.remarks(lines, after));
      others.sort(RemarkReader.ORDER);
      return Optional.of(others);
    }

    private Document with(Map<Place, Found> after, List<Remark> remarks, int ticked) {
      List<Found> found = new ArrayList<>(document.found());
      int first = section.line;
      int last = after.values().stream().mapToInt(Found::line).max().orElse(0);
      found.replaceAll(
          one ->
              one.line() < first || one.line() > last
                  ? one
                  : after.getOrDefault(one.entry().place(), one));
      Outline outline = document.outline();
      List<Outline.Section> sections = new ArrayList<>(outline.sections());
      sections.replaceAll(one -> one.milestone().line() == section.line ? with(one, after) : one);
      return new Document(
          new Outline(
              outline.title(),
              outline.format(),
              sections,
              outline.skipped(),
              outline.findings(),
              remarks),
          found,
          document.headings(),
          document.ground(),
          document.openBoxes() - ticked);
    }

    private static Outline.Section with(Outline.Section section, Map<Place, Found> after) {
      List<Entry> entries = new ArrayList<>(section.entries());
      entries.replaceAll(
          entry -> {
            Found now = after.get(entry.place());
            return now == null ? entry : now.entry();
          });
      return new Outline.Section(section.milestone(), entries, section.mentions());
    }
  }
}
