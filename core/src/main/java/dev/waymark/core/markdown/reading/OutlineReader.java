package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.block.BlockReader;
import dev.waymark.core.markdown.text.SourceLine;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.markdown.text.Spelling;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Mentions;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a document: blocks, legend, sections, candidates, selection, outline.
public final class OutlineReader {
  private final SourceText source;
  private final Finds finds = new Finds();
  private final Sections sections;
  private final LegendReader.Result explained;
  private final Entries entries;
  private final BitSet verbatim;

  private OutlineReader(SourceText source) {
    this.source = source;
    List<Block> blocks = BlockReader.read(source);
    this.explained = LegendReader.read(source, blocks);
    this.sections = Sections.of(source, blocks, explained.legend());
    this.entries = new Entries(source, sections);
    for (Section section : sections.all()) {
      new SectionReader(new Scene(source, explained.legend(), explained.lines(), section, finds))
          .read();
    }
    this.verbatim = verbatim(blocks);
  }

  private static BitSet verbatim(List<Block> blocks) {
    BitSet lines = new BitSet();
    for (Block block : blocks) {
      if (block instanceof Block.Verbatim one) {
        lines.set(one.line(), one.to() + 1);
      }
    }
    return lines;
  }

  public static Document read(SourceText source) {
    return new OutlineReader(source).document();
  }

  private Document document() {
    Listing listing = Listing.of(sections.all());
    Selection.Result selection = Selection.of(sections.all(), listing, finds);
    Map<Section, List<Found>> work = new LinkedHashMap<>();
    for (Candidate candidate : selection.chosen()) {
      work.computeIfAbsent(candidate.section(), fresh -> new ArrayList<>())
          .add(entries.found(candidate, candidate.section()));
    }
    for (Section heading : selection.headings()) {
      Section around = heading.parent == null ? heading : heading.parent;
      work.computeIfAbsent(around, fresh -> new ArrayList<>()).add(found(heading, around));
    }
    List<Outline.Section> outlined = new ArrayList<>();
    List<Found> all = new ArrayList<>();
    List<Found> headings = new ArrayList<>();
    for (Section section : sections.all()) {
      List<Found> here = work.getOrDefault(section, new ArrayList<>());
      boolean isItem = selection.headings().contains(section);
      List<Criterion> criteria =
          isItem ? List.of() : finds.criteria.getOrDefault(section, List.of());
      if (!here.isEmpty() || !criteria.isEmpty()) {
        here.sort(Comparator.comparing(found -> found.entry().place()));
        all.addAll(here);
        Milestone milestone = milestone(section, criteria);
        if (section.line > 0 && !isItem) {
          headings.add(heading(section, milestone));
        }
        outlined.add(
            new Outline.Section(
                milestone,
                here.stream().map(Found::entry).toList(),
                isItem ? Mentions.NONE : section.facets.mentions.mentions()));
      }
    }
    finds.skipped.sort(Comparator.comparingInt(Outline.Skipped::line));
    Outline outline =
        new Outline(
            sections.documentTitle(),
            source.format(),
            outlined,
            finds.skipped,
            findings(),
            new RemarkReader(source, verbatim).read(selection, all));
    List<Integer> lines = sections.all().stream().map(section -> section.line).toList();
    Ground ground =
        new Ground(sections, lines, explained, listing, finds.hasGlyphLines, selection.units());
    return new Document(outline, all, headings, ground, selection.openBoxes());
  }

  private Milestone milestone(Section section, List<Criterion> criteria) {
    Status status =
        section.level > 1 || section.facets.statusSite instanceof Site.Mark
            ? section.ownStatus()
            : null;
    return new Milestone(
        sections.name(section),
        section.line,
        status,
        section.facets.plan(section.priority()),
        criteria);
  }

  private Found heading(Section section, Milestone milestone) {
    Site own = section.facets.statusSite;
    Status said = milestone.status();
    Facts facts =
        new Facts(
            milestone.title(),
            milestone.title(),
            said == null ? Status.PLANNED : said,
            milestone.plan(),
            milestone.criteria(),
            0);
    return entries.found(
        new Entry(new Place(section.line, 0), Outline.Kind.HEADING, facts, Mentions.NONE),
        own == null ? new Site.Remark(section.line, section.tail.from(), section.tail.to()) : own,
        null);
  }

  private Found found(Section heading, Section around) {
    Tail tail = heading.tail;
    boolean ownLine = heading.facets.statusSite != null;
    Site site =
        heading.facets.statusSite == null
            ? new Site.Remark(heading.line, tail.from(), tail.to())
            : heading.facets.statusSite;
    Status own = ownLine ? heading.facets.status : tail.status();
    Facets facets = heading.facets;
    String text = source.line(heading.line).text();
    int from = text.length() - text.stripLeading().length();
    while (from < tail.from() && (text.charAt(from) == '#' || text.charAt(from) == ' ')) {
      from++;
    }
    Facets fromTitle = new Facets();
    String title = Titles.of(text.substring(Math.min(from, tail.from()), tail.from()), fromTitle);
    facets.priority = facets.priority == null ? fromTitle.priority : facets.priority;
    Facts facts =
        new Facts(
            sections.name(around),
            title,
            Entries.status(own, around),
            facets.plan(heading.priority()),
            finds.criteria.getOrDefault(heading, List.of()),
            finds.steps.getOrDefault(heading, 0));
    Mentions mentions = facets.mentions.mentions();
    return entries.found(
        new Entry(new Place(heading.line, 0), Outline.Kind.HEADING, facts, mentions), site, null);
  }

  private List<String> findings() {
    List<Integer> repaired = new ArrayList<>();
    List<Integer> damaged = new ArrayList<>();
    for (SourceLine line : source.lines()) {
      if (line.spelling() == Spelling.DAMAGED) {
        damaged.add(line.number());
      } else if (line.spelling() != Spelling.UTF_8) {
        repaired.add(line.number());
      }
    }
    List<String> findings = new ArrayList<>();
    if (!repaired.isEmpty()) {
      findings.add(
          "%s saved in a wrong encoding and shown repaired (first: line %d); the file keeps its bytes."
              .formatted(count(repaired.size(), " was", " were"), repaired.getFirst()));
    }
    if (!damaged.isEmpty()) {
      findings.add(
          "%s bytes that are not UTF-8 (first: line %d); the file keeps them."
              .formatted(count(damaged.size(), " holds", " hold"), damaged.getFirst()));
    }
    return findings;
  }

  private static String count(int lines, String one, String many) {
    return lines == 1 ? "1 line" + one : lines + " lines" + many;
  }
}
