package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of the document in which somebody may count: the whole, or a section.
///
/// @param name empty for the whole
/// @param done how many of the items are
/// @param hasOpen whether one of them is open
public record Scope(
    String name,
    List<Entry> items,
    List<Section> sections,
    int boxes,
    int ticked,
    int done,
    boolean hasOpen) {
  private static final Pattern BOX = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+\\[(.)]\\s.*");
  private static final Prose.Trait IS_BOX = line -> box(line).isPresent();
  private static final Prose.Trait IS_TICKED =
      line -> box(line).filter(mark -> mark.equalsIgnoreCase("x")).isPresent();

  public static Scope whole(Subject subject) {
    return of(subject, "", 1, subject.prose().count());
  }

  private static Optional<String> box(String line) {
    Matcher box = BOX.matcher(line);
    return line.indexOf('[') >= 0 && box.matches() ? Optional.of(box.group(1)) : Optional.empty();
  }

  /// @param heading its line
  public static Scope of(Subject subject, int heading) {
    Prose prose = subject.prose();
    String title = prose.line(heading).replaceAll("^[\\s#]+|[*_`]", "").strip();
    return of(subject, title, heading, prose.endOfSection(heading));
  }

  private static Scope of(Subject subject, String name, int from, int to) {
    Prose prose = subject.prose();
    IntPredicate isBox = prose.with(IS_BOX);
    IntPredicate isTicked = prose.with(IS_TICKED);
    int boxes = 0;
    int ticked = 0;
    for (int line = from; line <= to; line++) {
      if (prose.isRead(line) && isBox.test(line)) {
        boxes++;
        ticked += isTicked.test(line) ? 1 : 0;
      }
    }
    List<Entry> items = new ArrayList<>();
    int done = 0;
    boolean open = false;
    for (Entry entry : subject.entries(from, to)) {
      Status status = entry.facts().status();
      if (status != Status.DROPPED) {
        items.add(entry);
        done += status == Status.DONE ? 1 : 0;
        open |= status.isOpen();
      }
    }
    List<Section> sections =
        subject.sections(from, to).stream()
            .filter(section -> !section.entries().isEmpty())
            .toList();
    return new Scope(name, items, sections, boxes, ticked, done, open);
  }

  public int total() {
    return items.size();
  }

  public List<Spot> open(Prose prose) {
    return items.stream()
        .filter(entry -> entry.facts().status().isOpen())
        .map(entry -> prose.spot(entry.place().line()))
        .toList();
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
