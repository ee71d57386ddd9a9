package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.CriterionChanged;
import dev.waymark.core.event.RoadmapEvent.EvidenceVerified;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is said to show that work is done, and what came of looking at it.
public final class Proofs {
  /// What was seen so long ago says little about today.
  private static final Duration FRESH = Duration.ofDays(30);

  private final View view;

  public Proofs(View view) {
    this.view = view;
  }

  /// @param about an item's ref, or a milestone's title
  public record Proof(Roadmap roadmap, String about, Evidence evidence) {}

  /// All that a program can look at: of items that a filter means, of the milestones that they are
  /// in, and of milestones that it means themselves.
  public List<Proof> of(Filter filter) {
    Set<Proof> proofs = new LinkedHashSet<>();
    Map<Roadmap.Id, Set<String>> milestones = new LinkedHashMap<>();
    for (Item item : view.world().items().find(filter, view.today())) {
      Optional<Roadmap> roadmap = view.roadmap(item.roadmap());
      if (roadmap.isPresent()) {
        milestones
            .computeIfAbsent(item.roadmap(), _ -> new LinkedHashSet<>())
            .add(item.milestone());
        evidence(item)
            .forEach(one -> proofs.add(new Proof(roadmap.get(), item.ref().toString(), one)));
      }
    }
    var all = view.world().items().milestones(view.roadmaps());
    for (Roadmap roadmap : view.roadmaps()) {
      for (Milestone milestone : all.getOrDefault(roadmap.id(), List.of())) {
        if (filter.terms().stream().allMatch(term -> means(term, roadmap, milestone))) {
          milestones
              .computeIfAbsent(roadmap.id(), _ -> new LinkedHashSet<>())
              .add(milestone.title());
        }
      }
    }
    milestones.forEach((roadmap, titles) -> proofs.addAll(ofMilestones(roadmap, titles)));
    return proofs.stream().filter(proof -> proof.evidence().check().isPresent()).toList();
  }

  private static boolean means(Filter.Term term, Roadmap roadmap, Milestone milestone) {
    return (term instanceof Filter.InMilestone(var words)
            && Filter.saysWords(milestone.title(), words))
        || (term instanceof Filter.InRoadmap(var name) && roadmap.name().equalsIgnoreCase(name));
  }

  private List<Evidence> evidence(Item item) {
    Map<Integer, List<String>> criteria = new LinkedHashMap<>();
    for (Recorded recorded : view.world().journal().of(item.id())) {
      if (recorded.event() instanceof CriterionChanged(var number, var met, var evidence)) {
        if (!met && evidence == null) {
          criteria.remove(number);
        } else if (evidence != null) {
          criteria.computeIfAbsent(number, _ -> new ArrayList<>()).add(evidence);
        }
      }
    }
    List<Evidence> all = new ArrayList<>(item.state().evidence());
    criteria.values().stream().flatMap(List::stream).forEach(text -> all.add(new Evidence(text)));
    return all;
  }

  private List<Proof> ofMilestones(Roadmap.Id id, Set<String> titles) {
    Roadmap roadmap = view.roadmap(id).orElseThrow();
    Map<String, List<Proof>> proofs = new LinkedHashMap<>();
    for (Recorded recorded : view.world().journal().evidence(id)) {
      if (recorded.event() instanceof MilestoneChanged(var before, var after, var because)
          && titles.contains(after.title())) {
        for (String criterion : changed(before, after, false)) {
          proofs.remove(after.title() + "\n" + criterion);
        }
        if (because != null) {
          for (String criterion : changed(before, after, true)) {
            proofs
                .computeIfAbsent(after.title() + "\n" + criterion, _ -> new ArrayList<>())
                .add(new Proof(roadmap, after.title(), new Evidence(because)));
          }
        }
      }
    }
    return proofs.values().stream().flatMap(List::stream).toList();
  }

  /// The criteria that more was shown of, or that no longer are met.
  private static List<String> changed(Milestone before, Milestone after, boolean more) {
    return after.criteria().stream()
        .filter(
            now ->
                before.criteria().stream()
                    .anyMatch(then -> then.text().equals(now.text()) && differs(then, now, more)))
        .map(Criterion::text)
        .toList();
  }

  private static boolean differs(Criterion then, Criterion now, boolean more) {
    return more
        ? (now.met() && !then.met()) || now.shown().size() > then.shown().size()
        : !now.met() && (then.met() || now.shown().size() < then.shown().size());
  }

  /// What came of looking at an item's evidence last, as the end of a line; empty for nothing.
  String seen(Item item, Evidence evidence) {
    return view.world().journal().evidence(item.roadmap()).reversed().stream()
        .filter(
            recorded ->
                recorded.event() instanceof EvidenceVerified verified
                    && verified.about().equals(item.ref().toString())
                    && verified.evidence().equals(evidence.text()))
        .findFirst()
        .map(recorded -> seen((EvidenceVerified) recorded.event(), recorded.origin().at()))
        .orElse("");
  }

  private String seen(EvidenceVerified verified, Instant at) {
    boolean fresh = at.plus(FRESH).isAfter(view.clock().instant());
    return (verified.holds() ? "held on " : "did not hold on ")
        + at.atZone(view.clock().getZone()).toLocalDate()
        + (fresh ? "" : ", stale: verify again");
  }
}
