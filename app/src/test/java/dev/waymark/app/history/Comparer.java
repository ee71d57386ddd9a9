package dev.waymark.app.history;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Asks the journal itself to take something only if nobody changed the item meanwhile, with a
/// pause in between in which somebody may.
final class Comparer implements Callable<@Nullable Void> {
  private static final Person.Id WHO = new Person.Id("comparer");

  private final World world;
  private final Ledger ledger;
  private final Random random;
  private final int requests;

  Comparer(World world, Ledger ledger, long seed, int requests) {
    this.world = world;
    this.ledger = ledger;
    this.random = new Random(seed);
    this.requests = requests;
  }

  @Override
  public @Nullable Void call() {
    for (int request = 0; request < requests; request++) {
      Ref ref = new Ref("WM", 1 + random.nextInt(Ledger.ITEMS));
      Item item = world.items().byRef(ref).orElseThrow();
      for (int look = random.nextInt(20); look > 0; look--) {
        world.items().all(item.roadmap());
      }
      String token = "compared" + request;
      long version = item.last().version();
      Instant now = Instant.now();
      Origin origin = new Origin(Origin.newRequest(now), WHO, Surface.TUI, now);
      Draft draft = new Draft(item.roadmap(), item.id(), version, new ItemNoted(token));
      boolean yes =
          world.journal().append(Batch.of(origin, List.of(draft))) instanceof Journal.Appended;
      ledger.unique(token, yes);
      ledger.compared(token, version, yes);
    }
    return null;
  }
}
