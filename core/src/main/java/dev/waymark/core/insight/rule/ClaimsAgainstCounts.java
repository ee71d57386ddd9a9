package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Remark.Claim;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// R10. A claim counts where a document sums itself up: before its first milestone, in a heading,
/// or on a line of its own that begins with a word for status or progress. Goals claim nothing.
final class ClaimsAgainstCounts implements Check {
  private static final int FEWEST_ITEMS = 3;
  private static final int FAR = 15;
  private static final Pattern ALL =
      Pattern.compile(
          "all\\s+(?:[\\p{L}-]+\\s+){0,2}(?:features?|tasks|items|work|milestones|phases|steps"
              + "|requirements|goals|todos)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUMMARY =
      Pattern.compile(
          "[^\\p{L}]*(?:current |overall |total |project |implementation"
              + " )?(?:status|progress|completed|completion|done|state|overall|summary|total)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GOAL =
      Pattern.compile(
          "\\b(?:goal|target|should|must|when|until|once|after|before|if|need|needs|require[ds]?|ensure"
              + "|coverage|tests?|criteria|will|expected|aim|estimated)\\b",
          Pattern.CASE_INSENSITIVE);

  /// What a claim is held against.
  private record Scope(String name, List<Entry> items) {
    List<Entry> counted() {
      return items.stream().filter(entry -> entry.facts().status() != Status.DROPPED).toList();
    }

    int total() {
      return counted().size();
    }

    int done() {
      return (int)
          counted().stream().filter(entry -> entry.facts().status() == Status.DONE).count();
    }

    List<Entry> open() {
      return counted().stream().filter(entry -> entry.facts().status().isOpen()).toList();
    }
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Prose prose = subject.prose();
    Set<Integer> work = workLines(subject);
    int firstSection =
        subject.sections().stream()
            .map(section -> section.milestone().line())
            .min(Comparator.naturalOrder())
            .orElse(0);
    List<Hit> hits = new ArrayList<>();
    subject
        .remarks(Claim.class)
        .filter(claim -> !work.contains(claim.line()))
        .filter(claim -> !prose.line(claim.line()).contains("|"))
        .filter(claim -> !GOAL.matcher(prose.line(claim.line())).find())
        .forEach(
            claim ->
                scope(subject, claim, firstSection)
                    .flatMap(scope -> against(claim, scope))
                    .ifPresent(
                        said ->
                            hits.add(
                                new Hit(
                                    prose.spot(claim.line(), claim.column() - 1),
                                    said.message(),
                                    said.open(prose)))));
    return hits;
  }

  private record Said(String message, List<Entry> items) {
    List<Spot> open(Prose prose) {
      return items.stream().map(entry -> prose.spot(entry.place().line())).toList();
    }
  }

  private static Set<Integer> workLines(Subject subject) {
    Set<Integer> lines = new HashSet<>();
    for (Section section : subject.sections()) {
      section.milestone().criteria().stream().map(Criterion::line).forEach(lines::add);
      for (Entry entry : section.entries()) {
        lines.add(entry.place().line());
        entry.facts().criteria().stream().map(Criterion::line).forEach(lines::add);
      }
    }
    return lines;
  }

  private static Optional<Scope> scope(Subject subject, Claim claim, int firstSection) {
    Prose prose = subject.prose();
    String line = prose.line(claim.line());
    Optional<Section> own =
        subject.sections().stream()
            .filter(section -> section.milestone().line() == claim.line() && claim.line() > 0)
            .findFirst();
    if (own.isPresent()) {
      List<Entry> items =
          subject.below(own.get()).stream().flatMap(part -> part.entries().stream()).toList();
      return Optional.of(new Scope(own.get().milestone().title(), items));
    }
    boolean early = firstSection == 0 || claim.line() < firstSection;
    return early && prose.level(claim.line()) <= 1 && SUMMARY.matcher(line).matches()
        ? Optional.of(new Scope("the document", subject.entries()))
        : Optional.empty();
  }

  private static Optional<Said> against(Claim claim, Scope scope) {
    if (scope.total() < FEWEST_ITEMS) {
      return Optional.empty();
    }
    if (claim.total() == 0) {
      return ALL.matcher(claim.text()).matches() && !scope.open().isEmpty()
          ? Optional.of(said(claim, scope))
          : Optional.empty();
    }
    boolean percent = claim.total() == 100 && claim.text().contains("%");
    if (percent) {
      boolean whole = claim.done() == 100 && !scope.open().isEmpty();
      boolean far = Math.abs(claim.done() - 100 * scope.done() / scope.total()) > FAR;
      return whole || far && scope.done() > 0 ? Optional.of(said(claim, scope)) : Optional.empty();
    }
    boolean comparable = claim.total() * 2 >= scope.total() && claim.total() <= scope.total() * 2;
    boolean differs = claim.total() != scope.total() || claim.done() != scope.done();
    return comparable && differs ? Optional.of(said(claim, scope)) : Optional.empty();
  }

  private static Said said(Claim claim, Scope scope) {
    return new Said(
        "This says "
            + Sayings.quoted(claim.text())
            + ", and "
            + scope.done()
            + " of "
            + scope.total()
            + " items in "
            + (scope.name().equals("the document") ? scope.name() : Sayings.quoted(scope.name()))
            + " are done.",
        scope.open());
  }
}
