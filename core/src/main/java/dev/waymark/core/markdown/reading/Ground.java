package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.Span;
import java.util.Collections;
import java.util.List;

/// What a document's lines are read upon: its headings, what it says its marks mean, and what
/// decides which lines count.
///
/// @param lines where each section begins now, wherever it was when it was read
/// @param glyphLines whether lines of text with ☐ were met, which lets others count
/// @param units whether headings are the work
record Ground(
    Sections sections,
    List<Integer> lines,
    LegendReader.Result explained,
    Listing listing,
    boolean glyphLines,
    boolean units) {
  Ground {
    lines = List.copyOf(lines);
  }

  Legend legend() {
    return explained.legend();
  }

  /// The section that a line stands in.
  ///
  /// @param count how many lines the document has
  Stretch around(int line, int count) {
    int found = Collections.binarySearch(lines, line);
    int at = found < 0 ? -found - 2 : found;
    int last = at + 1 < lines.size() ? lines.get(at + 1) - 1 : count;
    return new Stretch(sections.all().get(at), lines.get(at), last);
  }

  /// The lines of all headings.
  List<Integer> headings() {
    return lines.subList(1, lines.size());
  }

  /// The same where lines between two headings came or went.
  Ground after(Span span, Listing now) {
    return new Ground(
        sections,
        span.more() == 0 ? lines : lines.stream().map(span::moved).toList(),
        explained.moved(span),
        now,
        glyphLines,
        units);
  }

  /// The lines of a section.
  ///
  /// @param line its heading's; 0 where it has none
  record Stretch(Section section, int line, int last) {
    int first() {
      return Math.max(line, 1);
    }

    boolean holds(Span span) {
      return span.at() > line && span.at() + span.gone() - 1 <= last;
    }

    Stretch after(Span span) {
      return new Stretch(section, line, last + span.more());
    }
  }
}
