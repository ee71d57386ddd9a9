package dev.waymark.core.insight.subject;

import dev.waymark.core.port.Repository;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Remark;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// One document and what is known of it.
public final class Subject {
  /// Headings that are work stand behind the work before them, wherever that is.
  private static final Names.Question<Boolean> IN_ORDER = Subject::inOrder;

  private final Outline outline;
  private final Prose prose;
  private final LocalDate today;
  private final History history;
  private final Repository repository;
  private final Names names;
  private final Work work;

  public Subject(Reading reading, LocalDate today, History history, Repository repository) {
    this.outline = reading.outline();
    this.prose = reading.prose();
    this.today = today;
    this.history = history;
    this.repository = repository;
    this.names = reading.names();
    this.work = new Work(outline.sections());
  }

  public static Subject of(Outline outline, List<String> lines, LocalDate today) {
    return new Subject(
        new Reading(outline, Prose.of(lines)), today, History.NONE, Repository.UNKNOWN);
  }

  private static boolean inOrder(Subject subject) {
    int last = 0;
    for (Entry entry : subject.entries()) {
      if (entry.place().line() < last) {
        return false;
      }
      last = entry.place().line();
    }
    return true;
  }

  public Prose prose() {
    return prose;
  }

  public LocalDate today() {
    return today;
  }

  public History history() {
    return history;
  }

  public Repository repository() {
    return repository;
  }

  public List<Section> sections() {
    return outline.sections();
  }

  /// All work in document order.
  public List<Entry> entries() {
    return work.all();
  }

  public Work work() {
    return work;
  }

  /// The work in a stretch of lines.
  List<Entry> entries(int from, int to) {
    return names(IN_ORDER)
        ? between(entries(), entry -> entry.place().line(), from, to)
        : entries().stream()
            .filter(entry -> entry.place().line() >= from && entry.place().line() <= to)
            .toList();
  }

  /// The sections whose headings stand in a stretch of lines.
  List<Section> sections(int from, int to) {
    return between(sections(), section -> section.milestone().line(), from, to);
  }

  private static <T> List<T> between(List<T> all, ToIntFunction<T> line, int from, int to) {
    int end = before(all, line, to + 1);
    return all.subList(Math.min(end, before(all, line, from)), end);
  }

  /// How many come before a line.
  private static <T> int before(List<T> all, ToIntFunction<T> line, int than) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (line.applyAsInt(all.get(middle)) < than) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public <R extends Remark> Stream<R> remarks(Class<R> kind) {
    return outline.remarks().stream().filter(kind::isInstance).map(kind::cast);
  }

  /// What the document's names alone decide: worked out once.
  public <T> T names(Names.Question<T> question) {
    return names.tell(question, this);
  }

  /// The section and those whose headings stand below its own.
  public List<Section> below(Section section) {
    int to = prose.endOfSection(section.milestone().line());
    List<Section> all = sections();
    int first =
        Math.max(
            0,
            Collections.binarySearch(
                all, section, Comparator.comparingInt(one -> one.milestone().line())));
    int end = first;
    while (end < all.size() && all.get(end).milestone().line() <= to) {
      end++;
    }
    return all.subList(first, end);
  }

  /// Whether both are one item that stands in two places.
  public boolean isJoined(Place one, Place other) {
    return history.joined().stream()
        .anyMatch(places -> places.contains(one) && places.contains(other));
  }
}
