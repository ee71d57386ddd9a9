package dev.waymark.app.wiring;

import dev.waymark.app.git.GitHistory;
import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.assistant.Introductions;
import dev.waymark.core.assistant.Introductions.Known;
import dev.waymark.core.assistant.Introductions.Unknown;
import dev.waymark.core.assistant.Linking;
import dev.waymark.core.event.Identity;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.markdown.writing.WriteBack;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.RoadmapFiles;
import dev.waymark.core.port.World;
import dev.waymark.core.store.Store;
import dev.waymark.core.sync.KeptFiles;
import dev.waymark.core.sync.RoadmapSync;
import dev.waymark.core.sync.Tracking;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A store and all that works on it.
public final class Wiring implements AutoCloseable {
  private final Store store;
  private final World world;
  private final RoadmapSync sync;
  private final Assistant assistant;
  private final Clock clock;

  private Wiring(
      Store store,
      StorePlace place,
      Clock clock,
      Supplier<WriteBack> writeBack,
      UnaryOperator<Journal> watched) {
    this.store = store;
    this.clock = clock;
    world =
        store.world(
            watched.apply(store.journal()),
            new MarkdownDocuments(writeBack),
            files(store, new DiskFiles(place.locks()), clock));
    sync = new RoadmapSync(world, clock);
    assistant = new Assistant(world, sync, clock);
  }

  /// @throws dev.waymark.core.port.StoreProblem when the store cannot be used
  public static Wiring open(StorePlace place, Clock clock) {
    return open(place, () -> WriteBack.NOTATION, clock, UnaryOperator.identity());
  }

  /// @param writeBack asked when something is written for the first time
  /// @param watched stands before the journal and listens
  /// @throws dev.waymark.core.port.StoreProblem when the store cannot be used
  public static Wiring open(
      StorePlace place,
      Supplier<WriteBack> writeBack,
      Clock clock,
      UnaryOperator<Journal> watched) {
    return new Wiring(Store.open(place.url()), place, clock, writeBack, watched);
  }

  /// Where other hosts may write them too, each file has one that does.
  private static RoadmapFiles files(Store store, RoadmapFiles disk, Clock clock) {
    return store.isShared()
        ? new KeptFiles(
            disk, store.keepers(), HostName.ours(), clock, file -> isCurrent(store, disk, file))
        : disk;
  }

  private static boolean isCurrent(Store store, RoadmapFiles disk, Path file) {
    return store.items().roadmaps().stream()
        .filter(roadmap -> roadmap.file().equals(file))
        .allMatch(roadmap -> KeptFiles.isCurrent(store.journal(), disk, roadmap));
  }

  public Store store() {
    return store;
  }

  public World world() {
    return world;
  }

  /// What other hosts that share the store call this one.
  public String host() {
    return HostName.ours();
  }

  public RoadmapSync sync() {
    return sync;
  }

  public Assistant assistant() {
    return assistant;
  }

  public Tracking tracking() {
    return new Tracking(world, clock, new GitHistory());
  }

  public Introductions introductions() {
    return new Introductions(world.people(), world.journal(), clock);
  }

  public Linking linking() {
    return new Linking(store.linkCodes(), world.people(), introductions(), clock);
  }

  /// What somebody is told who gave a code to say who they are; empty where there is none in their
  /// words.
  public Optional<String> greeting(Identity who, String words) {
    return linking()
        .redeem(words, who)
        .map(
            outcome ->
                switch (outcome) {
                  case Known(var person) ->
                      "You are " + person.name() + " from now on: help shows what can be asked.";
                  case Unknown(var sentence) -> sentence;
                });
  }

  @Override
  public void close() {
    store.close();
  }
}
