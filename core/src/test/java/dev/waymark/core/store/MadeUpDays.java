package dev.waymark.core.store;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.BEN;
import static dev.waymark.core.port.Given.NOON;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.event.RoadmapEvent.ItemCreated;
import dev.waymark.core.event.RoadmapEvent.ItemDeferred;
import dev.waymark.core.event.RoadmapEvent.ItemDropped;
import dev.waymark.core.event.RoadmapEvent.ItemJoined;
import dev.waymark.core.event.RoadmapEvent.ItemMoved;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemReopened;
import dev.waymark.core.event.RoadmapEvent.ItemReturned;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.event.RoadmapEvent.TargetChanged;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What may have happened to three roadmaps, the same for the same seed: one has a past, one comes
/// and goes, and not every host's clock is right.
final class MadeUpDays {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(9);
  private static final int REQUESTS = 150;

  private static final List<Conflict> CONFLICTS =
      List.of(new Conflict(Conflict.Field.OWNER, "ana", ""));

  private final Random random;
  private final List<Batch> batches = new ArrayList<>();
  private final List<Draft> known = new ArrayList<>();
  private Instant now = NOON;

  private MadeUpDays(long seed) {
    this.random = new Random(seed);
  }

  static List<List<Batch>> of(long seed) {
    MadeUpDays days = new MadeUpDays(seed);
    List<List<Batch>> all = new ArrayList<>();
    for (int request = 0; request < REQUESTS; request++) {
      switch (request) {
        case 0 -> days.track("first", request);
        case 40 -> days.trackWithPast("second", request);
        case 80 -> days.track("third", request);
        case 120 -> days.batch(days.now, "gone", List.of(said("third", new RoadmapUntracked())));
        case 135 -> days.batch(days.now, "back", List.of(tracked("third"), read("third")));
        default -> days.change(request);
      }
      all.add(List.copyOf(days.batches));
      days.batches.clear();
      days.now = days.now.plusSeconds(days.random.nextLong(LONGEST_PAUSE.toSeconds()));
    }
    return all;
  }

  /// When anything happened.
  static List<Instant> moments(Journal journal) {
    return journal.since(0, Integer.MAX_VALUE).stream()
        .map(recorded -> recorded.origin().at())
        .distinct()
        .toList();
  }

  private void track(String name, int request) {
    batch(now, "r" + request, List.of(tracked(name), read(name)));
    batch(now, "r" + request, added(name, 12));
  }

  private void trackWithPast(String name, int request) {
    batch(now.minus(Duration.ofDays(6)), "past" + request, added(name, 6));
    batch(now.minus(Duration.ofDays(2)), "later" + request, changes());
    batch(now, "hand" + request, added(name, 2));
    batch(now, "r" + request, List.of(tracked(name), read(name)));
  }

  private static Draft read(String name) {
    return said(
        name,
        new MilestonesRead(
            Stream.of("M2", "M0", "M1")
                .map(title -> new Milestone(title, 1, null, Plan.NONE, List.of()))
                .toList()));
  }

  private void change(int request) {
    boolean late = random.nextInt(6) == 0;
    Instant at = late ? now.minusSeconds(random.nextLong(Duration.ofDays(3).toSeconds())) : now;
    batch(at, "r" + request, random.nextInt(8) == 0 ? added("first", 1) : changes());
  }

  private void batch(Instant at, String request, List<Draft> drafts) {
    Origin origin = new Origin(request, random.nextBoolean() ? ANA : BEN, Surface.CLI, at);
    batches.add(Batch.of(origin, drafts));
  }

  private static Draft tracked(String name) {
    return Given.tracked(new Roadmap.Id(name), name, name.substring(0, 3));
  }

  private static Draft said(String roadmap, RoadmapEvent event) {
    return new Draft(new Roadmap.Id(roadmap), null, -1, event);
  }

  private List<Draft> added(String roadmap, int items) {
    List<Draft> added = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      int number = known.size() + 1;
      Ref ref = new Ref(roadmap.substring(0, 3), number);
      Draft draft =
          new Draft(
              new Roadmap.Id(roadmap),
              new Item.Id("i" + number),
              0,
              items > 1 ? new ItemAdded(ref, facts()) : new ItemCreated(ref, facts()));
      added.add(draft);
      known.add(draft);
    }
    return added;
  }

  private List<Draft> changes() {
    List<Draft> changes = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Draft item = known.get(random.nextInt(known.size()));
      changes.add(new Draft(item.roadmap(), item.item(), -1, event()));
    }
    return changes;
  }

  private RoadmapEvent event() {
    return switch (random.nextInt(18)) {
      case 0, 1 -> new ItemStarted();
      case 2, 3 -> new ItemCompleted(List.of());
      case 4 -> new ItemBlocked("no wind");
      case 5, 6 -> new ItemReopened();
      case 7 -> random.nextBoolean() ? new ItemDeferred() : new ItemDropped(null);
      case 8 -> new ItemMoved(facts());
      case 9 -> new ItemRemoved();
      case 10, 11 -> new ItemReturned(facts());
      case 12 -> new TargetChanged(target());
      case 13 -> new ChangeUndone("r1", state());
      case 14 -> new ChangeRedone("r1", state());
      case 15 -> new ItemJoined(new Ref("FIR", 1));
      case 16 -> new ItemConflicted(random.nextInt(3) == 0 ? List.of() : CONFLICTS);
      default -> new ItemNoted("sharp");
    };
  }

  private Item.State state() {
    return Item.State.of(facts()).withGone(random.nextInt(4) == 0);
  }

  private Facts facts() {
    Status[] all = Status.values();
    return Given.facts(
        "M" + random.nextInt(3),
        "Tail " + random.nextInt(9),
        all[random.nextInt(all.length)],
        new Plan(null, null, target(), null));
  }

  private @Nullable Target target() {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return random.nextInt(4) == 0 ? null : Target.day(today.plusDays(random.nextInt(-9, 15)));
  }
}
