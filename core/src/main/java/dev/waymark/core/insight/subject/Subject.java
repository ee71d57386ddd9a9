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
import java.util.stream.Stream;

/// One document and what is known of it.
///
/// @param outline as it was understood, with what a store knows better
public record Subject(
    Outline outline, Prose prose, LocalDate today, History history, Repository repository) {

  public static Subject of(Outline outline, List<String> lines, LocalDate today) {
    return new Subject(outline, Prose.of(lines), today, History.NONE, Repository.UNKNOWN);
  }

  public List<Section> sections() {
    return outline.sections();
  }

  public List<Entry> entries() {
    return outline.entries();
  }

  public <R extends Remark> Stream<R> remarks(Class<R> kind) {
    return outline.remarks().stream().filter(kind::isInstance).map(kind::cast);
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
