package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Claimed;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Scope;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.insight.subject.SummaryTables;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Remark.Claim;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// R10. A claim counts where a document sums itself up: in a heading, in a line below it that
/// speaks of status or progress before any work is listed, in a table that counts. Goals claim
/// nothing.
final class ClaimsAgainstCounts implements Check {
  private static final int FEWEST_ITEMS = 3;
  private static final int MOST = 1_000;
  private static final Pattern ALL =
      Pattern.compile(
          "all\\s+(?:[\\p{L}-]+\\s+){0,2}(?:features?|tasks|items|work|milestones|phases|steps"
              + "|requirements|goals|todos)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUMMARY =
      Pattern.compile(
          "\\b(?:status|progress|completed|completion|overall|summary|total|progreso|progresso|avance"
              + "|estado|completadas|fortschritt|stand|avancement)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern GOAL =
      Pattern.compile(
          "\\b(?:goals?|targets?|should|must|when|until|once|after|before|if|requires?|ensure|coverage"
              + "|tests?|criteria|will|expected|aim|estimated|days?|weeks?|hours?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATED =
      Pattern.compile(
          "^\\W*(?:(?:overall|current|project)\\s+)?(?:status|estado|stand)\\W{1,6}"
              + "((?:all\\s+)?(?:complete|completed|done|finished|fully implemented|completad[oa]"
              + "|conclu[ií]d[oa]|abgeschlossen)|in progress|en curso|in arbeit)\\b"
              + "(?!\\s*(?:by|in|until|phase|\\d))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TOTAL =
      Pattern.compile(
          "\\b(\\d{1,5})\\s+(?:[a-z]+\\s+)?(?:tasks|items|tareas|tarefas|aufgaben|tâches)\\b|\\btotal\\s+(?:tasks|items|tareas|de"
              + " tareas|tarefas|aufgaben)\\W{1,6}(\\d{1,5})\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public List<Hit> hits(Subject subject) {
    Prose prose = subject.prose();
    Scopes scopes = new Scopes(subject);
    Stream<Claimed> claims =
        subject
            .remarks(Claim.class)
            .filter(claim -> !scopes.isWork(claim.line()) && isClaim(prose, claim))
            .flatMap(claim -> claimed(scopes, claim).stream());
    Stream<Claimed> stated =
        IntStream.range(1, endOfTop(prose))
            .boxed()
            .filter(line -> prose.isRead(line) && !prose.line(line).strip().startsWith("|"))
            .flatMap(line -> Stream.concat(stated(scopes, line), total(scopes, line)));
    return Stream.of(claims, stated, SummaryTables.in(subject).stream())
        .flatMap(each -> each)
        .limit(MOST)
        .filter(claimed -> claimed.scope().total() >= FEWEST_ITEMS && claimed.isContradicted())
        .map(claimed -> hit(prose, claimed))
        .toList();
  }

  /// What claims may be about; the whole is counted once.
  private static final class Scopes {
    private final Subject subject;
    private @Nullable Scope whole;
    private @Nullable BitSet work;

    Scopes(Subject subject) {
      this.subject = subject;
    }

    Prose prose() {
      return subject.prose();
    }

    boolean isWork(int line) {
      return work().get(line);
    }

    boolean isBeforeWork(int line) {
      return line < work().nextSetBit(0);
    }

    /// Few documents claim anything.
    private BitSet work() {
      BitSet known = work;
      if (known == null) {
        known = workLines(subject);
        work = known;
      }
      return known;
    }

    Scope of(int heading) {
      return Scope.of(subject, heading);
    }

    Scope whole() {
      Scope known = whole;
      if (known == null) {
        known = Scope.whole(subject);
        whole = known;
      }
      return known;
    }
  }

  private static BitSet workLines(Subject subject) {
    BitSet lines = new BitSet(subject.prose().count() + 1);
    for (Section section : subject.sections()) {
      section.milestone().criteria().forEach(criterion -> lines.set(criterion.line()));
      for (Entry entry : section.entries()) {
        if (subject.prose().level(entry.place().line()) == 0) {
          lines.set(entry.place().line());
        }
        entry.facts().criteria().forEach(criterion -> lines.set(criterion.line()));
      }
    }
    return lines;
  }

  /// The line of the first section that is not the document's title, or beyond the last line.
  private static int endOfTop(Prose prose) {
    int line = 1;
    while (line <= prose.count() && prose.level(line) <= 1) {
      line++;
    }
    return line;
  }

  private static boolean isClaim(Prose prose, Claim claim) {
    String line = prose.line(claim.line());
    boolean whole = claim.total() != 0 || ALL.matcher(claim.text()).matches();
    return whole && !line.strip().startsWith("|") && !GOAL.matcher(line).find();
  }

  private static Optional<Claimed> claimed(Scopes scopes, Claim claim) {
    Prose prose = scopes.prose();
    boolean percent = claim.total() == 100 && claim.text().contains("%");
    return scope(scopes, claim.line())
        .map(
            scope ->
                new Claimed(
                    prose.spot(claim.line(), claim.column() - 1),
                    claim.text(),
                    claim.total() == 0 ? 1 : claim.done(),
                    claim.total(),
                    percent,
                    scope));
  }

  /// What a line may speak of: its own section where it is a heading or comes right below one.
  private static Optional<Scope> scope(Scopes scopes, int line) {
    Prose prose = scopes.prose();
    if (prose.level(line) > 1) {
      return Optional.of(scopes.of(line));
    }
    int heading = line;
    while (heading > 0 && prose.level(heading) == 0 && !scopes.isWork(heading)) {
      heading--;
    }
    boolean sums = SUMMARY.matcher(prose.line(line)).find() && !scopes.isWork(heading);
    boolean listed = prose.line(line).matches("\\s*(?:[-*+]|\\d+[.)])\\s.*");
    if (!sums || listed) {
      return Optional.empty();
    }
    return Optional.of(prose.level(heading) > 1 ? scopes.of(heading) : scopes.whole());
  }

  /// `Status: complete` above everything.
  private static Stream<Claimed> stated(Scopes scopes, int line) {
    Matcher stated = STATED.matcher(scopes.prose().line(line));
    if (!stated.find() || !scopes.isBeforeWork(line)) {
      return Stream.empty();
    }
    String said = stated.group(1);
    boolean running = said.matches("(?iu)in progress|en curso|in arbeit");
    return Stream.of(
        new Claimed(
            scopes.prose().spot(line, stated.start(1)),
            said,
            running ? 0 : 1,
            0,
            false,
            scopes.whole()));
  }

  /// `63 tasks` above everything.
  private static Stream<Claimed> total(Scopes scopes, int line) {
    String text = scopes.prose().line(line);
    Matcher total = TOTAL.matcher(text);
    if (!total.find() || !scopes.isBeforeWork(line) || !isOfAll(text, total)) {
      return Stream.empty();
    }
    int number = Integer.parseInt(total.group(1) == null ? total.group(2) : total.group(1));
    return number == 0
        ? Stream.empty()
        : Stream.of(
            new Claimed(
                scopes.prose().spot(line, total.start()),
                total.group(),
                -1,
                number,
                false,
                scopes.whole()));
  }

  private static boolean isOfAll(String line, Matcher total) {
    return total.group(2) != null || line.matches("(?i).*\\b(?:roadmap|plan|total|with|all)\\b.*");
  }

  private static Hit hit(Prose prose, Claimed claimed) {
    Scope scope = claimed.scope();
    return new Hit(
        claimed.at(),
        "This says "
            + Sayings.quoted(claimed.text())
            + ", and "
            + scope.done()
            + " of "
            + scope.total()
            + " items in "
            + (scope.name().isEmpty() ? "the document" : Sayings.quoted(scope.name()))
            + " are done.",
        scope.open(prose).stream().limit(10).toList());
  }
}
