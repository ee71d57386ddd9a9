package dev.waymark.tui.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.tui.loop.Glass;
import dev.waymark.tui.loop.Golden;
import dev.waymark.tui.loop.SamplePlan;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ViewStoriesTest {
  private final SamplePlan plan = SamplePlan.rich();

  @Test
  void the_roadmap_is_a_tree_with_criteria() throws IOException {
    try (Glass glass = Seat.at(plan).press("2").until("planned").press("1").until("M2 Later")) {
      glass.until("☐ a drill was held");
      Golden.screen(glass, "roadmap");
    }
  }

  @Test
  void the_board_has_a_column_for_each_status() throws IOException {
    try (Glass glass = Seat.wide(plan).press("2").until("blocked 1")) {
      Golden.screen(glass, "board");
      glass.press("h", "h", "x").until("WM-3 Helm charts for every service is done");
      glass.until("done 3");
    }
  }

  @Test
  void the_board_keeps_the_card_under_the_cursor() {
    try (Glass glass = Seat.at(plan).press("2").until("blocked 1")) {
      glass.press("h", "h", "d").until("done 3").press("u").until("in-progress 1").press("s");
      glass.until("is in progress");
    }
  }

  @Test
  void mine_is_what_is_mine_and_what_is_nobodys() throws IOException {
    try (Glass glass = Seat.at(plan)) {
      glass.type(":take WM-5\r").until("WM-5 Dashboards").press("3").until("Nobody's yet");
      glass.until("Planned  1");
      glass.press("Esc");
      Golden.screen(glass, "mine");
    }
  }

  @Test
  void the_timeline_draws_targets_and_marks_what_is_overdue() throws IOException {
    try (Glass glass = Seat.wide(plan).press("4").until("today")) {
      Golden.screen(glass, "timeline");
    }
  }

  @Test
  void findings_can_be_gone_to_and_waived() throws IOException {
    try (Glass glass = Seat.at(plan).press("5").until("R4-1f3a9c")) {
      Golden.screen(glass, "findings");
      glass.press("w").until(": waive R4-1f3a9c").type("being discussed\r").until("1 waived");
      glass.press("Enter").until("▎   ◐ WM-3");
    }
  }

  @Test
  void the_next_finding_is_found_in_the_tree() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("f").until("▎   ◐ WM-3");
      glass.press("f").until("No finding further down");
    }
  }

  @Test
  void activity_tells_who_did_what_from_where() throws IOException {
    try (Glass glass = Seat.at(plan)) {
      plan.elsewhere("WM-5", new dev.waymark.core.event.RoadmapEvent.ItemStarted());
      glass.until("ben, slack").press("6").until("ben slack");
      glass.press("Esc", "g").until("▎Friday").untilGone("◂ ben");
      Golden.screen(glass, "activity");
      glass.press("j", "Enter").until("History");
    }
  }

  @Test
  void charts_draw_how_much_is_done() throws IOException {
    try (Glass glass = Seat.at(plan).press("7").until("Throughput")) {
      glass.until("Burn-up");
      Golden.screen(glass, "charts");
    }
  }

  @Test
  void views_stand_in_a_row() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("]").until("blocked 1").press("]").until("Nobody's yet");
      glass
          .press("[")
          .until("blocked 1")
          .press("-")
          .until("Nobody's yet")
          .press("-")
          .until("blocked 1");
    }
  }

  @Test
  void a_view_keeps_the_item_of_the_one_before() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("G", "k").until("▎   → WM-7").press("2").until("deferred");
      glass.press("1").until("▎   → WM-7");
    }
  }

  @Test
  void links_and_prose_are_shown_without_their_signs() {
    plan.elsewhere(
        "WM-1",
        new dev.waymark.core.event.RoadmapEvent.ItemNoted(
            "**bold** `code` and [the page](https://example.org/x)"));
    try (Glass glass = Seat.wide(plan)) {
      glass.until("bold code and the page").until("(https://example.org/x)");
      assertThat(glass.text()).doesNotContain("**bold**", "`code`");
    }
  }

  @Test
  void links_of_an_item_are_shown_on_a_page() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("o").until("No link yet");
      glass.press("E").until(": link WM-1").type("https://example.org/1\r").until("is shown by");
      glass.press("o").until("  https://example.org/1").press("q").until("M2 Later");
    }
  }
}
