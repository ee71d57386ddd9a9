package dev.waymark.core.sync;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Journal.Stale;
import dev.waymark.core.port.RoadmapFiles.Content;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.RoadmapFiles.Lock;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Starts following a file: reads it for the first time and gives every piece of work its ref.
public final class Tracking {
  /// How it ended.
  public sealed interface Outcome {}

  /// @param fresh false when it was tracked before
  public record Tracked(Roadmap roadmap, Outline outline, boolean fresh) implements Outcome {}

  public record NotTracked(String sentence) implements Outcome {}

  private final World world;
  private final InstantSource clock;

  public Tracking(World world, InstantSource clock) {
    this.world = world;
    this.clock = clock;
  }

  /// @param prefix the first half of its refs; null to make one from its name
  /// @throws FileProblem when the file cannot be read
  public Outcome track(Path file, @Nullable String prefix, Asker asker) throws FileProblem {
    Path path = file.toAbsolutePath().normalize();
    try (Lock _ = world.files().lock(path)) {
      Content content = world.files().load(path);
      return switch (world.documents().read(content.text())) {
        case Documents.Unreadable(var why) -> new NotTracked(file + " " + why);
        case Documents.Read(var outline) -> tracked(path, prefix, asker, content, outline);
      };
    }
  }

  private Outcome tracked(
      Path path, @Nullable String prefix, Asker asker, Content content, Outline outline) {
    List<Roadmap> others = world.items().roadmaps();
    Optional<Roadmap> before =
        others.stream().filter(other -> other.file().equals(path)).findFirst();
    if (before.isPresent()) {
      return new Tracked(before.get(), outline, false);
    }
    if (prefix != null && !Ref.isPrefix(prefix)) {
      return new NotTracked(
          "“" + prefix + "” cannot begin a ref: take 1 to 10 letters and digits, a letter first.");
    }
    if (prefix != null
        && others.stream().anyMatch(other -> other.prefix().equalsIgnoreCase(prefix))) {
      return new NotTracked("The prefix " + prefix + " is taken: choose another.");
    }
    String name = Names.name(path, others);
    Roadmap roadmap =
        new Roadmap(
            new Roadmap.Id(UUID.randomUUID().toString()),
            name,
            Names.prefix(name, prefix, others),
            path);
    Origin origin =
        new Origin(
            UUID.randomUUID().toString(), asker.person().id(), asker.surface(), clock.instant());
    // Stale means that another process gave these refs away meanwhile: look again what is free.
    return world.journal().append(first(roadmap, content, outline, origin)) instanceof Stale
        ? tracked(path, prefix, asker, content, outline)
        : new Tracked(roadmap, outline, true);
  }

  private Batch first(Roadmap roadmap, Content content, Outline outline, Origin origin) {
    List<Draft> drafts = new ArrayList<>();
    Map<Item.Id, List<Place>> places = new HashMap<>();
    drafts.add(
        new Draft(
            roadmap.id(),
            null,
            -1,
            new RoadmapTracked(roadmap.name(), roadmap.prefix(), roadmap.file().toString())));
    drafts.add(new Draft(roadmap.id(), null, -1, new MilestonesRead(outline.milestones())));
    int number = world.journal().nextNumber(roadmap.prefix());
    for (Entry entry : outline.entries()) {
      Item.Id id = new Item.Id(UUID.randomUUID().toString());
      Ref ref = new Ref(roadmap.prefix(), number++);
      drafts.add(new Draft(roadmap.id(), id, 0, new ItemAdded(ref, entry.facts())));
      places.put(id, List.of(entry.place()));
    }
    return new Batch(
        origin,
        drafts,
        new Synced(roadmap.id(), content.stamp(), content.text(), places),
        List.of());
  }
}
