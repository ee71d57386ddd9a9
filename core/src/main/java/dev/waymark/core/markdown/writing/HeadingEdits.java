package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents.AsIs;
import dev.waymark.core.port.Documents.Edit;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Documents.NoNotation;
import dev.waymark.core.port.Documents.Refused;
import dev.waymark.core.port.Fact;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a document says of a milestone itself. An edit is proved as an item's is: the text is read
/// again, and every item and every other milestone must read as before.
final class HeadingEdits {
  private final Manuscript manuscript;
  private final WriteBack writeBack;
  private final Proofs proofs;

  HeadingEdits(Manuscript manuscript, WriteBack writeBack, Proofs proofs) {
    this.manuscript = manuscript;
    this.writeBack = writeBack;
    this.proofs = proofs;
  }

  Edit write(int line, Fact fact) {
    Optional<Milestone> said =
        manuscript.document().outline().milestones().stream()
            .filter(one -> one.line() == line)
            .findFirst();
    Optional<Found> found = manuscript.document().heading(line);
    if (said.isEmpty()) {
      return new Refused("is no milestone's any more; sync the file and look again");
    }
    Milestone wanted = fact.in(said.get());
    if (wanted.equals(said.get())) {
      return new AsIs();
    }
    List<Splice> ways = found.map(heading -> ways(heading, fact)).orElse(List.of());
    for (Splice way : ways) {
      boolean fits = way.from() <= way.to() && way.to() <= manuscript.words(way.line()).length();
      if (fits) {
        Patch patch = manuscript.patch(way);
        Optional<Bytes> text = proved(line, List.of(patch), now -> says(now, wanted));
        if (text.isPresent() && !patch.before().equals(patch.after())) {
          boolean first = fact instanceof Fact.Marked && Editor.isFirst(found.orElseThrow().site());
          return new Edited(List.of(patch), text.get(), null, first);
        }
      }
    }
    return fact instanceof Fact.Marked && !ways.isEmpty()
        ? new Refused("cannot be marked without changing how its items are read")
        : new NoNotation();
  }

  private List<Splice> ways(Found heading, Fact fact) {
    return switch (fact) {
      case Fact.Marked(var status) -> new Notation(manuscript.document()).ways(heading, status);
      case Fact.Owned _, Fact.Due _, Fact.Ranked _ ->
          new PlanWays(manuscript, writeBack).ways(heading, fact).toList();
      case Fact.Met(var number, var met) ->
          new CriterionWays(manuscript)
              .ways(heading, heading.entry().facts().criteria().get(number - 1).line(), met);
      case Fact.Titled _, Fact.Shown _ -> List.of();
    };
  }

  /// A heading without a mark is one that is planned.
  private static boolean says(Milestone now, Milestone wanted) {
    return now.equals(wanted)
        || (wanted.status() == Status.PLANNED && now.equals(wanted.withStatus(null)));
  }

  /// Takes patches back where their bytes still stand.
  Edit restore(int line, List<Patch> patches) {
    Bytes text = manuscript.text();
    List<Patch> back = new ArrayList<>();
    for (Patch patch : patches.reversed()) {
      if (!patch.undoing().fits(text)) {
        return changedSince();
      }
      back.add(patch.undoing());
      text = patch.undoing().in(text);
    }
    Optional<Bytes> restored = proved(line, back, now -> true);
    return restored.isPresent() ? new Edited(back, restored.get(), null, false) : changedSince();
  }

  private static Edit changedSince() {
    return new Refused("has changed since; what stood there before was not put back");
  }

  /// The text with patches in it, where only this milestone reads otherwise.
  private Optional<Bytes> proved(int line, List<Patch> patches, Predicate<Milestone> wanted) {
    Bytes text = manuscript.text();
    for (Patch patch : patches) {
      text = patch.in(text);
    }
    Outline before = manuscript.document().outline();
    Outline after = proofs.read(text).document().outline();
    List<Milestone> was = before.milestones();
    List<Milestone> is = after.milestones();
    boolean holds = before.entries().equals(after.entries()) && was.size() == is.size();
    for (int at = 0; holds && at < was.size(); at++) {
      Milestone now = is.get(at);
      holds =
          was.get(at).line() == line
              ? now.line() == line && now.title().equals(was.get(at).title()) && wanted.test(now)
              : now.equals(was.get(at));
    }
    return holds ? Optional.of(text) : Optional.empty();
  }
}
