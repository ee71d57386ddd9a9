package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.ItemCreated;
import dev.waymark.core.roadmap.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `undo`
public final class UndoVerb {
  private UndoVerb() {}

  /// Puts the item back to what it was before the request, unless it was changed since.
  ///
  /// @param life all its events, oldest first
  public static Decision decide(List<Recorded> life, String request) {
    Item before = null;
    Item last = null;
    boolean met = false;
    for (Recorded recorded : standing(life)) {
      boolean mine = recorded.origin().request().equals(request);
      if (met && !mine) {
        return new Decision.Rejected("was changed since");
      }
      if (mine && !met) {
        before = last;
        met = true;
      }
      last = Projection.apply(last, recorded);
    }
    if (before == null && last != null && isCreated(life)) {
      return new Decision.Accepted(
          new ChangeUndone(request, last.state().withGone(true)), "is taken out again");
    }
    return before == null
        ? new Decision.Rejected("has nothing to take back")
        : new Decision.Accepted(new ChangeUndone(request, before.state()), what(before));
  }

  /// A change and what took it back leave the item as if neither had been.
  private static List<Recorded> standing(List<Recorded> life) {
    Set<String> undone = new HashSet<>();
    for (Recorded recorded : life) {
      if (recorded.event() instanceof ChangeUndone(var request, var _)) {
        undone.add(request);
        undone.add(recorded.origin().request());
      }
    }
    return life.stream().filter(recorded -> !undone.contains(recorded.origin().request())).toList();
  }

  private static boolean isCreated(List<Recorded> life) {
    return life.getFirst().event() instanceof ItemCreated;
  }

  private static String what(Item before) {
    return "is " + before.status().word() + " again";
  }
}
