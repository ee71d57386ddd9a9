package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.insight.subject.Work;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// R6. A letter holds a place only where a number belongs: beside a comparison or before a unit.
final class PlaceholderCriteria implements Check {
  private static final String UNIT =
      "(?:%|ms\\b|s\\b|sec\\b|seconds?\\b|minutes?\\b|hours?\\b|days?\\b|weeks?\\b|[kmg]b\\b"
          + "|rps\\b|qps\\b|req(?:uests)?\\b|users?\\b|customers?\\b|errors?\\b|transactions?\\b)";
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?:[<>≤≥=]\\s?|\\b(?:under|below|above|over|within|least|most|than)\\s)([NXYZ])(?![\\p{L}\\p{N}'’./+-])"
              + "|(?<![\\p{L}\\p{N}/.'’-])([NXYZ]{1,2})\\s?"
              + UNIT
              + "|(?<![\\p{L}\\p{N}])(TBD|TBA|T\\.B\\.D\\.|\\?\\?\\?|_{3,}|XX+%?)(?![\\p{L}\\p{N}_])");

  private static final Pattern FORM =
      Pattern.compile(
          "\\b(?:your|insert|fill|name|owner|date|tbd|todo|xxx|placeholder|feature|description"
              + "|team|person|title)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Prose.Trait HOLDS_A_PLACE = line -> PLACEHOLDER.matcher(line).find();

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    IntPredicate holds = subject.prose().with(HOLDS_A_PLACE);
    Work work = subject.work();
    for (int at = 0; at < subject.sections().size(); at++) {
      Section section = subject.sections().get(at);
      look(subject.prose(), holds, section.milestone().criteria(), hits);
      for (Entry entry : work.in(at, Work.Some.WITH_CRITERIA)) {
        look(subject.prose(), holds, entry.facts().criteria(), hits);
      }
    }
    subject
        .remarks(Remark.Placeholder.class)
        .filter(held -> isForm(held.text()))
        .forEach(
            held ->
                hits.add(
                    new Hit(
                        subject.prose().spot(held.line(), held.column() - 1),
                        Sayings.quoted(held.text()) + " only holds a place.")));
    return hits;
  }

  /// What stands in brackets may be a link: only words of a form are left for others to fill in.
  private static boolean isForm(String text) {
    boolean bracketed = !text.isEmpty() && "[<{".indexOf(text.charAt(0)) >= 0;
    return !bracketed || (text.indexOf('`') < 0 && FORM.matcher(text).find());
  }

  private static void look(
      Prose prose, IntPredicate holds, List<Criterion> criteria, List<Hit> hits) {
    for (Criterion criterion : criteria) {
      if (!holds.test(criterion.line())) {
        continue;
      }
      Matcher placeholder = PLACEHOLDER.matcher(prose.line(criterion.line()));
      if (placeholder.find()) {
        int group = placeholder.group(1) != null ? 1 : placeholder.group(2) != null ? 2 : 3;
        hits.add(
            new Hit(
                prose.spot(criterion.line(), placeholder.start(group)),
                "This criterion says “"
                    + placeholder.group(group)
                    + "” where a value belongs: "
                    + Sayings.quoted(criterion.text())
                    + "."));
      }
    }
  }
}
