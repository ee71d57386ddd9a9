package dev.waymark.core.sync;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemMissed;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.RoadmapFiles.Content;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.RoadmapFiles.Keeper;
import dev.waymark.core.port.RoadmapFiles.Keeper.Elsewhere;
import dev.waymark.core.port.RoadmapFiles.Lock;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.sync.Reconciliation.Change;
import dev.waymark.core.sync.Reconciliation.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    Settled settled = Settled.in(world.journal());
    for (Roadmap roadmap : world.items().roadmaps()) {
      try {
        refresh(roadmap, settled);
      } catch (FileProblem problem) {
        problems.add(problem.sentence());
      }
    }
    return problems;
  }

  /// Looks at size and time first; an unchanged file costs nothing more.
  public void refresh(Roadmap roadmap) throws FileProblem {
    refresh(roadmap, Settled.in(world.journal()));
  }

  /// How files were left, read at once for all of them.
  private record Settled(Map<Roadmap.Id, FileStamp> stamps, Set<Roadmap.Id> pending) {
    static Settled in(Journal journal) {
      return new Settled(journal.syncedStamps(), journal.pending());
    }
  }

  private void refresh(Roadmap roadmap, Settled settled) throws FileProblem {
    if (world.files().keeper(roadmap.file()) instanceof Elsewhere) {
      return;
    }
    Optional<FileStamp> stamp = world.files().stamp(roadmap.file());
    if (stamp.isPresent()
        && stamp.get().equals(settled.stamps().get(roadmap.id()))
        && !settled.pending().contains(roadmap.id())) {
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
      HalfWritten.refuse(roadmap, base.text(), content.text());
      Outline file = outline(roadmap, content.text());
      Reconciliation reconciliation = reconcile(roadmap, base, file, Map.of());
      List<Draft> drafts = drafts(roadmap, reconciliation, outline(roadmap, base.text()), file);
      Synced synced =
          new Synced(roadmap.id(), content.stamp(), content.text(), reconciliation.places());
      Batch batch = new Batch(origin(), drafts, synced, List.of());
      if (world.journal().append(batch) instanceof Journal.Appended) {
        return synced;
      }
    }
    throw new FileProblem(
        roadmap.fileName() + " is being changed by many at once; try again in a moment.");
  }

  /// What the files leave open: for each missed item the lines that it may be, the likest first.
  /// Files and store are in agreement.
  public Map<Item, List<Entry>> open(Roadmap roadmap) throws FileProblem {
    Optional<Synced> base = world.journal().synced(roadmap.id());
    if (base.isEmpty() || world.items().all(roadmap.id()).stream().noneMatch(Item::isMissed)) {
      return Map.of();
    }
    Outline file = outline(roadmap, base.get().text());
    return reconcile(roadmap, base.get(), file, Map.of()).candidates();
  }

  /// Takes somebody's word for where a missed item stands.
  ///
  /// @return what happened; empty when the line belongs to another item, or the item is not missed
  /// @throws FileProblem when the file cannot be read
  public List<Recorded> answer(Roadmap roadmap, Item.Id missed, Answer answer, Origin origin)
      throws FileProblem {
    if (world.files().keeper(roadmap.file()) instanceof Elsewhere(var host)) {
      throw new FileProblem(Keeper.sentence(roadmap.file(), host));
    }
    try (Lock _ = world.files().lock(roadmap.file())) {
      for (int attempt = 1; attempt <= TRIES; attempt++) {
        Synced base = new PatchWriter(world, this).finish(roadmap);
        Outline file = outline(roadmap, base.text());
        Reconciliation reconciliation = reconcile(roadmap, base, file, Map.of(missed, answer));
        if (!reconciliation.isSettled(missed)) {
          return List.of();
        }
        List<Draft> drafts = drafts(roadmap, reconciliation, outline(roadmap, base.text()), file);
        Synced synced =
            new Synced(roadmap.id(), base.stamp(), base.text(), reconciliation.places());
        if (world.journal().append(new Batch(origin, drafts, synced, List.of()))
            instanceof Journal.Appended(var events)) {
          return events.stream().filter(event -> missed.equals(event.item())).toList();
        }
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
    Instant now = clock.instant();
    return new Origin(Origin.newRequest(now), FILE, Surface.FILE, now);
  }

  private Outline outline(Roadmap roadmap, Bytes text) throws FileProblem {
    return switch (world.documents().read(text)) {
      case Documents.Read(var outline) -> outline;
      case Documents.Unreadable(var why) -> throw new FileProblem(roadmap.file() + " " + why);
    };
  }

  /// Finds everything again that the store has, and what is new.
  ///
  /// @param answers where missed items stand, as somebody said
  private Reconciliation reconcile(
      Roadmap roadmap, Synced base, Outline file, Map<Item.Id, Answer> answers) throws FileProblem {
    List<Item> items = world.items().all(roadmap.id());
    Reconciliation reconciliation = new Reconciliation(file.entries());
    Outline then = outline(roadmap, base.text());
    Unlearnt unlearnt = Unlearnt.of(world, base, clock.instant());
    reconciliation.find(standing(items, base, then, unlearnt));
    List<Standing> missed = new ArrayList<>();
    for (Item item : items) {
      Facts read = item.isMissed() ? readLast(item) : leftBehind(item);
      if (read == null) {
        continue;
      }
      switch (answers.get(item.id())) {
        case Answer.At(var place) -> reconciliation.isAt(item, read, place);
        case Answer.Gone() -> reconciliation.isGone(item);
        case null -> missed.add(new Standing(item, read));
      }
    }
    reconciliation.findMissed(missed);
    reconciliation.takeBack(
        items.stream()
            .filter(item -> item.state().gone() && item.state().into() == null)
            .filter(item -> !unlearnt.isAbout(item.id()))
            .toList());
    return reconciliation;
  }

  private static @Nullable Facts leftBehind(Item item) {
    return item.state().differsOn(Conflict.Field.LINE) ? item.facts() : null;
  }

  private static List<Standing> standing(
      List<Item> items, Synced base, Outline earlier, Unlearnt unlearnt) {
    Map<Place, Item> owners = new HashMap<>();
    for (Item item : items) {
      if (!item.state().gone() || unlearnt.isAbout(item.id())) {
        base.places().of(item.id()).forEach(place -> owners.put(place, item));
      }
    }
    return earlier.entries().stream()
        .map(entry -> standing(owners.get(entry.place()), entry, unlearnt))
        .toList();
  }

  private static Standing standing(@Nullable Item item, Entry entry, Unlearnt unlearnt) {
    return item == null
        ? new Standing(null, entry.facts())
        : new Standing(item, entry.facts(), unlearnt.of(item, entry));
  }

  /// What a missed item's line said last; null for an item that is still to be written.
  private @Nullable Facts readLast(Item item) {
    Facts read = null;
    for (Recorded recorded : world.journal().of(item.id())) {
      read = recorded.event() instanceof ItemMissed(var facts) ? facts : read;
    }
    return read;
  }

  private List<Draft> drafts(
      Roadmap roadmap, Reconciliation reconciliation, Outline base, Outline file) {
    List<Draft> drafts = new ArrayList<>();
    Map<Item.Id, Integer> earlier = new HashMap<>();
    for (Change change : reconciliation.changes()) {
      Item item = change.item();
      long version = item.last().version() + earlier.merge(item.id(), 1, Integer::sum) - 1;
      drafts.add(new Draft(roadmap.id(), item.id(), version, change.event()));
    }
    int number = world.journal().nextNumber(roadmap.prefix());
    for (int at : reconciliation.unclaimed()) {
      Item.Id id = new Item.Id(UUID.randomUUID().toString());
      Ref ref = new Ref(roadmap.prefix(), number++);
      drafts.add(
          new Draft(roadmap.id(), id, 0, new ItemAdded(ref, file.entries().get(at).facts())));
      reconciliation.give(at, id);
    }
    List<Milestone> store = world.items().milestones(roadmap.id());
    List<Milestone> merged = MilestoneMerge.of(base.milestones(), file.milestones(), store);
    if (!Milestone.sayTheSame(merged, store)) {
      drafts.add(new Draft(roadmap.id(), null, -1, new MilestonesRead(merged)));
    }
    return drafts;
  }
}
