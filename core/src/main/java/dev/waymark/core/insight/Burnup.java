package dev.waymark.core.insight;

import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.port.Journal;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How much work there was and how much of it was done, at the end of each day on which something
/// happened. What is dropped or has left its file is no work.
public record Burnup(List<Day> days) {
  private static final int AT_ONCE = 5_000;

  /// @param finished how many items became done on that day, less those that were opened again
  public record Day(LocalDate day, int done, int total, int finished) {}

  public Burnup {
    days = List.copyOf(days);
  }

  /// What the whole journal says, read a page at a time.
  public static Burnup of(Journal journal, ZoneId zone) {
    Count count = new Count(zone);
    long at = 0;
    for (List<Recorded> page = journal.since(at, AT_ONCE);
        !page.isEmpty();
        page = journal.since(at, AT_ONCE)) {
      page.forEach(count::add);
      at = page.getLast().sequence();
    }
    return count.days();
  }

  /// What these events say, each item's in the order they happened.
  public static Burnup of(List<Recorded> events, ZoneId zone) {
    Count count = new Count(zone);
    events.forEach(count::add);
    return count.days();
  }

  /// A file's past is told when it is tracked, so days do not come in order; what each of them
  /// added or took is summed up at the end.
  private static final class Count {
    private final ZoneId zone;
    private final Map<Item.Id, Item> items = new HashMap<>();
    private final TreeMap<LocalDate, int[]> changes = new TreeMap<>();

    Count(ZoneId zone) {
      this.zone = zone;
    }

    void add(Recorded recorded) {
      LocalDate day = LocalDate.ofInstant(recorded.origin().at(), zone);
      Item.Id id = recorded.item();
      if (id != null && recorded.event() instanceof OfItem event) {
        Item before = items.get(id);
        Item after = Projection.apply(before, recorded);
        items.put(id, after);
        count(day, before, after, event instanceof ItemAdded);
      } else if (recorded.event() instanceof RoadmapUntracked && recorded.roadmap() != null) {
        untracked(day, recorded.roadmap());
      }
    }

    private void untracked(LocalDate day, Roadmap.Id roadmap) {
      List<Item> gone =
          items.values().stream().filter(item -> item.roadmap().equals(roadmap)).toList();
      gone.forEach(item -> count(day, item, null, true));
      gone.forEach(item -> items.remove(item.id()));
    }

    private void count(
        LocalDate day, @Nullable Item before, @Nullable Item after, boolean isFound) {
      int done = done(after) - done(before);
      int total = counted(after) - counted(before);
      if (done != 0 || total != 0) {
        int[] sums = changes.computeIfAbsent(day, _ -> new int[3]);
        sums[0] += done;
        sums[1] += total;
        sums[2] += isFound ? 0 : done;
      }
    }

    private static int counted(@Nullable Item item) {
      return item == null || item.state().gone() || item.status() == Status.DROPPED ? 0 : 1;
    }

    private static int done(@Nullable Item item) {
      return item != null && item.isDone() ? counted(item) : 0;
    }

    Burnup days() {
      List<Day> days = new ArrayList<>();
      int done = 0;
      int total = 0;
      for (Map.Entry<LocalDate, int[]> change : changes.entrySet()) {
        int[] sums = change.getValue();
        done += sums[0];
        total += sums[1];
        days.add(new Day(change.getKey(), done, total, sums[2]));
      }
      return new Burnup(days);
    }
  }
}
