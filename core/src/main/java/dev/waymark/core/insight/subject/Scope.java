package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import java.util.regex.Pattern;

/// A stretch of the document in which somebody may count: the whole, or a section.
///
/// @param name empty for the whole
public record Scope(String name, List<Entry> items, List<Section> sections, int boxes, int ticked) {
  private static final Pattern BOX = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+\\[(.)]\\s.*");

  public Scope {
    items = items.stream().filter(entry -> entry.facts().status() != Status.DROPPED).toList();
    sections = List.copyOf(sections);
  }

  public static Scope whole(Subject subject) {
    return of(subject, "", 1, subject.prose().count());
  }

  /// @param heading its line
  public static Scope of(Subject subject, int heading) {
    Prose prose = subject.prose();
    String title = prose.line(heading).replaceAll("^[\\s#]+|[*_`]", "").strip();
    return of(subject, title, heading, prose.endOfSection(heading));
  }

  private static Scope of(Subject subject, String name, int from, int to) {
    int boxes = 0;
    int ticked = 0;
    for (int line = from; line <= to; line++) {
      var box = BOX.matcher(subject.prose().line(line));
      if (subject.prose().isRead(line) && box.matches()) {
        boxes++;
        ticked += box.group(1).equalsIgnoreCase("x") ? 1 : 0;
      }
    }
    return new Scope(
        name,
        subject.entries().stream()
            .filter(entry -> entry.place().line() >= from && entry.place().line() <= to)
            .toList(),
        subject.sections().stream()
            .filter(section -> !section.entries().isEmpty())
            .filter(one -> one.milestone().line() >= from && one.milestone().line() <= to)
            .toList(),
        boxes,
        ticked);
  }

  public int total() {
    return items.size();
  }

  public int done() {
    return (int) items.stream().filter(entry -> entry.facts().status() == Status.DONE).count();
  }

  public List<Spot> open(Prose prose) {
    return items.stream()
        .filter(entry -> entry.facts().status().isOpen())
        .map(entry -> prose.spot(entry.place().line()))
        .toList();
  }

  public boolean hasOpen() {
    return items.stream().anyMatch(entry -> entry.facts().status().isOpen());
  }

  /// Whether one of the ways in which people count gives this total.
  public boolean counts(int total) {
    int criteria =
        sections.stream().mapToInt(section -> section.milestone().criteria().size()).sum()
            + items.stream().mapToInt(entry -> entry.facts().criteria().size()).sum();
    int steps = items.stream().mapToInt(entry -> entry.facts().subItems()).sum();
    return total == total()
        || total == boxes
        || total == sections.size()
        || total == total() + criteria
        || total == total() + steps;
  }

  /// Whether one of the ways in which people count gives both.
  public boolean counts(int done, int total) {
    int sectionsDone =
        (int)
            sections.stream()
                .filter(section -> section.milestone().status() == Status.DONE)
                .count();
    return (total == total() && done == done())
        || (total == boxes && done == ticked)
        || (total == sections.size() && done == sectionsDone);
  }

  /// Whether a total may be meant to count these items at all.
  public boolean isComparable(int total) {
    return total * 2 >= total() && total <= total() * 2;
  }
}
