package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A document as understood.
///
/// @param found the outline's entries in its order, each with its site
/// @param headings the milestones as though each were a piece of work at its heading
/// @param ground what it was read upon
/// @param openBoxes how many boxes that are not ticked show that boxes are its work, at least
public record Document(
    Outline outline, List<Found> found, List<Found> headings, Ground ground, int openBoxes) {
  private static final int NEAR = 500;

  public Document {
    found = List.copyOf(found);
    headings = List.copyOf(headings);
  }

  /// What the document says the characters in checkboxes mean.
  public Map<Character, Status> boxLegend() {
    return ground.legend().boxes();
  }

  /// A milestone's heading, by its line.
  public Optional<Found> heading(int line) {
    return headings.stream().filter(one -> one.entry().place().line() == line).findFirst();
  }

  public Optional<Found> at(Place place) {
    int index = indexOf(place);
    return index < 0 ? Optional.empty() : Optional.of(found.get(index));
  }

  /// The work that stands directly in a section, by its heading's line.
  public List<Found> in(int milestone) {
    BitSet lines = new BitSet();
    Set<Place> places = new HashSet<>();
    for (Outline.Section section : outline.sections()) {
      if (section.milestone().line() == milestone) {
        for (Outline.Entry entry : section.entries()) {
          lines.set(entry.place().line());
          places.add(entry.place());
        }
      }
    }
    return found.stream()
        .filter(one -> lines.get(one.line()) && places.contains(one.entry().place()))
        .toList();
  }

  /// Other work close to one in the document: what it shows is the habit there.
  public List<Found> near(Found one) {
    int index = Math.max(0, indexOf(one.entry().place()));
    return found.subList(Math.max(0, index - NEAR), Math.min(found.size(), index + NEAR)).stream()
        .filter(other -> !other.equals(one))
        .toList();
  }

  private int indexOf(Place place) {
    for (int i = 0; i < found.size(); i++) {
      Place here = found.get(i).entry().place();
      if (here.line() == place.line() && here.part() == place.part()) {
        return i;
      }
    }
    return -1;
  }
}
