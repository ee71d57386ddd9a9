package dev.waymark.tui.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.tui.loop.Glass;
import dev.waymark.tui.loop.Golden;
import dev.waymark.tui.loop.SamplePlan;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AskingStoriesTest {
  private final SamplePlan plan = SamplePlan.rich();

  @Test
  void a_filter_shows_what_fits_while_it_is_typed() throws IOException {
    try (Glass glass = Seat.at(plan)) {
      glass.press("/").until("8 of 8").type("helm").until("2 of 8").untilGone("WM-1 ");
      Golden.screen(glass, "filtering");
      glass.press("Esc").until("WM-1 ").untilGone("of 8");
    }
  }

  @Test
  void from_match_to_match() {
    try (Glass glass = Seat.at(plan).press("/").type("helm\r").until("q quit")) {
      glass.press("g", "n").until("▎   ◐ WM-3").press("n").until("▎   → WM-7");
      glass.press("N").until("▎   ◐ WM-3");
    }
  }

  @Test
  void a_filter_is_completed() {
    try (Glass glass = Seat.at(plan).press("/").until("status:")) {
      glass.type("ow\t").until("/ owner:").type("an\t").until("/ owner:ana ").until("2 of 8");
    }
  }

  @Test
  void a_saved_view_is_a_filter() {
    try (Glass glass = Seat.at(plan).press("/")) {
      glass.type("@la\t").until("/ @late").until("1 of 8").type("owner:ana").until("0 of 8");
      glass.press("Esc").press("/").type("@nothing").until("There is no view “nothing”");
    }
  }

  @Test
  void what_was_typed_before_comes_back() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("/").type("helm\r").until("q quit").press("Esc").untilGone("of 8");
      glass.press("/").press("↑").until("2 of 8").press("↓").until("8 of 8").press("Esc");
      glass.press(":").type("status\r").until("Esc back").press("q").untilGone("Esc back");
      glass.press(":").press("↑").until(": status").press("Esc").until("q quit");
    }
  }

  @Test
  void a_filter_holds_in_every_view() {
    try (Glass glass = Seat.wide(plan).press("/").type("helm\r").until("2 of 8")) {
      glass.press("2").until("in-progress 1").until("done 0").press("4").until("2 of 8");
      glass.press("1").press("Esc").untilGone("2 of 8");
    }
  }

  @Test
  void an_order_is_part_of_the_filter() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("S").until("In which order?").type("1").until("q quit");
      glass.press("S").until("by title").type("title\r").until("/ sort:title");
      glass.press("g").until("▎   ○ WM-5  Dashboards");
      glass.press("S").type("1").untilGone("sort:title").until("M2 Later");
    }
  }

  @Test
  void any_request_can_be_typed() {
    try (Glass glass = Seat.at(plan)) {
      glass.press(":").until("list").type("bl\t").until(": block").type("WM-5 no vendor\r");
      glass.until("WM-5 Dashboards is blocked: no vendor");
    }
  }

  @Test
  void a_request_is_completed_with_refs_people_and_milestones() {
    try (Glass glass = Seat.at(plan)) {
      glass.press(":").type("own WM-5 a").until("ana").type("\t").until(": own WM-5 ana");
      glass.press("Esc", ":").type("add \"M2\t").until(": add \"M2 Later\"");
    }
  }

  @Test
  void a_page_is_read_and_left() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("D").until("Nothing").press("Esc").until("M2 Later");
    }
  }

  @Test
  void a_list_that_is_asked_for_is_a_filter() {
    try (Glass glass = Seat.at(plan)) {
      glass.type(":list is:blocked\r").until("q quit").press("r").until("M2 Later");
      glass.type(":mine\r").until("Nobody's yet").type(":lint\r").until("R4-1f3a9c");
    }
  }

  @Test
  void what_cannot_be_taken_back_is_asked_for() {
    try (Glass glass = Seat.at(plan)) {
      glass.type(":untrack sample\r").until("Do it?").until("y/n").type("n");
      glass.until("Nothing was changed");
      glass.type(":untrack sample\r").until("y/n").type("y").until("no longer followed");
      assertThat(plan.heard()).containsOnlyOnce("untrack sample");
    }
  }

  @Test
  void the_help_is_a_page_of_keys() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("?").until("half a page down").press("?").until("M2 Later");
    }
  }

  @Test
  void everything_is_drawn_again_when_asked() {
    try (Glass glass = Seat.at(plan)) {
      int before = glass.raw().length;
      glass.press("Ctrl-L");
      await().until(() -> glass.raw().length > before + 1_000);
      glass.until("M2 Later").press("r").until("M2 Later");
    }
  }

  @Test
  void the_program_is_left_by_a_request_too() {
    try (Glass glass = Seat.at(plan)) {
      glass.type(":q\r");
      await().until(glass::isOver);
    }
  }
}
