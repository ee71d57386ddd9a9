package dev.waymark.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemDropped;
import dev.waymark.core.event.RoadmapEvent.ItemReopened;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.event.Surface;
import dev.waymark.core.insight.Burnup.Day;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BurnupTest {
  private static final Roadmap.Id ROADMAP = new Roadmap.Id("r1");
  private final List<Recorded> events = new ArrayList<>();

  private BurnupTest on(String day, @Nullable String item, RoadmapEvent event) {
    Origin origin =
        new Origin("q", new Person.Id("p"), Surface.CLI, Instant.parse(day + "T10:00:00Z"));
    Item.Id id = item == null ? null : new Item.Id(item);
    events.add(new Recorded(events.size() + 1, ROADMAP, id, origin, event));
    return this;
  }

  private BurnupTest added(String day, String item, Status status) {
    Facts facts = new Facts("M1", item, status, Plan.NONE, List.of(), 0);
    return on(day, item, new ItemAdded(new Ref("WM", events.size() + 1), facts));
  }

  private List<Day> days() {
    return Burnup.of(events, ZoneOffset.UTC).days();
  }

  private static Day day(String day, int done, int total, int finished) {
    return new Day(LocalDate.parse(day), done, total, finished);
  }

  @Test
  void counts_what_is_done_of_what_there_is_day_by_day() {
    added("2026-11-02", "a", Status.PLANNED)
        .added("2026-11-02", "b", Status.DONE)
        .on("2026-11-04", "a", new ItemCompleted(List.of()))
        .added("2026-11-05", "c", Status.PLANNED);

    assertThat(days())
        .containsExactly(
            day("2026-11-02", 1, 2, 0), day("2026-11-04", 2, 2, 1), day("2026-11-05", 2, 3, 0));
  }

  @Test
  void takes_back_what_was_opened_again_and_leaves_out_what_was_dropped() {
    added("2026-11-02", "a", Status.PLANNED)
        .added("2026-11-02", "b", Status.PLANNED)
        .on("2026-11-03", "a", new ItemCompleted(List.of()))
        .on("2026-11-04", "a", new ItemReopened())
        .on("2026-11-05", "b", new ItemDropped(null));

    assertThat(days())
        .containsExactly(
            day("2026-11-02", 0, 2, 0),
            day("2026-11-03", 1, 2, 1),
            day("2026-11-04", 0, 2, -1),
            day("2026-11-05", 0, 1, 0));
  }

  @Test
  void puts_a_past_that_is_told_later_where_it_belongs() {
    added("2026-11-05", "a", Status.PLANNED).added("2026-11-02", "b", Status.PLANNED);

    assertThat(days()).containsExactly(day("2026-11-02", 0, 1, 0), day("2026-11-05", 0, 2, 0));
  }

  @Test
  void forgets_a_roadmap_that_is_no_longer_tracked() {
    added("2026-11-02", "a", Status.DONE).on("2026-11-03", null, new RoadmapUntracked());

    assertThat(days()).last().isEqualTo(day("2026-11-03", 0, 0, 0));
  }
}
