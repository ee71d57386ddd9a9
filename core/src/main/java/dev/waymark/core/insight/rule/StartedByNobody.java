package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Dates;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.insight.subject.Work;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// R14. Many plans name no owner and no date anywhere: only where others have them, one is missed.
final class StartedByNobody implements Check {
  @Override
  public List<Hit> hits(Subject subject) {
    Work work = subject.work();
    boolean owners = any(subject, Work.Some.OWNED, plan -> plan.owner() != null);
    boolean dates = any(subject, Work.Some.DATED, Work::isDated);
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < subject.sections().size(); at++) {
      Plan around = subject.sections().get(at).milestone().plan();
      for (Entry entry : work.in(at, Work.Some.IN_PROGRESS)) {
        Plan plan = entry.facts().plan();
        boolean nobody = owners && plan.owner() == null && around.owner() == null;
        boolean undated =
            dates
                && Stream.of(plan, around)
                    .allMatch(one -> one.target() == null && one.timeframe() == null)
                && Dates.in(subject.prose().line(entry.place().line())).isEmpty();
        if (nobody || undated) {
          hits.add(
              new Hit(
                  subject.prose().spot(entry.place().line()),
                  Sayings.quoted(entry.facts().title())
                      + " is in progress and has "
                      + (nobody && undated
                          ? "neither owner nor date"
                          : nobody ? "no owner" : "no date")
                      + "."));
        }
      }
    }
    return hits;
  }

  private static boolean any(Subject subject, Work.Some work, Predicate<Plan> has) {
    return subject.work().has(work)
        || subject.sections().stream().anyMatch(section -> has.test(section.milestone().plan()));
  }
}
