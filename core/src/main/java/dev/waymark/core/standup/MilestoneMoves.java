package dev.waymark.core.standup;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.event.RoadmapEvent.MilestoneRestored;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply.MilestoneNews;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.reply.Reply.Turn;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a roadmap's milestones themselves have come to: as they stood then, against how they stand
/// now.
final class MilestoneMoves {
  private final World world;
  private final Roadmap roadmap;
  private final Map<String, Milestone> then;
  private final Map<String, Person.Id> changedBy = new HashMap<>();

  MilestoneMoves(World world, Roadmap roadmap, Instant since) {
    this.world = world;
    this.roadmap = roadmap;
    Map<String, Milestone> known = new HashMap<>();
    Map<Boolean, List<Recorded>> all =
        world.journal().ofMilestones(roadmap.id(), since).stream()
            .collect(Collectors.partitioningBy(one -> one.origin().at().isBefore(since)));
    all.getOrDefault(true, List.of()).forEach(one -> learn(one, known));
    then = Map.copyOf(known);
    all.getOrDefault(false, List.of())
        .forEach(
            one -> learn(one, known).forEach(title -> changedBy.put(title, one.origin().person())));
  }

  /// @param known as they stood until then, and from then on
  /// @return the titles of those that it changed
  private static List<String> learn(Recorded recorded, Map<String, Milestone> known) {
    return said(recorded.event()).stream()
        .map(Milestone::unplaced)
        .filter(one -> !one.equals(known.put(one.title(), one)))
        .map(Milestone::title)
        .toList();
  }

  private static List<Milestone> said(RoadmapEvent event) {
    if (event instanceof MilestonesRead(var all)) {
      return all;
    }
    if (event instanceof MilestoneChanged(var _, var after, var _)) {
      return List.of(after);
    }
    return event instanceof MilestoneRestored(var _, var restored) ? List.of(restored) : List.of();
  }

  /// @param now the roadmap's milestones
  /// @param progress of those that hold items it is about
  /// @param from the day of the moment it is about
  List<MilestoneNews> news(
      List<Milestone> now, RoadmapProgress progress, LocalDate from, LocalDate today) {
    Map<String, Progress> counts =
        progress.milestones().stream()
            .collect(Collectors.toMap(Progress::milestone, Function.identity(), (one, _) -> one));
    List<MilestoneNews> news = new ArrayList<>();
    for (Milestone milestone : now) {
      Progress count = counts.get(milestone.title());
      Turn turn = count == null ? null : turn(milestone, count, from, today);
      if (turn != null) {
        news.add(new MilestoneNews(roadmap.name(), milestone, turn, was(milestone), by(milestone)));
      }
    }
    return news;
  }

  private @Nullable Turn turn(
      Milestone milestone, Progress count, LocalDate from, LocalDate today) {
    Milestone before = then.get(milestone.title());
    if (milestone.status() == Status.DONE) {
      return before != null && before.status() != Status.DONE ? Turn.DONE : null;
    }
    LocalDate was = day(before);
    LocalDate due = day(milestone);
    if (was != null && (due == null || due.isAfter(was))) {
      return Turn.SLIPPED;
    }
    if (count.total() > 0 && count.done() == count.total()) {
      return milestone.criteria().stream().allMatch(Criterion::met) ? null : Turn.REVIEW;
    }
    if (due == null || due.isBefore(from) || due.isAfter(today.plusDays(Outlook.DAYS_AHEAD))) {
      return null;
    }
    return due.isBefore(today) ? Turn.PASSED : Turn.DUE;
  }

  private @Nullable LocalDate was(Milestone milestone) {
    return day(then.get(milestone.title()));
  }

  private static @Nullable LocalDate day(@Nullable Milestone milestone) {
    Target target = milestone == null ? null : milestone.plan().target();
    return target == null ? null : target.lastDay();
  }

  private @Nullable String by(Milestone milestone) {
    Person.Id by = changedBy.get(milestone.title());
    return by == null ? null : world.people().byId(by).map(Person::name).orElse(by.value());
  }
}
