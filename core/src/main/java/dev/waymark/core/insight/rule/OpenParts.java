package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.insight.subject.Work;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// R2. What is deferred or dropped is not open.
final class OpenParts implements Check {
  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    Work work = subject.work();
    for (int at = 0; at < subject.sections().size(); at++) {
      Section section = subject.sections().get(at);
      if (section.milestone().status() == Status.DONE && section.milestone().line() > 0) {
        milestone(subject, section, hits);
      }
      for (Entry entry : work.in(at, Work.Some.DONE_BOXES)) {
        item(subject.prose(), entry, hits);
      }
    }
    return hits;
  }

  private static void milestone(Subject subject, Section section, List<Hit> hits) {
    List<Entry> parts =
        subject.below(section).stream()
            .filter(part -> part.equals(section) || part.milestone().status() == null)
            .flatMap(part -> part.entries().stream())
            .toList();
    List<Spot> open =
        parts.stream()
            .filter(entry -> entry.facts().status().isOpen())
            .map(entry -> spot(subject.prose(), entry))
            .toList();
    if (!open.isEmpty()) {
      hits.add(
          new Hit(
              subject.prose().spot(section.milestone().line()),
              Sayings.quoted(section.milestone().title())
                  + " is done, and "
                  + Sayings.of(open.size(), parts.size(), "items is", "items are")
                  + " open "
                  + Sayings.lines(open)
                  + ".",
              open));
    }
  }

  private static Spot spot(Prose prose, Entry entry) {
    Prose.Stretch part = prose.part(entry.place());
    return part.from() == 0 ? prose.spot(part.line()) : prose.spot(part.line(), part.from());
  }

  private static void item(Prose prose, Entry entry, List<Hit> hits) {
    int line = entry.place().line();
    int end = prose.endOfBlock(line);
    if (end == line) {
      return; // most have nothing below them
    }
    Set<Integer> criteria =
        entry.facts().criteria().stream().map(Criterion::line).collect(Collectors.toSet());
    List<Spot> open = new ArrayList<>();
    for (int below = line + 1; below <= end; below++) {
      if (prose.isRead(below) && !criteria.contains(below) && prose.hasOpenBox(below)) {
        open.add(prose.spot(below));
      }
    }
    if (!open.isEmpty()) {
      hits.add(
          new Hit(
              prose.spot(line),
              Sayings.quoted(entry.facts().title())
                  + " is done, and "
                  + (open.size() == 1 ? "a part" : open.size() + " parts")
                  + " of it "
                  + (open.size() == 1 ? "is" : "are")
                  + " open "
                  + Sayings.lines(open)
                  + ".",
              open));
    }
  }
}
