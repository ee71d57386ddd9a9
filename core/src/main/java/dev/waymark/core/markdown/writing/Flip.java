package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.block.BlockReader;
import dev.waymark.core.markdown.reading.Document;
import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.Site;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Another mark in a box. It is proved without reading a large document again: the line keeps its
/// shape, so the blocks stay; the box stays a box, so the line stays the item; and so many other
/// boxes are open that what counts as work does not turn on this one.
///
/// @param after as reading it anew would understand it
record Flip(Manuscript after, Entry entry) {
  /// With fewer open boxes one more or less could decide what is work.
  private static final int ENOUGH = 2;

  static Optional<Flip> of(Manuscript before, Found found, Patch patch, Facts wanted) {
    Document document = before.document();
    boolean oneByte = patch.before().size() == 1 && patch.after().size() == 1;
    if (!(found.site() instanceof Site.Mark mark)
        || !oneByte
        || patch.after().at(0) < 0
        || mark.line() != found.entry().place().line()
        || mark.to() != mark.from() + 1
        || document.openBoxes() < ENOUGH
        || isRemarked(document, found)) {
      return Optional.empty();
    }
    char character = (char) patch.after().at(0);
    SourceText source = before.source().with(mark.line(), mark.from(), character);
    boolean means = document.box(character).filter(wanted.status()::equals).isPresent();
    boolean alike =
        BlockReader.areAlike(before.words(mark.line()), source.line(mark.line()).text());
    boolean onlyStatus =
        found.entry().facts().withStatus(wanted.status()).equals(wanted)
            && patch.column() == before.line(mark.line()).column(mark.from());
    if (!means || !alike || !onlyStatus) {
      return Optional.empty();
    }
    int at = before.line(mark.line()).start() + patch.column();
    Bytes text = before.text().splice(at, 1, patch.after());
    Entry was = found.entry();
    Entry entry = new Entry(was.place(), was.kind(), wanted, was.mentions());
    Found now = new Found(entry, mark, String.valueOf(character), null);
    return Optional.of(new Flip(new Manuscript(text, source, with(document, found, now)), entry));
  }

  /// Whether lint has something to say of the line, or would with another mark.
  private static boolean isRemarked(Document document, Found found) {
    return found.also() != null
        || document.outline().remarks().stream()
            .anyMatch(remark -> remark.line() == found.entry().place().line());
  }

  private static Document with(Document document, Found was, Found is) {
    List<Found> found = new ArrayList<>(document.found());
    found.set(found.indexOf(was), is);
    Outline outline = document.outline();
    List<Outline.Section> sections = new ArrayList<>(outline.sections());
    sections.replaceAll(section -> with(section, was.entry(), is.entry()));
    return new Document(
        new Outline(
            outline.title(),
            outline.format(),
            sections,
            outline.skipped(),
            outline.findings(),
            outline.remarks()),
        found,
        document.boxLegend(),
        document.openBoxes() - 1);
  }

  private static Outline.Section with(Outline.Section section, Entry was, Entry is) {
    int at =
        section.milestone().title().equals(was.facts().milestone())
            ? section.entries().indexOf(was)
            : -1;
    if (at < 0) {
      return section;
    }
    List<Entry> entries = new ArrayList<>(section.entries());
    entries.set(at, is);
    return new Outline.Section(section.milestone(), entries, section.mentions());
  }
}
