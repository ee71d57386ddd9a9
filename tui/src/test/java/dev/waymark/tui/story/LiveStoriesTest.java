package dev.waymark.tui.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.loop.Glass;
import dev.waymark.tui.loop.SamplePlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveStoriesTest {
  private final SamplePlan plan = SamplePlan.rich();

  @Test
  void a_change_from_elsewhere_is_seen_with_who_made_it_and_fades() {
    try (Glass glass = Seat.at(plan)) {
      plan.elsewhere("WM-5", new ItemStarted());
      glass.until("◐ WM-5").until("ben, slack: WM-5 Dashboards is in progress");
      glass.untilGone("◂ ben");
    }
  }

  @Test
  void the_cursor_stays_on_its_item() {
    try (Glass glass = Seat.at(plan).press("G").until("▎   × WM-8")) {
      plan.item("M0 First light", "A new first step", Status.PLANNED, Plan.NONE);
      plan.elsewhere("WM-3", new ItemStarted());
      glass.until("WM-9").until("▎   × WM-8");
    }
  }

  @Test
  void a_change_while_something_is_typed_takes_nothing_away() {
    try (Glass glass = Seat.at(plan).press("A").type("half a no").until("half a no")) {
      plan.elsewhere("WM-5", new ItemBlocked("vendor"));
      glass.until("■ WM-5").type("te").until(": note WM-1 half a note");
    }
  }

  @Test
  void a_change_that_leaves_the_filter_leaves_the_list() {
    try (Glass glass = Seat.at(plan).press("/").type("owner:ana\r").until("2 of 8")) {
      plan.elsewhere("WM-4", new OwnerChanged("cem"));
      glass.until("1 of 8").untilGone("■ WM-4");
    }
  }

  @Test
  void a_card_moves_to_its_column() {
    try (Glass glass = Seat.at(plan).press("2").until("in-progress 1")) {
      plan.elsewhere("WM-5", new ItemStarted());
      glass.until("in-progress 2");
    }
  }

  @Test
  void a_conflict_is_shown_with_both_values() {
    try (Glass glass = Seat.wide(plan).until("│ status")) {
      plan.elsewhere(
          "WM-1",
          new ItemConflicted(List.of(new Conflict(Conflict.Field.STATUS, "done", "planned"))));
      glass.until("≠ 1").until("≠ Health endpoint").until("status is done here and planned in");
      glass.type("/is:conflict\r").until("1 of 8");
    }
  }

  @Test
  void an_open_item_follows_what_happens_to_it() {
    try (Glass glass = Seat.at(plan).press("Enter").until("History")) {
      plan.elsewhere("WM-1", new OwnerChanged("cem"));
      glass.until("owner      cem").until("ben, slack");
    }
  }

  @Test
  void an_idle_screen_sends_nothing() {
    try (Glass glass = Seat.at(plan)) {
      plan.elsewhere("WM-5", new OwnerChanged("cem"));
      glass.until("cem").untilGone("◂ ben").press("j").until("▎   ✓ WM-2");
      int sent = glass.raw().length;
      glass.press("k").until("▎   ✓ WM-1");
      assertThat(glass.raw().length - sent).isLessThan(300);
    }
  }
}
