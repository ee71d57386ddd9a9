package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Kind;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A document's work, looked through once for what most rules ask of very little of it.
public final class Work {
  /// Some of the work.
  public enum Some {
    DONE,
    DONE_BOXES,
    DONE_WITH_CRITERIA,
    IN_PROGRESS,
    OWNED,
    DATED,
    WITH_CRITERIA,
    DEPENDENT
  }

  private final List<Entry> all = new ArrayList<>();
  private final int[] starts;

  /// By what they are: where in [#all] they stand.
  private final Map<Some, BitSet> some = new EnumMap<>(Some.class);

  Work(List<Section> sections) {
    for (Some each : Some.values()) {
      some.put(each, new BitSet());
    }
    starts = new int[sections.size() + 1];
    for (int at = 0; at < sections.size(); at++) {
      sections.get(at).entries().forEach(this::add);
      starts[at + 1] = all.size();
    }
  }

  private void add(Entry entry) {
    Facts facts = entry.facts();
    Plan plan = facts.plan();
    boolean done = facts.status() == Status.DONE;
    boolean criteria = !facts.criteria().isEmpty();
    is(Some.DONE, done);
    is(Some.DONE_BOXES, done && entry.kind() == Kind.CHECKBOX);
    is(Some.DONE_WITH_CRITERIA, done && criteria);
    is(Some.IN_PROGRESS, facts.status() == Status.IN_PROGRESS);
    is(Some.OWNED, plan.owner() != null);
    is(Some.DATED, isDated(plan));
    is(Some.WITH_CRITERIA, criteria);
    is(Some.DEPENDENT, !entry.mentions().dependencies().isEmpty());
    all.add(entry);
  }

  /// Whether it says when: a target, or a time with a number such as `Weeks 1-4`. `Future` and
  /// `Medium term` leave that open.
  public static boolean isDated(Plan plan) {
    String timeframe = plan.timeframe();
    return plan.target() != null
        || (timeframe != null && timeframe.chars().anyMatch(Character::isDigit));
  }

  private void is(Some one, boolean so) {
    if (so) {
      which(one).set(all.size());
    }
  }

  private BitSet which(Some which) {
    return Objects.requireNonNull(some.get(which));
  }

  /// All of it in document order.
  public List<Entry> all() {
    return Collections.unmodifiableList(all);
  }

  public boolean has(Some which) {
    return !which(which).isEmpty();
  }

  public List<Entry> all(Some which) {
    return between(which(which), 0, all.size());
  }

  /// Those of a section.
  ///
  /// @param section which of the document's sections, from 0
  public List<Entry> in(int section, Some which) {
    return between(which(which), starts[section], starts[section + 1]);
  }

  private List<Entry> between(BitSet which, int from, int to) {
    int at = which.nextSetBit(from);
    if (at < 0 || at >= to) {
      return List.of();
    }
    List<Entry> found = new ArrayList<>();
    for (; at >= 0 && at < to; at = which.nextSetBit(at + 1)) {
      found.add(all.get(at));
    }
    return found;
  }
}
