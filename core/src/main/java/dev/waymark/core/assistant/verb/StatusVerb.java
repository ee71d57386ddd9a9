package dev.waymark.core.assistant.verb;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Roadmap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `status [ROADMAP|MILESTONE]`
public final class StatusVerb {
  private StatusVerb() {}

  /// @param words a roadmap's name, or words of milestones; null for everything
  public static Reply answer(@Nullable String words, View view) {
    List<Roadmap> named =
        view.roadmaps().stream()
            .filter(roadmap -> words == null || roadmap.name().equalsIgnoreCase(words))
            .toList();
    if (words == null || !named.isEmpty()) {
      return new Reply.Overview(view.standings(named));
    }
    List<RoadmapProgress> fitting =
        view.standings(view.roadmaps()).stream()
            .map(roadmap -> onlyMilestones(roadmap, words))
            .filter(roadmap -> !roadmap.milestones().isEmpty())
            .toList();
    return fitting.isEmpty()
        ? new Reply.Refused(
            Reply.Reason.WRONG,
            "No roadmap or milestone is called “" + words + "”: status shows what there is.")
        : new Reply.Overview(fitting);
  }

  private static RoadmapProgress onlyMilestones(RoadmapProgress roadmap, String words) {
    return new RoadmapProgress(
        roadmap.name(),
        roadmap.file(),
        roadmap.milestones().stream()
            .filter(one -> Filter.saysWords(one.milestone(), words))
            .toList(),
        roadmap.conflicts());
  }
}
