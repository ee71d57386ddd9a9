package dev.waymark.tui.plan;

import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.plan.Sheet.Lane;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A column for each status. Those that few plans use are there only where they hold something.
final class StatusLanes {
  private StatusLanes() {}

  static Sheet of(Basis basis) {
    Contents contents = basis.contents();
    Map<Status, List<Row>> lanes = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      lanes.put(status, new ArrayList<>());
    }
    if (basis.sought().isArranged()) {
      basis.sought().order().forEach(at -> put(contents, at, lanes));
    } else {
      boolean all = basis.sought().isAll();
      for (int at = 0; at < contents.items().size(); at++) {
        if (all || basis.sought().fits(at)) {
          put(contents, at, lanes);
        }
      }
    }
    return new Sheet(
        lanes.entrySet().stream()
            .filter(lane -> isUsual(lane.getKey()) || !lane.getValue().isEmpty())
            .map(lane -> new Lane(lane.getKey().word(), lane.getValue()))
            .toList());
  }

  private static void put(Contents contents, int at, Map<Status, List<Row>> lanes) {
    var item = contents.item(at).item();
    lanes.computeIfAbsent(item.status(), _ -> new ArrayList<>()).add(contents.row(at));
  }

  private static boolean isUsual(Status status) {
    return switch (status) {
      case PLANNED, IN_PROGRESS, BLOCKED, DONE -> true;
      case DEFERRED, DROPPED -> false;
    };
  }
}
