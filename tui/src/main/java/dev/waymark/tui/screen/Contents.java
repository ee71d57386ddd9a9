package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import java.time.LocalDate;
import java.util.List;

/// What the board shows: the items that fit its filter, and how far everything is.
public record Contents(List<RoadmapProgress> roadmaps, List<ListedItem> items, LocalDate today) {
  public Contents {
    roadmaps = List.copyOf(roadmaps);
    items = List.copyOf(items);
  }

  int done() {
    return milestones().mapToInt(Progress::done).sum();
  }

  int total() {
    return milestones().mapToInt(Progress::total).sum();
  }

  boolean isOverdue(ListedItem listed) {
    return listed.item().isOverdue(today);
  }

  private java.util.stream.Stream<Progress> milestones() {
    return roadmaps.stream().flatMap(roadmap -> roadmap.milestones().stream());
  }
}
