package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.port.Documents.AsIs;
import dev.waymark.core.port.Documents.Edit;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Documents.Refused;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// New lines at the end of a milestone's work, written as the work above them is. Nothing else is
/// renumbered or moved.
final class Insertion {
  private static final Refused NO_PLACE =
      new Refused("has no line like it that a new one could follow; add it to the file by hand");

  private final Manuscript manuscript;
  private final Proofs proofs;
  private final Extent extent;

  Insertion(Manuscript manuscript, Proofs proofs) {
    this.manuscript = manuscript;
    this.proofs = proofs;
    this.extent = new Extent(manuscript);
  }

  /// Where new work goes, and what it is to look like.
  ///
  /// @param above the line it follows
  /// @param apart whether a blank line comes between
  private record Spot(int above, boolean apart, Found model) {}

  Edit add(int milestone, String title) {
    for (Spot spot : spots(milestone)) {
      for (String line : new NewLine(manuscript).like(spot.model(), title)) {
        List<String> lines = spot.apart() ? List.of("", line) : List.of(line);
        Patch patch = manuscript.below(spot.above(), lines);
        int at = patch.added() + lines.size() - 1;
        Optional<Edited> edited =
            proved(milestone, null, List.of(patch), at, new Wanted(title, null));
        if (edited.isPresent()) {
          return edited.get();
        }
      }
    }
    return NO_PLACE;
  }

  Edit move(Place place, int milestone) {
    Optional<Found> found = manuscript.document().at(place);
    if (found.isEmpty()) {
      return new Refused("holds no item; sync the file and look again");
    }
    Entry entry = found.get().entry();
    if (manuscript.document().in(milestone).contains(found.get())) {
      return new AsIs();
    }
    int last = extent.lastLine(place.line());
    List<String> block = new ArrayList<>();
    for (int line = place.line(); line <= last; line++) {
      block.add(manuscript.words(line));
    }
    Patch out = manuscript.without(place.line(), last);
    Manuscript rest = manuscript.spelled(out.in(manuscript.text()));
    for (Spot spot : spots(milestone)) {
      for (List<String> lines : new NewLine(manuscript).moved(found.get(), spot.model(), block)) {
        List<String> all = new ArrayList<>(spot.apart() ? List.of("") : List.of());
        all.addAll(lines);
        int above = out.moved(spot.above());
        if (above > 0 || spot.above() == 0) {
          Patch in = rest.below(above, all);
          int at = in.added() + (spot.apart() ? 1 : 0);
          Wanted wanted = new Wanted(entry.facts().title(), entry.facts());
          Optional<Edited> edited = proved(milestone, place, List.of(out, in), at, wanted);
          if (edited.isPresent()) {
            return edited.get();
          }
        }
      }
    }
    return new Refused(
        "is written in another way than the work there, or would read as something else; move it in"
            + " the file by hand");
  }

  /// @param facts as they were; null for new work
  private record Wanted(String title, @Nullable Facts facts) {
    boolean fits(Facts now) {
      if (facts == null) {
        return now.title().equals(title) && now.status() == Status.PLANNED;
      }
      return now.title().equals(title)
          && now.status() == facts.status()
          && now.subItems() == facts.subItems()
          && now.criteria().size() == facts.criteria().size();
    }
  }

  private Optional<Edited> proved(
      int milestone, @Nullable Place was, List<Patch> patches, int line, Wanted wanted) {
    Place is = new Place(line, 0);
    Proof proof = proofs.of(patches, was == null ? Set.of() : Set.of(was), Set.of(is));
    int heading = Proof.moved(milestone, patches);
    boolean there =
        proof.holds()
            && proof.after().document().outline().sections().stream()
                .filter(section -> section.milestone().line() == heading)
                .flatMap(section -> section.entries().stream())
                .anyMatch(entry -> entry.place().equals(is));
    return proof
        .item()
        .filter(entry -> there && wanted.fits(entry.facts()))
        .map(entry -> new Edited(patches, proof.text(), entry, true));
  }

  /// After the milestone's last work; where it holds none, at its end, like the nearest work.
  private List<Spot> spots(int milestone) {
    List<Spot> spots = new ArrayList<>();
    List<Found> work = manuscript.document().in(milestone);
    for (Found last : work.reversed()) {
      spots.add(
          new Spot(extent.lastLine(last.entry().place().line()), extent.isLoose(last, work), last));
    }
    if (spots.isEmpty()) {
      int end = extent.sectionEnd(milestone);
      nearest(milestone).ifPresent(model -> spots.add(new Spot(end, true, model)));
    }
    return spots;
  }

  private Optional<Found> nearest(int milestone) {
    Found best = null;
    for (Found found : manuscript.document().found()) {
      int far = Math.abs(found.entry().place().line() - milestone);
      if (best == null || far < Math.abs(best.entry().place().line() - milestone)) {
        best = found;
      }
    }
    return Optional.ofNullable(best);
  }
}
