package dev.waymark.core.insight;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.CriterionChanged;
import dev.waymark.core.event.RoadmapEvent.EvidenceVerified;
import dev.waymark.core.event.RoadmapEvent.FindingWaived;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemDeferred;
import dev.waymark.core.event.RoadmapEvent.ItemDropped;
import dev.waymark.core.event.RoadmapEvent.ItemEdited;
import dev.waymark.core.event.RoadmapEvent.ItemLinked;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemReopened;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.ItemUnblocked;
import dev.waymark.core.event.RoadmapEvent.NeedsChanged;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.RoadmapEvent.OfPeople;
import dev.waymark.core.event.RoadmapEvent.OfRoadmap;
import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.event.RoadmapEvent.PriorityChanged;
import dev.waymark.core.event.RoadmapEvent.StandupPosted;
import dev.waymark.core.event.RoadmapEvent.TargetChanged;
import dev.waymark.core.event.RoadmapEvent.WaiverWithdrawn;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Roadmap;
import java.lang.ref.SoftReference;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What lint looks at in each roadmap. As long as all work stands where it stood, only what changed
/// is read again; it is let go of where memory runs short.
final class Subjects {
  /// More have surely changed something.
  private static final int MOST_EVENTS = 1_000;

  /// So many items are read in less time than all of a large roadmap's.
  private static final int MOST_ITEMS = 200;

  private final World world;
  private final ZoneId zone;
  private final Map<Roadmap.Id, SoftReference<Kept>> kept = new ConcurrentHashMap<>();

  /// @param head of the journal before this was read
  /// @param stamp of the text that was read
  private record Kept(long head, FileStamp stamp, Contents contents) {}

  Subjects(World world, ZoneId zone) {
    this.world = world;
    this.zone = zone;
  }

  /// Empty where there is no text that can be read.
  Optional<Contents> of(Roadmap roadmap) {
    long head = world.journal().head();
    FileStamp stamp = world.journal().syncedStamps().get(roadmap.id());
    if (stamp == null) {
      return Optional.empty();
    }
    SoftReference<Kept> last = kept.get(roadmap.id());
    Kept before = last == null ? null : last.get();
    Optional<Contents> contents =
        (before == null ? Optional.<Contents>empty() : later(roadmap, before, stamp))
            .or(() -> read(roadmap));
    // Another text may have come meanwhile: then nobody can tell which one this is of.
    boolean sure = stamp.equals(world.journal().syncedStamps().get(roadmap.id()));
    if (contents.isPresent() && sure) {
      kept.put(roadmap.id(), new SoftReference<>(new Kept(head, stamp, contents.get())));
    } else {
      kept.remove(roadmap.id());
    }
    return contents;
  }

  private Optional<Contents> read(Roadmap roadmap) {
    List<Item> items =
        world.items().all(roadmap.id()).stream().filter(item -> !item.state().gone()).toList();
    Bytes text = world.journal().syncedText(roadmap.id()).orElse(null);
    return text != null && world.documents().read(text) instanceof Documents.Read(var outline)
        ? Optional.of(
            Contents.of(
                outline,
                Prose.of(world.documents().lines(text)),
                items,
                world.items().milestones(roadmap.id()),
                zone))
        : Optional.empty();
  }

  /// Empty where all has to be read again.
  private Optional<Contents> later(Roadmap roadmap, Kept before, FileStamp stamp) {
    Set<Item.Id> changed = changedSince(roadmap, before.head());
    Contents contents = before.contents();
    if (changed != null && !before.stamp().equals(stamp)) {
      Contents.Reread reread = reread(roadmap, contents).orElse(null);
      if (reread == null) {
        return Optional.empty();
      }
      contents = reread.contents();
      for (Place place : reread.places()) {
        Item.Id owner = contents.owners().at(place);
        if (owner != null) {
          changed.add(owner);
        }
      }
    }
    if (changed == null || changed.size() > MOST_ITEMS) {
      return Optional.empty();
    }
    List<Item> items = new ArrayList<>();
    changed.forEach(id -> world.items().byId(id).ifPresent(items::add));
    return items.size() == changed.size() ? contents.with(items) : Optional.empty();
  }

  private Optional<Contents.Reread> reread(Roadmap roadmap, Contents contents) {
    Bytes text = world.journal().syncedText(roadmap.id()).orElse(null);
    return text != null && world.documents().read(text) instanceof Documents.Read(var outline)
        ? contents.reread(outline, world.documents().lines(text))
        : Optional.empty();
  }

  /// Whose state is another since; null where more than states may be.
  private @Nullable Set<Item.Id> changedSince(Roadmap roadmap, long head) {
    List<Recorded> events = world.journal().since(head, MOST_EVENTS);
    Set<Item.Id> changed = new HashSet<>();
    for (Recorded recorded : events) {
      if (!roadmap.id().equals(recorded.roadmap())) {
        continue;
      }
      if (!leavesPlaces(recorded.event())) {
        return null;
      }
      if (recorded.item() != null) {
        changed.add(recorded.item());
      }
    }
    return events.size() < MOST_EVENTS ? changed : null;
  }

  /// Whether the work that an event is about still stands where it stood, as long as its item says
  /// so, and all other work does in any case.
  private static boolean leavesPlaces(RoadmapEvent event) {
    return leavesNames(event)
        || event instanceof ItemEdited
        || event instanceof ChangeUndone
        || event instanceof ChangeRedone
        || event instanceof FindingWaived
        || event instanceof WaiverWithdrawn
        || event instanceof EvidenceVerified
        || event instanceof StandupPosted;
  }

  /// Whether an event changes no more than what is to be done about the work that is there: no
  /// document's words can mean something else by it.
  static boolean leavesNames(RoadmapEvent event) {
    return switch (event) {
      case ItemStarted _,
          ItemCompleted _,
          ItemBlocked _,
          ItemUnblocked _,
          ItemReopened _,
          ItemDeferred _,
          ItemDropped _,
          ItemNoted _,
          ItemLinked _,
          OwnerChanged _,
          TargetChanged _,
          PriorityChanged _,
          CriterionChanged _,
          NeedsChanged _ ->
          true;
      case OfItem _, OfRoadmap _, OfPeople _ -> false;
    };
  }
}
