package dev.waymark.app.admin;

import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Roadmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the tracked files say what the store last agreed on with them.
final class Agreement {
  private Agreement() {}

  /// @return a sentence for each difference
  static List<String> findings(World world) {
    List<String> findings = new ArrayList<>();
    for (Roadmap roadmap : world.items().roadmaps()) {
      List<PendingPatch> pending = world.journal().pending(roadmap.id());
      if (!pending.isEmpty()) {
        findings.add(
            roadmap.file()
                + " still waits for changes that are in the store ("
                + pending.size()
                + "): waymark sync writes them.");
      }
      Optional<Synced> synced = world.journal().synced(roadmap.id());
      try {
        if (synced.isEmpty()
            || !synced.get().text().equals(world.files().load(roadmap.file()).text())) {
          findings.add(
              roadmap.file()
                  + " is not the text that the store last agreed on: waymark sync takes over what"
                  + " differs.");
        }
      } catch (FileProblem problem) {
        findings.add(problem.sentence());
      }
    }
    return findings;
  }
}
