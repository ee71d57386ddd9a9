package dev.waymark.tui.plan;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is somebody's own, and what they could take next: the urgent before the rest, the early
/// before the late.
final class MineRows {
  /// Of what is nobody's, nobody needs to see all.
  private static final int MOST_FREE = 20;

  private final Basis basis;
  private final List<Row> rows = new ArrayList<>();

  private MineRows(Basis basis) {
    this.basis = basis;
  }

  static List<Row> of(Basis basis) {
    MineRows mine = new MineRows(basis);
    mine.part("In progress", mine.own(Status.IN_PROGRESS), Integer.MAX_VALUE);
    mine.part("Blocked", mine.own(Status.BLOCKED), Integer.MAX_VALUE);
    mine.part("Planned", mine.own(Status.PLANNED), Integer.MAX_VALUE);
    mine.part("Nobody's yet", item -> isFree(item) && owner(item) == null, MOST_FREE);
    return mine.rows;
  }

  private Predicate<Item> own(Status status) {
    return item -> item.status() == status && basis.person().equalsIgnoreCase(owner(item));
  }

  private static boolean isFree(Item item) {
    return item.status() == Status.PLANNED || item.status() == Status.IN_PROGRESS;
  }

  private void part(String title, Predicate<Item> which, int most) {
    Contents contents = basis.contents();
    List<Item> fitting = new ArrayList<>();
    boolean all = basis.sought().isAll();
    for (int at = 0; at < contents.items().size(); at++) {
      Item item = contents.item(at).item();
      if (which.test(item) && (all || basis.sought().fits(at))) {
        fitting.add(item);
      }
    }
    if (fitting.isEmpty()) {
      return;
    }
    rows.add(new Row.Heading(title, String.valueOf(fitting.size())));
    fitting.stream()
        .sorted(
            Comparator.comparing((Item item) -> item.status() != Status.IN_PROGRESS)
                .thenComparing(MineRows::urgency)
                .thenComparing(MineRows::due))
        .limit(most)
        .forEach(item -> rows.add(contents.row(contents.at(item.id()))));
  }

  private static @Nullable String owner(Item item) {
    return item.facts().plan().owner();
  }

  private static Priority urgency(Item item) {
    return Objects.requireNonNullElse(item.facts().plan().priority(), Priority.MEDIUM);
  }

  private static LocalDate due(Item item) {
    Plan plan = item.facts().plan();
    return plan.target() == null ? LocalDate.MAX : plan.target().lastDay();
  }
}
