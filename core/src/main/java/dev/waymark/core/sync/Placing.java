package dev.waymark.core.sync;

import dev.waymark.core.port.Patch;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where items stand once patches are in their file: lines that come and go move those below, and
/// an item that stands nowhere stands in the line that its patch brings.
public final class Placing {
  private Placing() {}

  /// @return the same where no line comes or goes
  public static Places after(Places places, List<PendingPatch> patches) {
    Places now = places;
    for (PendingPatch patch : patches) {
      now = after(now, patch);
    }
    return now;
  }

  private static Places after(Places places, PendingPatch pending) {
    Patch patch = pending.patch();
    if (patch.before().breaks() + patch.after().breaks() == 0) {
      return places;
    }
    Map<Item.Id, List<Place>> now = new HashMap<>();
    places.forEach(
        (item, old) -> {
          List<Place> moved = new ArrayList<>();
          for (Place place : old) {
            int line = patch.moved(place.line());
            if (line > 0) {
              moved.add(new Place(line, place.part()));
            }
          }
          if (!moved.isEmpty()) {
            now.put(item, moved);
          }
        });
    Item.Id item = pending.item();
    if (patch.added() > 0 && item != null) {
      now.computeIfAbsent(item, _ -> List.of(new Place(first(patch), 0)));
    }
    return Places.of(now);
  }

  /// The first new line that says something.
  private static int first(Patch patch) {
    int line = patch.added();
    int at = patch.after().beginsWithBreak() ? patch.after().lineStart(2) : 0;
    while (at < patch.after().size()
        && (patch.after().at(at) == '\n' || patch.after().at(at) == '\r')) {
      boolean pair =
          patch.after().at(at) == '\r'
              && at + 1 < patch.after().size()
              && patch.after().at(at + 1) == '\n';
      at += pair ? 2 : 1;
      line++;
    }
    return line;
  }
}
