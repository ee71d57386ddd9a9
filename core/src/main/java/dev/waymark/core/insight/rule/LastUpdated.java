package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Dates;
import dev.waymark.core.insight.subject.Dates.Dated;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Remark.Updated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// R7. What was done later is looked for in the document's own words, then in the journal.
final class LastUpdated implements Check {
  private static final Pattern DONE_ON =
      Pattern.compile(
          "(?:✅|\\b(?:completed|done|finished|shipped|closed|merged|released|implemented|completad[oa]s?"
              + "|conclu[ií]d[oa]s?|abgeschlossen|erledigt|terminée?s?))"
              + "\\W{0,4}(?:on\\s|in\\s)?\\W{0,2}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FRONT =
      Pattern.compile(
          "(?:last[_-]?)?(?:updated|modified)(?:[_-](?:at|on))?:.*", Pattern.CASE_INSENSITIVE);

  private static final Prose.Trait SAYS_WHEN_DONE =
      line -> Dates.in(line).stream().anyMatch(dated -> isDoneOn(line, dated));

  private record Told(LocalDate day, Spot at) {}

  @Override
  public List<Hit> hits(Subject subject) {
    List<Told> told = told(subject);
    if (told.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    Told first = told.getFirst();
    for (Told other : told) {
      if (!other.day().equals(first.day())) {
        hits.add(
            new Hit(
                other.at(),
                "Last updated %s here, and %s in line %d."
                    .formatted(other.day(), first.day(), first.at().line()),
                List.of(first.at())));
      }
    }
    Told newest = told.stream().max(Comparator.comparing(Told::day)).orElseThrow();
    LocalDate last = subject.history().last();
    later(subject, newest)
        .or(
            () ->
                last == null || !last.isAfter(newest.day())
                    ? Optional.empty()
                    : Optional.of(
                        new Hit(
                            newest.at(),
                            "Last updated %s, it says, and the plan changed on %s."
                                .formatted(newest.day(), last))))
        .ifPresent(hits::add);
    return hits;
  }

  private static List<Told> told(Subject subject) {
    return Stream.concat(front(subject.prose()).stream(), remarked(subject)).toList();
  }

  /// The front matter's own.
  private static Optional<Told> front(Prose prose) {
    if (!prose.line(1).strip().equals("---")) {
      return Optional.empty();
    }
    for (int line = 2; line <= prose.count() && !prose.line(line).strip().equals("---"); line++) {
      List<Dated> dates = Dates.in(prose.line(line));
      if (FRONT.matcher(prose.line(line)).matches() && !dates.isEmpty()) {
        Dated dated = dates.getFirst();
        return Optional.of(new Told(dated.day(), prose.spot(line, dated.from())));
      }
    }
    return Optional.empty();
  }

  private static Stream<Told> remarked(Subject subject) {
    return subject
        .remarks(Updated.class)
        .filter(updated -> updated.day() != null)
        .filter(updated -> !subject.prose().line(updated.line()).strip().startsWith("|"))
        .map(
            updated ->
                new Told(
                    Objects.requireNonNull(updated.day()),
                    subject.prose().spot(updated.line(), updated.column() - 1)));
  }

  private static boolean isDoneOn(String line, Dated dated) {
    return DONE_ON.matcher(line.substring(0, dated.from())).find();
  }

  /// Something that says that it was done after the document was last updated.
  private static Optional<Hit> later(Subject subject, Told newest) {
    Prose prose = subject.prose();
    for (int line : prose.linesWith(SAYS_WHEN_DONE)) {
      if (prose.isRead(line)) {
        for (Dated dated : Dates.in(prose.line(line))) {
          boolean after =
              dated.day().isAfter(newest.day()) && !dated.day().isAfter(subject.today());
          if (after && isDoneOn(prose.line(line), dated)) {
            Spot at = prose.spot(line, dated.from());
            return Optional.of(
                new Hit(
                    newest.at(),
                    "Last updated %s, it says, and line %d was done on %s."
                        .formatted(newest.day(), line, dated.day()),
                    List.of(at)));
          }
        }
      }
    }
    return Optional.empty();
  }
}
