package dev.waymark.core.sync;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemEdited;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemReturned;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.RoadmapFiles.Content;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.RoadmapFiles.Lock;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Brings what people wrote into a roadmap's file into the store.
public final class RoadmapSync {
  /// Whom changes are ascribed to that were made in the file by a hand unknown.
  public static final Person.Id FILE = new Person.Id("file");

  /// A change that meets others is decided again so many times.
  private static final int TRIES = 5;

  private final World world;
  private final InstantSource clock;

  public RoadmapSync(World world, InstantSource clock) {
    this.world = world;
    this.clock = clock;
  }

  /// Takes over what changed in the files since they were last looked at.
  ///
  /// @return a sentence for every file that could not be read; its items stay as they were
  public List<String> refresh() {
    List<String> problems = new ArrayList<>();
    for (Roadmap roadmap : world.items().roadmaps()) {
      try {
        refresh(roadmap);
      } catch (FileProblem problem) {
        problems.add(problem.sentence());
      }
    }
    return problems;
  }

  /// Looks at size and time first; an unchanged file costs nothing more.
  public void refresh(Roadmap roadmap) throws FileProblem {
    Optional<FileStamp> stamp = world.files().stamp(roadmap.file());
    if (stamp.isPresent()
        && stamp.equals(world.journal().syncedStamp(roadmap.id()))
        && world.journal().pending(roadmap.id()).isEmpty()) {
      return;
    }
    try (Lock _ = world.files().lock(roadmap.file())) {
      new PatchWriter(world, this).finish(roadmap);
    }
  }

  /// Makes the store agree with the file as it is now. The caller holds the file's lock.
  ///
  /// @return the text that both agree on
  Synced agree(Roadmap roadmap) throws FileProblem {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Content content = world.files().load(roadmap.file());
      Synced base = world.journal().synced(roadmap.id()).orElseThrow();
      if (content.text().equals(base.text())) {
        return base.stamp().equals(content.stamp()) ? base : restamped(base, content.stamp());
      }
      Outline file = outline(roadmap, content);
      Reconciled reconciled = reconcile(roadmap, base, file);
      Synced synced =
          new Synced(roadmap.id(), content.stamp(), content.text(), reconciled.places());
      Batch batch = new Batch(origin(), reconciled.drafts(), synced, List.of());
      if (world.journal().append(batch) instanceof Journal.Appended) {
        return synced;
      }
    }
    throw new FileProblem(
        roadmap.fileName() + " is being changed by many at once; try again in a moment.");
  }

  private Synced restamped(Synced base, FileStamp stamp) {
    Synced synced = new Synced(base.roadmap(), stamp, base.text(), base.places());
    world.journal().settle(synced, List.of());
    return synced;
  }

  private Origin origin() {
    return new Origin(UUID.randomUUID().toString(), FILE, Surface.FILE, clock.instant());
  }

  private Outline outline(Roadmap roadmap, Content content) throws FileProblem {
    return switch (world.documents().read(content.text())) {
      case Documents.Read(var outline) -> outline;
      case Documents.Unreadable(var why) -> throw new FileProblem(roadmap.file() + " " + why);
    };
  }

  /// What has to happen so that the store says what the file says.
  private record Reconciled(List<Draft> drafts, Map<Item.Id, List<Place>> places) {}

  private Reconciled reconcile(Roadmap roadmap, Synced base, Outline file) throws FileProblem {
    Outline earlier = outline(roadmap, new Content(base.text(), base.stamp()));
    Map<Place, Entry> earlierByPlace =
        earlier.entries().stream()
            .collect(Collectors.toMap(Entry::place, Function.identity(), (first, _) -> first));
    Map<Entry, Entry> matches = ItemMatcher.match(earlier.entries(), file.entries());

    List<Draft> drafts = new ArrayList<>();
    Map<Item.Id, List<Place>> places = new HashMap<>();
    Set<Entry> unclaimed = new LinkedHashSet<>(file.entries());
    List<Item> goneBefore = new ArrayList<>();
    for (Item item : world.items().all(roadmap.id())) {
      if (item.state().gone()) {
        goneBefore.add(item);
        continue;
      }
      List<Place> found = new ArrayList<>();
      Facts facts = item.facts();
      if (!base.places().containsKey(item.id())) {
        // Added, and not yet written.
        continue;
      }
      for (Place place : base.places().getOrDefault(item.id(), List.of())) {
        Entry then = earlierByPlace.get(place);
        Entry now = then == null ? null : matches.get(then);
        if (then != null && now != null) {
          found.add(now.place());
          unclaimed.remove(now);
          facts = Merge.of(then.facts(), now.facts(), facts);
        }
      }
      if (found.isEmpty()) {
        drafts.add(draft(roadmap, item, new ItemRemoved()));
      } else {
        places.put(item.id(), found);
        if (!facts.equals(item.facts())) {
          drafts.add(draft(roadmap, item, new ItemEdited(item.facts(), facts)));
        }
      }
    }
    comeOrComeBack(roadmap, unclaimed, goneBefore, new Reconciled(drafts, places));
    if (!file.milestones().equals(world.items().milestones(roadmap.id()))) {
      drafts.add(new Draft(roadmap.id(), null, -1, new MilestonesRead(file.milestones())));
    }
    return new Reconciled(drafts, places);
  }

  /// Work the file did not have: one that left it earlier, or a new one.
  private void comeOrComeBack(
      Roadmap roadmap, Set<Entry> unclaimed, List<Item> gone, Reconciled into) {
    int number = world.journal().nextNumber(roadmap.prefix());
    for (Entry entry : unclaimed) {
      Optional<Item> back =
          gone.stream()
              .filter(item -> item.title().equals(entry.facts().title()))
              .filter(item -> item.milestone().equals(entry.facts().milestone()))
              .findFirst();
      if (back.isPresent()) {
        gone.remove(back.get());
        into.drafts().add(draft(roadmap, back.get(), new ItemReturned(entry.facts())));
        into.places().put(back.get().id(), List.of(entry.place()));
      } else {
        Item.Id id = new Item.Id(UUID.randomUUID().toString());
        Ref ref = new Ref(roadmap.prefix(), number++);
        into.drafts().add(new Draft(roadmap.id(), id, 0, new ItemAdded(ref, entry.facts())));
        into.places().put(id, List.of(entry.place()));
      }
    }
  }

  private static Draft draft(Roadmap roadmap, Item item, RoadmapEvent event) {
    return new Draft(roadmap.id(), item.id(), item.last().version(), event);
  }
}
