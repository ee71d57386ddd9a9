package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;

/// One line of the board.
sealed interface Row {

  /// What stays the same when the board is read again.
  String key();

  record OfRoadmap(RoadmapProgress roadmap) implements Row {
    @Override
    public String key() {
      return "roadmap " + roadmap.name();
    }
  }

  record OfMilestone(String key, Progress progress, boolean folded) implements Row {}

  record OfItem(ListedItem listed) implements Row {
    @Override
    public String key() {
      return keyOf(listed);
    }

    static String keyOf(ListedItem listed) {
      return "item " + listed.item().id().value();
    }
  }
}
