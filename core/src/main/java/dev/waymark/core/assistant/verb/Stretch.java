package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.event.RoadmapEvent.ItemEdited;
import dev.waymark.core.event.RoadmapEvent.ItemMissed;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemReturned;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.RoadmapEvent.OfPeople;
import dev.waymark.core.event.RoadmapEvent.OfRoadmap;
import dev.waymark.core.event.Surface;
import dev.waymark.core.roadmap.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One request in an item's life: how the item was before it and after it, and what came since.
///
/// @param before null where the request is the one that made the item
/// @param last how it was after it; null where the request has no part in the item's life
/// @param since what happened later and stands, oldest first
public record Stretch(
    String request, @Nullable Item before, @Nullable Item last, List<Recorded> since) {
  public Stretch {
    since = List.copyOf(since);
  }

  /// @param life all the item's events, oldest first
  public static Stretch of(List<Recorded> life, String request) {
    Item before = null;
    Item now = null;
    Item after = null;
    List<Recorded> since = new ArrayList<>();
    for (Recorded recorded : standing(life, request)) {
      boolean mine = recorded.origin().request().equals(request);
      if (mine && after == null) {
        before = now;
      }
      now = Projection.apply(now, recorded);
      if (mine) {
        after = now;
      } else if (after != null) {
        since.add(recorded);
      }
    }
    return new Stretch(request, before, after, since);
  }

  /// What is not taken back. A change and what took it back leave the item as if neither had been,
  /// and so do an undo and its redo.
  ///
  /// @param asked counts as it is, whatever it took back
  public static List<Recorded> standing(List<Recorded> life, String asked) {
    Set<String> cancelled = new HashSet<>();
    List<Recorded> standing = new ArrayList<>();
    for (Recorded recorded : life.reversed()) {
      String request = recorded.origin().request();
      if (request.equals(asked)) {
        standing.add(recorded);
      } else if (!cancelled.contains(request)) {
        switch (recorded.event()) {
          case ChangeUndone(var undone, var _) -> cancelled.add(undone);
          case ChangeRedone(var undone, var _) -> cancelled.add(undone);
          default -> standing.add(recorded);
        }
      }
    }
    return standing.reversed();
  }

  /// Whether a person made it, not the file nor an undo.
  public static boolean isChange(Recorded recorded) {
    return recorded.origin().surface() != Surface.FILE
        && switch (recorded.event()) {
          case ItemAdded _,
              ItemEdited _,
              ItemMissed _,
              ItemRemoved _,
              ItemReturned _,
              ItemConflicted _,
              ChangeUndone _,
              ChangeRedone _ ->
              false;
          case OfItem _ -> true;
          case OfRoadmap _, OfPeople _ -> false;
        };
  }

  boolean isMissing() {
    return last == null;
  }

  boolean changedSince() {
    return !since.isEmpty();
  }

  /// The item right after the request.
  Item after() {
    if (last == null) {
      throw new IllegalStateException(request + " has no part in this item's life");
    }
    return last;
  }
}
