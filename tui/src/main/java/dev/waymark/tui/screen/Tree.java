package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Roadmaps, their milestones and their items as lines, without the items of folded milestones.
record Tree(Contents contents, Set<String> folded, List<Row> rows) {
  Tree {
    folded = Set.copyOf(folded);
    rows = List.copyOf(rows);
  }

  static Tree of(Contents contents, Set<String> folded) {
    Map<String, List<ListedItem>> byRoadmap = new LinkedHashMap<>();
    for (ListedItem listed : contents.items()) {
      byRoadmap.computeIfAbsent(listed.roadmap(), _ -> new ArrayList<>()).add(listed);
    }
    List<Row> rows = new ArrayList<>();
    for (RoadmapProgress roadmap : contents.roadmaps()) {
      List<ListedItem> items = byRoadmap.getOrDefault(roadmap.name(), List.of());
      if (!items.isEmpty() || contents.items().isEmpty()) {
        rows.add(new Row.OfRoadmap(roadmap));
        addMilestones(rows, roadmap, items, folded);
      }
    }
    return new Tree(contents, folded, rows);
  }

  private static void addMilestones(
      List<Row> rows, RoadmapProgress roadmap, List<ListedItem> items, Set<String> folded) {
    Map<String, Progress> progress = new HashMap<>();
    roadmap
        .milestones()
        .forEach(milestone -> progress.putIfAbsent(milestone.milestone(), milestone));
    Map<String, Integer> seen = new HashMap<>();
    int from = 0;
    while (from < items.size()) {
      String milestone = items.get(from).item().milestone();
      int to = from;
      while (to < items.size() && items.get(to).item().milestone().equals(milestone)) {
        to++;
      }
      int count = seen.merge(milestone, 1, Integer::sum);
      String key = "milestone " + count + " " + roadmap.name() + "/" + milestone;
      boolean isFolded = folded.contains(key);
      rows.add(
          new Row.OfMilestone(
              key, progress.getOrDefault(milestone, new Progress(milestone, 0, 0)), isFolded));
      if (!isFolded) {
        items.subList(from, to).forEach(listed -> rows.add(new Row.OfItem(listed)));
      }
      from = to;
    }
  }

  Tree toggled(String milestone) {
    Set<String> changed = new HashSet<>(folded);
    if (!changed.remove(milestone)) {
      changed.add(milestone);
    }
    return of(contents, changed);
  }

  /// The line of the milestone that holds this line; the line itself when it is one; -1 when there
  /// is none.
  int milestoneOf(int row) {
    for (int i = Math.min(row, rows.size() - 1); i >= 0; i--) {
      if (rows.get(i) instanceof Row.OfMilestone) {
        return i;
      }
    }
    return -1;
  }

  /// The line with this key, or -1.
  int find(String key) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).key().equals(key))
        .findFirst()
        .orElse(-1);
  }

  /// The first line with an item, or 0.
  int firstItem() {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i) instanceof Row.OfItem)
        .findFirst()
        .orElse(0);
  }
}
