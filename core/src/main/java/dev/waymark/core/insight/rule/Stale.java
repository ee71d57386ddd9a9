package dev.waymark.core.insight.rule;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.insight.subject.Work;
import dev.waymark.core.roadmap.Outline.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// R16. Only a journal knows since when; `is:stale` means the same.
final class Stale implements Check {
  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : subject.work().all(Work.Some.IN_PROGRESS)) {
      LocalDate changed = subject.history().changed().get(entry.place());
      if (changed != null && changed.isBefore(Filter.STALE_AFTER.before(subject.today()))) {
        hits.add(
            new Hit(
                subject.prose().spot(entry.place().line()),
                Sayings.quoted(entry.facts().title())
                    + " is in progress and has not changed for "
                    + ChronoUnit.DAYS.between(changed, subject.today())
                    + " days."));
      }
    }
    return hits;
  }
}
