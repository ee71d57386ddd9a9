package dev.waymark.core.port;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.Surface;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All events in order. What is appended becomes fact as a whole or not at all, together with what
/// follows from it: the items, the synced text, the pending patches.
public interface Journal {

  /// One event about to become fact.
  ///
  /// @param expected the version of the item that was decided on; 0 for one that is added; -1 where
  ///   none matters
  record Draft(
      Roadmap.@Nullable Id roadmap, Item.@Nullable Id item, long expected, RoadmapEvent event) {}

  /// All that one request changes.
  ///
  /// @param synced the file's text that the items' places refer to from now on; null when it stays
  /// @param patches what is to be written into the file next
  record Batch(
      Origin origin, List<Draft> drafts, @Nullable Synced synced, List<PendingPatch> patches) {
    public Batch {
      drafts = List.copyOf(drafts);
      patches = List.copyOf(patches);
    }

    public static Batch of(Origin origin, List<Draft> drafts) {
      return new Batch(origin, drafts, null, List.of());
    }
  }

  /// How appending ended.
  sealed interface Outcome {}

  record Appended(List<Recorded> events) implements Outcome {
    public Appended {
      events = List.copyOf(events);
    }
  }

  /// Somebody changed this item first: load it and decide again.
  record Stale(Item.Id item) implements Outcome {}

  default Outcome append(Batch batch) {
    return append(List.of(batch));
  }

  /// Appends what several requests change, in this order: all of it or nothing.
  Outcome append(List<Batch> batches);

  /// Events after this sequence number, oldest first, at most so many.
  List<Recorded> since(long sequence, int limit);

  /// Events from this moment on, oldest first.
  List<Recorded> from(Instant moment);

  /// How items still in the files of tracked roadmaps moved from this moment on. What a first
  /// reading found counts as how they stood.
  ///
  /// @param most of each movement
  /// @param of whose moves; is asked while the store is being read, so it must not ask the store
  Moves moves(Instant moment, int most, Predicate<Ref> of);

  /// The same of all items.
  default Moves moves(Instant moment, int most) {
    return moves(moment, most, _ -> true);
  }

  /// What was read and said of a roadmap's milestones since this moment, and of what came before as
  /// much as tells how they stood then; oldest first.
  List<Recorded> ofMilestones(Roadmap.Id roadmap, Instant moment);

  /// The latest events, latest first, at most so many.
  List<Recorded> latest(int limit);

  /// Which events are looked for; that milestones were read is never among them.
  ///
  /// @param items whose they are; null for anything's
  /// @param by whose doing; null for anybody's
  /// @param surface where; null for anywhere
  /// @param from since when; null for ever
  record Sought(
      @Nullable Set<Item.Id> items,
      Person.@Nullable Id by,
      @Nullable Surface surface,
      @Nullable Instant from) {
    public Sought {
      items = items == null ? null : Set.copyOf(items);
    }
  }

  /// The latest of these, latest first, at most so many.
  List<Recorded> latest(Sought sought, int limit);

  /// What somebody had to do with an item from some moment on.
  ///
  /// @param was its status until then; null where it was not there
  /// @param stands its status now
  /// @param worked whether they noted, linked or ticked anything
  record Touch(Item.Id item, @Nullable Status was, Status stands, boolean worked) {}

  /// Of items still in the files of tracked roadmaps, those that somebody changed from this moment
  /// on, in the order they first did. What tracking a file found is no change of theirs, and counts
  /// as how items stood.
  List<Touch> touched(Person.Id by, Instant from);

  /// All events of one item, oldest first.
  List<Recorded> of(Item.Id item);

  /// What was said of a roadmap's milestones and seen of its evidence, oldest first: milestones
  /// changed and restored, evidence verified.
  List<Recorded> evidence(Roadmap.Id roadmap);

  /// The person's last request that changed items and is not taken back, as its events, oldest
  /// first.
  List<Recorded> lastChange(Person.Id person);

  /// The person's last undo, as its events, oldest first; empty when it was redone, or when they
  /// have changed something since.
  List<Recorded> lastUndo(Person.Id person);

  /// The last event's sequence number; 0 when there is none.
  long head();

  /// The last event of each roadmap that has any after this sequence number.
  Map<Roadmap.Id, Long> lastEvents(long after);

  /// Calls back, on a thread of its own, whenever events may have been added, by this process or
  /// another.
  Subscription onNews(Runnable listener);

  /// Ends by being closed.
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /// The next free number for refs with this prefix; numbers are never given twice, even after
  /// their roadmap is no longer tracked.
  int nextNumber(String prefix);

  /// The last synced text of a roadmap's file.
  Optional<Synced> synced(Roadmap.Id roadmap);

  /// The text alone, without where the items stand in it.
  default Optional<Bytes> syncedText(Roadmap.Id roadmap) {
    return synced(roadmap).map(Synced::text);
  }

  /// The stamps of all files as last synced, without the texts: what every read looks at first.
  Map<Roadmap.Id, FileStamp> syncedStamps();

  /// Roadmaps that have patches not yet known to be in their files.
  Set<Roadmap.Id> pending();

  /// Patches not yet known to be in the file, oldest first.
  List<PendingPatch> pending(Roadmap.Id roadmap);

  /// What a request wrote into files, oldest first.
  List<PendingPatch> patchesOf(String request);

  /// Records what is now in the file and that these patches need no more writing.
  void settle(Synced synced, List<PendingPatch> patches);
}
