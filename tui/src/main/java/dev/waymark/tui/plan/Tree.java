package dev.waymark.tui.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.tui.plan.Runs.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Roadmaps, their milestones, items and criteria, one below the other; under a filter only the
/// items that fit, with what they stand under. Where an order was asked for there is no tree.
final class Tree {
  private final Basis basis;
  private final Contents contents;
  private final List<Row> rows = new ArrayList<>();

  private Tree(Basis basis) {
    this.basis = basis;
    this.contents = basis.contents();
  }

  static List<Row> rows(Basis basis) {
    Tree tree = new Tree(basis);
    if (basis.sought().isArranged()) {
      tree.arranged(basis.sought());
    } else {
      tree.planted();
    }
    return tree.rows;
  }

  private void arranged(Sought sought) {
    Arrangement.Field group = sought.filter().arrangement().group();
    String before = null;
    for (int at : sought.order()) {
      Item item = contents.item(at).item();
      String label = group == null ? null : Arrangement.label(item, group);
      if (label != null && !label.equals(before)) {
        rows.add(new Row.Heading(label, ""));
      }
      before = label;
      rows.add(contents.row(at));
    }
  }

  private void planted() {
    Map<String, List<Run>> byRoadmap =
        contents.runs().all().stream()
            .collect(groupingBy(Run::roadmap, LinkedHashMap::new, toList()));
    for (RoadmapProgress roadmap : contents.roadmaps()) {
      int header = rows.size();
      rows.add(new Row.OfRoadmap(roadmap));
      byRoadmap.getOrDefault(roadmap.name(), List.of()).forEach(this::milestone);
      if (rows.size() == header + 1 && !basis.sought().isAll()) {
        rows.remove(header);
      }
    }
  }

  private void milestone(Run run) {
    Sought sought = basis.sought();
    boolean all = sought.isAll();
    int first = all ? run.from() : sought.hits().nextSetBit(run.from());
    if (first < 0 || first >= run.to()) {
      return;
    }
    boolean folded =
        !basis.folded().isEmpty()
            && basis.folded().contains(new Row.Fold(run.roadmap(), run.title(), run.number()));
    rows.add(
        new Row.OfMilestone(
            run.roadmap(), run.number(), contents.progress(run.roadmap(), run.title()), folded));
    if (folded) {
      return;
    }
    for (int at = first;
        at >= 0 && at < run.to();
        at = all ? at + 1 : sought.hits().nextSetBit(at + 1)) {
      rows.add(contents.row(at));
      if (contents.runs().criteria().get(at)) {
        ownCriteria(at);
      }
    }
    if (all && run.number() == 1) {
      acceptance(run.roadmap(), run.title());
    }
  }

  private void ownCriteria(int at) {
    Item item = contents.item(at).item();
    List<Criterion> criteria = item.facts().criteria();
    if (!basis.folded().contains(item.id())) {
      criteria(item.ref().toString(), item.id(), criteria);
    }
  }

  private void acceptance(String roadmap, String title) {
    Optional<Milestone> milestone = contents.milestone(roadmap, title);
    milestone.ifPresent(one -> criteria(quoted(title), null, one.criteria()));
  }

  private void criteria(String of, Item.@Nullable Id item, List<Criterion> criteria) {
    for (int at = 0; at < criteria.size(); at++) {
      rows.add(new Row.OfCriterion(of, item, at + 1, Objects.requireNonNull(criteria.get(at))));
    }
  }

  private static String quoted(String title) {
    return '"' + title.replace("\"", "") + '"';
  }
}
