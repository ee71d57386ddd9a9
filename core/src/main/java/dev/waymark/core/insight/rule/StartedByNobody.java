package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Dates;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// R14. Many plans name no owner and no date anywhere: only where others have them, one is missed.
final class StartedByNobody implements Check {
  @Override
  public List<Hit> hits(Subject subject) {
    boolean owners = any(subject, plan -> plan.owner() != null);
    boolean dates = any(subject, plan -> plan.target() != null || plan.timeframe() != null);
    List<Hit> hits = new ArrayList<>();
    for (Section section : subject.sections()) {
      Plan around = section.milestone().plan();
      for (Entry entry : section.entries()) {
        if (entry.facts().status() != Status.IN_PROGRESS) {
          continue;
        }
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

  private static boolean any(Subject subject, Predicate<Plan> has) {
    for (Section section : subject.sections()) {
      if (has.test(section.milestone().plan())) {
        return true;
      }
      for (Entry entry : section.entries()) {
        if (has.test(entry.facts().plan())) {
          return true;
        }
      }
    }
    return false;
  }
}
