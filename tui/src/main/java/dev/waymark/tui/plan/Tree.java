package dev.waymark.tui.plan;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import java.util.ArrayList;
import java.util.HashMap;
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
    int from = 0;
    for (RoadmapProgress roadmap : contents.roadmaps()) {
      int to = from;
      while (to < contents.items().size() && contents.item(to).roadmap().equals(roadmap.name())) {
        to++;
      }
      int header = rows.size();
      rows.add(new Row.OfRoadmap(roadmap));
      milestones(roadmap, from, to);
      if (rows.size() == header + 1 && !basis.sought().isAll()) {
        rows.remove(header);
      }
      from = to;
    }
  }

  private void milestones(RoadmapProgress roadmap, int begin, int end) {
    Map<String, Progress> progress = new HashMap<>();
    roadmap.milestones().forEach(one -> progress.putIfAbsent(one.milestone(), one));
    Map<String, Integer> seen = new HashMap<>();
    for (int from = begin; from < end; ) {
      String title = contents.item(from).item().milestone();
      int to = from;
      while (to < end && contents.item(to).item().milestone().equals(title)) {
        to++;
      }
      int number = seen.merge(title, 1, Integer::sum);
      boolean folded = basis.folded().contains(new Row.Fold(roadmap.name(), title, number));
      int header = rows.size();
      rows.add(
          new Row.OfMilestone(
              roadmap.name(),
              number,
              progress.getOrDefault(title, new Progress(title, 0, 0)),
              folded));
      int fitting = items(from, to, folded);
      if (fitting == 0) {
        rows.remove(header);
      } else if (!folded && number == 1 && basis.sought().isAll()) {
        acceptance(roadmap.name(), title);
      }
      from = to;
    }
  }

  /// @return how many of them fit
  private int items(int from, int to, boolean folded) {
    int fitting = 0;
    boolean all = basis.sought().isAll();
    for (int at = from; at < to; at++) {
      if (all || basis.sought().fits(at)) {
        fitting++;
        if (!folded) {
          item(at);
        }
      }
    }
    return fitting;
  }

  private void item(int at) {
    ListedItem listed = contents.item(at);
    Item item = listed.item();
    rows.add(contents.row(at));
    List<Criterion> criteria = item.facts().criteria();
    if (!criteria.isEmpty() && !basis.folded().contains(item.id())) {
      criteria(item.ref().toString(), item.id(), criteria);
    }
  }

  private void acceptance(String roadmap, String title) {
    Optional<Milestone> milestone = contents.milestone(roadmap, title);
    milestone.ifPresent(one -> criteria(quoted(title), null, one.criteria()));
  }

  private void criteria(
      String of, Item.@Nullable Id item, List<Criterion> criteria) {
    for (int at = 0; at < criteria.size(); at++) {
      rows.add(new Row.OfCriterion(of, item, at + 1, Objects.requireNonNull(criteria.get(at))));
    }
  }

  private static String quoted(String title) {
    return '"' + title.replace("\"", "") + '"';
  }
}
