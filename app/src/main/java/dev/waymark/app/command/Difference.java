package dev.waymark.app.command;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Roadmap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a file and the store say different things. Other words around the work, or other lines
/// for it, are no difference.
final class Difference {
  private final World world;

  Difference(World world) {
    this.world = world;
  }

  boolean between(Roadmap roadmap) throws FileProblem {
    Bytes file = world.files().load(roadmap.file()).text();
    Optional<Synced> synced = world.journal().synced(roadmap.id());
    return synced.isEmpty()
        || !world.journal().pending(roadmap.id()).isEmpty()
        || world.items().all(roadmap.id()).stream()
            .anyMatch(item -> !item.state().conflicts().isEmpty())
        || (!file.equals(synced.get().text())
            && !said(roadmap, file).equals(said(roadmap, synced.get().text())));
  }

  private List<Object> said(Roadmap roadmap, Bytes text) throws FileProblem {
    return switch (world.documents().read(text)) {
      case Documents.Unreadable(var why) -> throw new FileProblem(roadmap.file() + " " + why);
      case Documents.Read(var outline) -> said(outline);
    };
  }

  private static List<Object> said(Outline outline) {
    return Stream.concat(
            outline.milestones().stream().map(Difference::unplaced),
            outline.entries().stream().map(entry -> unplaced(entry.facts())))
        .toList();
  }

  private static Object unplaced(Milestone milestone) {
    return new Milestone(
        milestone.title(), 0, milestone.status(), milestone.plan(), unplaced(milestone.criteria()));
  }

  private static Object unplaced(Facts facts) {
    return new Facts(
        facts.milestone(),
        facts.title(),
        facts.status(),
        facts.plan(),
        unplaced(facts.criteria()),
        facts.subItems());
  }

  private static List<Criterion> unplaced(List<Criterion> criteria) {
    return criteria.stream()
        .map(criterion -> new Criterion(criterion.text(), 0, criterion.met()))
        .toList();
  }
}
