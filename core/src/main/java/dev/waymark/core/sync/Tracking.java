package dev.waymark.core.sync;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.FileHistory;
import dev.waymark.core.port.FileHistory.Known;
import dev.waymark.core.port.FileHistory.Unknown;
import dev.waymark.core.port.FileHistory.Version;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Journal.Stale;
import dev.waymark.core.port.Progress;
import dev.waymark.core.port.RoadmapFiles.Content;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.RoadmapFiles.Keeper;
import dev.waymark.core.port.RoadmapFiles.Keeper.Elsewhere;
import dev.waymark.core.port.RoadmapFiles.Lock;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Starts following a file: reads it for the first time and gives every piece of work its ref.
public final class Tracking {
  /// How it ended.
  public sealed interface Outcome {}

  /// @param fresh false when it was tracked before
  public record Tracked(Roadmap roadmap, Outline outline, boolean fresh, Retold retold)
      implements Outcome {}

  /// What was told again of the file's past.
  ///
  /// @param versions how many of them were read
  /// @param doubts how often a line was not surely an earlier one, and so became another item
  /// @param gap a sentence about what is not known; empty when all is
  public record Retold(int versions, int doubts, String gap) {}

  public record NotTracked(String sentence) implements Outcome {}

  private final World world;
  private final InstantSource clock;
  private final FileHistory history;

  public Tracking(World world, InstantSource clock, FileHistory history) {
    this.world = world;
    this.clock = clock;
    this.history = history;
  }

  /// Where no file has a past.
  public Tracking(World world, InstantSource clock) {
    this(world, clock, _ -> new Unknown(""));
  }

  /// Without telling anybody how far it has come.
  public Outcome track(Path file, @Nullable String prefix, Asker asker) throws FileProblem {
    return track(file, prefix, asker, (_, _) -> {});
  }

  /// @param prefix the first half of its refs; null to make one from its name
  /// @throws FileProblem when the file cannot be read
  public Outcome track(Path file, @Nullable String prefix, Asker asker, Progress progress)
      throws FileProblem {
    Path path = file.toAbsolutePath().normalize();
    if (world.files().keeper(path) instanceof Elsewhere(var host)) {
      throw new FileProblem(Keeper.sentence(path, host));
    }
    try (Lock _ = world.files().lock(path)) {
      Content content = world.files().load(path);
      return switch (world.documents().read(content.text())) {
        case Documents.Unreadable(var why) -> new NotTracked(file + " " + why);
        case Documents.Read(var outline) ->
            tracked(path, prefix, asker, new Import(content, outline, progress));
      };
    }
  }

  /// The file as it is now, and who hears how far its past is told.
  private record Import(Content content, Outline outline, Progress progress) {}

  private Outcome tracked(Path path, @Nullable String prefix, Asker asker, Import now)
      throws FileProblem {
    List<Roadmap> others = world.items().roadmaps();
    Optional<Roadmap> before =
        others.stream().filter(other -> other.file().equals(path)).findFirst();
    if (before.isPresent()) {
      return new Tracked(before.get(), now.outline(), false, new Retold(0, 0, ""));
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
    Replay replay = new Replay(roadmap);
    List<Draft> people = new ArrayList<>();
    Retold retold = retell(path, replay, people, now.progress());
    // Without a past, what the file says is what was found when it was tracked.
    replay.add(now.outline(), retold.versions() == 0 ? origin : byHand());
    // Stale means that another process gave these refs away meanwhile: look again what is free.
    return world.journal().append(batches(replay, roadmap, origin, people, now)) instanceof Stale
        ? tracked(path, prefix, asker, now)
        : new Tracked(roadmap, now.outline(), true, retold);
  }

  private Origin byHand() {
    return new Origin(
        UUID.randomUUID().toString(), RoadmapSync.FILE, Surface.FILE, clock.instant());
  }

  private Retold retell(Path path, Replay replay, List<Draft> people, Progress progress)
      throws FileProblem {
    return switch (history.of(path)) {
      case Unknown(var why) -> new Retold(0, 0, why);
      case Known(var versions, var gap, var texts) -> {
        try (texts) {
          Authors authors = new Authors(world.people(), versions);
          people.addAll(authors.drafts());
          int done = 0;
          for (Version version : versions) {
            progress.at(done++, versions.size());
            if (world.documents().read(texts.read(version))
                instanceof Documents.Read(var outline)) {
              replay.add(
                  outline,
                  new Origin(
                      UUID.randomUUID().toString(),
                      authors.of(version.author()),
                      Surface.FILE,
                      version.at()));
            }
          }
          progress.at(done, versions.size());
        }
        yield new Retold(versions.size(), replay.doubts(), Objects.requireNonNullElse(gap, ""));
      }
    };
  }

  /// What happened before comes before the moment when all of it was tracked.
  private List<Batch> batches(
      Replay replay, Roadmap roadmap, Origin origin, List<Draft> people, Import now) {
    boolean hasPast = replay.versions() > 1;
    RoadmapTracked event =
        new RoadmapTracked(roadmap.name(), roadmap.prefix(), roadmap.file().toString());
    Batch tracked = Batch.of(origin, List.of(new Draft(roadmap.id(), null, -1, event)));
    Content content = now.content();
    Synced synced = new Synced(roadmap.id(), content.stamp(), content.text(), replay.places());
    List<Batch> batches = new ArrayList<>();
    batches.add(Batch.of(origin, people));
    batches.addAll(replay.batches(world.journal().nextNumber(roadmap.prefix())));
    batches.add(hasPast ? batches.size() : 0, tracked);
    batches.add(new Batch(origin, List.of(), synced, List.of()));
    return batches;
  }
}
