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
/// @param boxLegend what the document says the characters in checkboxes mean
public record Document(Outline outline, List<Found> found, Map<Character, Status> boxLegend) {
  public Document {
    found = List.copyOf(found);
    boxLegend = Map.copyOf(boxLegend);
  }

  public Optional<Found> at(Place place) {
    return found.stream().filter(candidate -> candidate.entry().place().equals(place)).findFirst();
  }
}
