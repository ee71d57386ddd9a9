package dev.waymark.core.store;

import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.event.Surface;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.RoadmapFiles;
import dev.waymark.core.port.World;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.sync.RoadmapSync;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;

/// A store, a plan's file beside it, and all that a change goes through.
record Workplace(Store store, World world, RoadmapSync sync, Assistant assistant)
    implements AutoCloseable {
  static final String PLAN = "## M1\n- [ ] Tail\n- [ ] String\n- [ ] Frame\n- [ ] Wind\n";
  static final int ITEMS = 4;
  static final Asker ANA =
      new Asker(new Person(new Person.Id("ana"), "ana", Person.Role.ADMIN), Surface.CLI);

  static Workplace in(Path folder) {
    return in(folder, UnaryOperator.identity(), UnaryOperator.identity());
  }

  static Workplace in(
      Path folder, UnaryOperator<Journal> journal, UnaryOperator<RoadmapFiles> files) {
    Store store = Store.open(folder.resolve("store.db").toString());
    World world =
        store.world(
            journal.apply(store.journal()),
            new MarkdownDocuments(),
            files.apply(new DiskFiles(folder.resolve("locks"))));
    Clock clock = Clock.systemUTC();
    RoadmapSync sync = new RoadmapSync(world, clock);
    return new Workplace(store, world, sync, new Assistant(world, sync, clock));
  }

  static Path plan(Path folder) {
    return folder.resolve("KITES.md");
  }

  @Override
  public void close() {
    store.close();
  }
}
