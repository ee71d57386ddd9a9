package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.Span;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Skipped;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts a section that was read again into its document. All else is as it was, at its own line or
/// where that has moved to.
///
/// @param heading the section's line
/// @param listing what the document's lists are like now
record Revision(Document before, Span span, int heading, Listing listing) {
  /// @param was the section's work
  /// @param is the same afterwards
  /// @param closed how many boxes are no longer open
  Document with(
      Map<Place, Found> was,
      Map<Place, Found> is,
      SectionReading reading,
      List<Remark> remarks,
      int closed) {
    Moving moving = new Moving(span::moved);
    List<Outline.Section> sections = new ArrayList<>();
    List<Found> all = new ArrayList<>();
    int from = 0;
    for (Outline.Section section : before.outline().sections()) {
      List<Found> own = before.found().subList(from, from + section.entries().size());
      from += own.size();
      boolean changed = section.milestone().line() == heading;
      if (!changed && span.more() == 0) {
        all.addAll(own);
        sections.add(section);
      } else {
        List<Found> here =
            changed ? changed(own, was, is, moving) : own.stream().map(moving::found).toList();
        all.addAll(here);
        sections.add(
            new Outline.Section(
                moving.milestone(section.milestone()),
                here.stream().map(Found::entry).toList(),
                section.mentions()));
      }
    }
    return new Document(
        outline(sections, skipped(moving, reading), remarks),
        all,
        before.headings().stream().map(moving::found).toList(),
        before.ground().after(span, listing),
        before.openBoxes() - closed);
  }

  /// The section's work, with headings that are items among it.
  private static List<Found> changed(
      List<Found> own, Map<Place, Found> was, Map<Place, Found> is, Moving moving) {
    return Stream.concat(
            own.stream().filter(one -> !was.containsKey(one.entry().place())).map(moving::found),
            is.values().stream())
        .sorted(Comparator.comparing(one -> one.entry().place()))
        .toList();
  }

  private List<Skipped> skipped(Moving moving, SectionReading reading) {
    List<Skipped> skipped = new ArrayList<>(moving.skipped(before.outline().skipped()));
    reading.finds().skipped.stream().filter(one -> span.brought(one.line())).forEach(skipped::add);
    skipped.sort(Comparator.comparingInt(Skipped::line));
    return skipped;
  }

  private Outline outline(
      List<Outline.Section> sections, List<Skipped> skipped, List<Remark> remarks) {
    Outline was = before.outline();
    return new Outline(was.title(), was.format(), sections, skipped, was.findings(), remarks);
  }
}
