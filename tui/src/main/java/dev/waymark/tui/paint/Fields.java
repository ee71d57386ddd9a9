package dev.waymark.tui.paint;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.tui.plan.Contents;
import dev.waymark.tui.plan.Row;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Sanitized;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many columns the fields of the lines on the screen need.
record Fields(int refs, int owners, int targets) {
  private static final int OWNER = 12;
  private static final int ROOM_FOR_PLAN = 64;

  static Fields of(List<Row> seen, Contents contents, int columns) {
    int refs = 0;
    int owners = 0;
    int targets = 0;
    for (Row row : seen) {
      if (row instanceof Row.OfItem(var at, var _)) {
        Item item = contents.item(at).item();
        Plan plan = item.facts().plan();
        refs = Math.max(refs, width(item.ref()));
        owners = Math.max(owners, width(plan.owner()));
        targets = Math.max(targets, width(plan.target()));
      }
    }
    boolean room = columns >= ROOM_FOR_PLAN;
    return new Fields(refs, room ? Math.min(OWNER, owners) : 0, room ? targets : 0);
  }

  private static int width(@Nullable Object shown) {
    return shown == null ? 0 : Columns.of(Sanitized.line(shown.toString()));
  }
}
