package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.Site;
import dev.waymark.core.port.Documents.AsIs;
import dev.waymark.core.port.Documents.Edit;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Documents.NoNotation;
import dev.waymark.core.port.Documents.Refused;
import dev.waymark.core.port.Fact;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Place;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the smallest edit that writes a fact, and proves it: the text with the edit in it is read
/// again, the item must say the fact and nothing else new, and every other item must read as
/// before.
public final class Editor {
  private final Manuscript manuscript;
  private final WriteBack writeBack;
  private final Proofs proofs;

  public Editor(Manuscript manuscript, WriteBack writeBack) {
    this.manuscript = manuscript;
    this.writeBack = writeBack;
    this.proofs = new Proofs(manuscript);
  }

  /// @param earlier what was written of the item before, to be taken back where that says the fact
  public Edit write(Place place, Fact fact, List<Patch> earlier) {
    Optional<Found> found = manuscript.document().at(place);
    if (found.isEmpty()) {
      return new Refused("holds no item; sync the file and look again");
    }
    Facts facts = found.get().entry().facts();
    Facts wanted = fact.in(facts);
    if (wanted.equals(facts) && !(fact instanceof Fact.Shown)) {
      return new AsIs();
    }
    for (Patch patch : earlier) {
      if (restore(List.of(place), List.of(patch)) instanceof Edited back
          && back.entry() != null
          && back.entry().facts().equals(wanted)) {
        return back;
      }
    }
    Iterator<Splice> ways = ways(found.get(), fact).iterator();
    boolean noWay = !ways.hasNext();
    while (ways.hasNext()) {
      Splice way = ways.next();
      boolean fits = way.from() <= way.to() && way.to() <= manuscript.words(way.line()).length();
      if (fits) {
        Optional<Edited> edited = proved(found.get(), wanted, manuscript.patch(way));
        if (edited.isPresent()) {
          return edited.get();
        }
      }
    }
    return without(fact, noWay);
  }

  private Optional<Edited> proved(Found found, Facts wanted, Patch patch) {
    if (patch.before().equals(patch.after())) {
      return Optional.empty();
    }
    Set<Place> place = Set.of(found.entry().place());
    Proof proof = proofs.of(List.of(patch), place, place);
    return proof
        .item()
        .filter(entry -> proof.holds() && entry.facts().equals(wanted))
        .map(entry -> new Edited(List.of(patch), proof.text(), entry, isFirst(found.site())));
  }

  private Stream<Splice> ways(Found found, Fact fact) {
    return switch (fact) {
      case Fact.Marked(var status) ->
          new Notation(manuscript.document()).ways(found, status).stream();
      case Fact.Titled(var title) -> TitleWays.ways(manuscript, found, title).stream();
      case Fact.Owned _, Fact.Due _, Fact.Ranked _ ->
          new PlanWays(manuscript, writeBack).ways(found, fact);
      case Fact.Shown(var evidence) ->
          new TailWays(manuscript, writeBack).ways(found, evidence).stream();
      case Fact.Met(var number, var met) ->
          new CriterionWays(manuscript)
              .ways(found, found.entry().facts().criteria().get(number - 1).line(), met).stream();
    };
  }

  /// The store keeps what has no place in the document; a title has always one.
  private static Edit without(Fact fact, boolean noWay) {
    return switch (fact) {
      case Fact.Marked _ ->
          noWay
              ? new NoNotation()
              : new Refused(
                  "cannot be marked without changing how other lines are read; edit the file by"
                      + " hand");
      case Fact.Titled _ -> new Refused("would not read back as that title; edit the file by hand");
      case Fact.Owned _, Fact.Due _, Fact.Ranked _, Fact.Shown _, Fact.Met _ -> new NoNotation();
    };
  }

  static boolean isFirst(Site site) {
    return switch (site) {
      case Site.Bare bare -> true;
      case Site.Remark remark -> remark.from() == remark.to();
      case Site.Mark mark -> false;
      case Site.Symbol symbol -> false;
      case Site.Cell cell -> false;
      case Site.Value value -> false;
      case Site.Opening opening -> false;
    };
  }

  public Edit write(int milestone, Fact fact) {
    return new HeadingEdits(manuscript, writeBack, proofs).write(milestone, fact);
  }

  public Edit restore(int milestone, List<Patch> patches) {
    return new HeadingEdits(manuscript, writeBack, proofs).restore(milestone, patches);
  }

  public Edit add(int milestone, String title) {
    return new Insertion(manuscript, proofs).add(milestone, title);
  }

  public Edit move(Place place, int milestone) {
    return new Insertion(manuscript, proofs).move(place, milestone);
  }

  public Edit restore(List<Place> places, List<Patch> patches) {
    return new Restoration(manuscript, proofs).restore(places, patches);
  }

  /// The document with an edit in it, as it was read to prove that.
  public Optional<Manuscript> proved(Edited edited) {
    return proofs.known(edited.text());
  }
}
