package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.insight.subject.Work;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;

/// R1. Only a box that stands open counts: a criterion without one may well be met.
final class OpenAcceptance implements Check {
  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    Prose prose = subject.prose();
    Work work = subject.work();
    for (int at = 0; at < subject.sections().size(); at++) {
      Section section = subject.sections().get(at);
      if (section.milestone().status() == Status.DONE) {
        List<Criterion> criteria = section.milestone().criteria();
        int line = section.milestone().line();
        look(prose, line, section.milestone().title(), criteria, hits);
      }
      for (Entry entry : work.in(at, Work.Some.DONE_WITH_CRITERIA)) {
        look(prose, entry.place().line(), entry.facts().title(), entry.facts().criteria(), hits);
      }
    }
    return hits;
  }

  private static void look(
      Prose prose, int line, String title, List<Criterion> criteria, List<Hit> hits) {
    List<Spot> open =
        criteria.stream()
            .filter(criterion -> !criterion.met() && prose.hasOpenBox(criterion.line()))
            .map(criterion -> prose.spot(criterion.line()))
            .toList();
    if (!open.isEmpty()) {
      Spot at = line == 0 ? open.getFirst() : prose.spot(line);
      hits.add(
          new Hit(
              at,
              Sayings.quoted(title)
                  + " is done, and "
                  + Sayings.of(
                      open.size(),
                      criteria.size(),
                      "acceptance criterion is",
                      "acceptance criteria are")
                  + " open "
                  + Sayings.lines(open)
                  + ".",
              open));
    }
  }
}
