package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A document as understood.
///
/// @param found the outline's entries in its order, each with its site
/// @param headings the milestones as though each were a piece of work at its heading
/// @param boxLegend what the document says the characters in checkboxes mean
/// @param openBoxes how many boxes that are not ticked show that boxes are its work, at least
public record Document(
    Outline outline,
    List<Found> found,
    List<Found> headings,
    Map<Character, Status> boxLegend,
    int openBoxes) {
  public Document {
    found = List.copyOf(found);
    headings = List.copyOf(headings);
    boxLegend = Map.copyOf(boxLegend);
  }

  /// What a character in a checkbox means here; empty when it makes no checkbox.
  public Optional<Status> box(char mark) {
    return new Legend(boxLegend, Map.of()).box(mark);
  }

  /// A milestone's heading, by its line.
  public Optional<Found> heading(int line) {
    return headings.stream().filter(one -> one.entry().place().line() == line).findFirst();
  }

  public Optional<Found> at(Place place) {
    return found.stream().filter(candidate -> candidate.entry().place().equals(place)).findFirst();
  }
}
