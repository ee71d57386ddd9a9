package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.Site;
import dev.waymark.core.markdown.text.SourceLine;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents.Edit;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Documents.Refused;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes patches back: exactly where they were made if their bytes still stand there, else at the
/// item's own mark, wherever that is now.
final class Restoration {
  private final Manuscript manuscript;
  private final Proofs proofs;

  Restoration(Manuscript manuscript, Proofs proofs) {
    this.manuscript = manuscript;
    this.proofs = proofs;
  }

  Edit restore(List<Place> places, List<Patch> patches) {
    Optional<Edited> exact = exact(places, patches);
    if (exact.isPresent()) {
      return exact.get();
    }
    return patches.size() == 1 && places.size() == 1 && !patches.getFirst().isStructural()
        ? elsewhere(places.getFirst(), patches.getFirst())
        : refused();
  }

  private static Refused refused() {
    return new Refused("has changed since; what stood there before was not put back");
  }

  private Optional<Edited> exact(List<Place> places, List<Patch> patches) {
    Bytes text = manuscript.text();
    List<Patch> back = new ArrayList<>();
    for (Patch patch : patches.reversed()) {
      if (!patch.undoing().fits(text) || (tookMark(patch) && isMarked(places, patch))) {
        return Optional.empty();
      }
      back.add(patch.undoing());
      text = patch.undoing().in(text);
    }
    Set<Place> is = new HashSet<>();
    for (Place place : places) {
      int line = Proof.moved(place.line(), back);
      if (line > 0) {
        is.add(new Place(line, place.part()));
      }
    }
    if (places.isEmpty() || is.size() < places.size()) {
      back.stream()
          .mapToInt(Patch::added)
          .filter(line -> line > 0)
          .forEach(
              line -> is.add(new Place(line, places.isEmpty() ? 0 : places.getFirst().part())));
    }
    return proved(places, is, back);
  }

  private static boolean tookMark(Patch patch) {
    return patch.after().size() == 0 && patch.before().size() > 0 && patch.before().at(0) == '[';
  }

  /// Whether a mark stands where one was taken out.
  private boolean isMarked(List<Place> places, Patch patch) {
    return places.stream()
        .flatMap(place -> manuscript.document().at(place).stream())
        .map(Found::site)
        .anyMatch(site -> !Editor.isFirst(site) && begins(site, patch));
  }

  /// Not what its line says at the other end.
  private boolean begins(Site site, Patch patch) {
    return site.line() == patch.line()
        && manuscript.line(site.line()).column(site.from()) <= patch.column() + 1;
  }

  private Optional<Edited> proved(List<Place> places, Set<Place> is, List<Patch> back) {
    Proof proof = proofs.of(back, Set.copyOf(places), is);
    return proof.holds()
        ? Optional.of(new Edited(back, proof.text(), proof.item().orElse(null), false))
        : Optional.empty();
  }

  private Edit elsewhere(Place place, Patch patch) {
    Optional<Found> found = manuscript.document().at(place);
    if (found.isEmpty()) {
      return new Refused("holds no item any more; edit the file by hand");
    }
    Site site = found.get().site();
    for (int line : new LinkedHashSet<>(List.of(site.line(), place.line()))) {
      for (int column : columns(patch, site, manuscript.line(line))) {
        Patch back =
            new Patch(line, column, /* before= */ patch.after(), /* after= */ patch.before());
        if (stands(back, site)) {
          Optional<Edited> edited = proved(List.of(place), Set.of(place), List.of(back));
          if (edited.isPresent()) {
            return edited.get();
          }
        }
      }
    }
    return refused();
  }

  /// Where the patched stretch may be now: where it was, or at the item's own mark.
  private static Set<Integer> columns(Patch patch, Site site, SourceLine line) {
    Set<Integer> columns = new LinkedHashSet<>();
    columns.add(patch.column());
    if (site.line() == line.number()) {
      columns.add(line.column(site.from()));
      if (site.from() > 0) {
        columns.add(line.column(site.from() - 1));
      }
    }
    return columns;
  }

  private boolean stands(Patch back, Site site) {
    SourceLine line = manuscript.line(back.line());
    boolean inside = back.column() + back.before().size() <= line.column(line.text().length());
    return inside
        && (back.before().size() == 0 ? Editor.isFirst(site) : back.fits(manuscript.text()));
  }
}
