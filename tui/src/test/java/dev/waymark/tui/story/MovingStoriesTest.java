package dev.waymark.tui.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.tui.loop.Glass;
import dev.waymark.tui.loop.SamplePlan;
import org.junit.jupiter.api.Test;

class MovingStoriesTest {
  private final SamplePlan plan = SamplePlan.rich();

  @Test
  void go_down_and_up_a_line_at_a_time() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("j", "↓").until("▎ ▾ M1 Growth");
      glass.press("k").until("▎   ✓ WM-2").press("↑").until("▎   ✓ WM-1");
    }
  }

  @Test
  void go_to_both_ends_and_do_not_wrap() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("G").until("▎   × WM-8").press("j").until("▎   × WM-8");
      glass.press("g").until("▎sample").press("k").until("▎sample");
      glass.press("End").until("▎   × WM-8").press("Home").until("▎sample");
    }
  }

  @Test
  void go_half_a_page_and_a_whole_one() {
    try (Glass glass = Glass.open(SamplePlan.of(200), Seat.USUAL).until("WM-18")) {
      glass.press("Ctrl-D").until("▎   ○ WM-11").press("Ctrl-U").until("▎   ○ WM-1 ");
      glass.press("PgDn").until("▎   ○ WM-20").press("PgUp").until("▎   ○ WM-1 ");
      glass.press("Ctrl-F").until("▎   ○ WM-20").press("Ctrl-B").until("▎   ○ WM-1 ");
    }
  }

  @Test
  void fold_at_the_left_and_unfold_at_the_right() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("h").until("▎ ▾ M0 First light").press("h").until("▸ M0").untilGone("WM-2");
      glass.press("l").until("WM-2").press("←").until("▸ M0").press("→").until("WM-2");
    }
  }

  @Test
  void fold_with_enter() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("k", "Enter").until("▸ M0").press("Enter").until("▾ M0");
    }
  }

  @Test
  void put_criteria_away() {
    try (Glass glass = Seat.at(plan)) {
      glass.type("jjj").until("▎   ◐ WM-3").press("h").untilGone("charts lint clean");
      glass.press("l").until("charts lint clean");
    }
  }

  @Test
  void open_an_item_and_come_back() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("Enter").until("History").press("Esc").until("M2 Later");
      glass.press("Tab").until("History").press("q").until("M2 Later");
    }
  }

  @Test
  void scroll_in_the_item_beside_the_list() {
    try (Glass glass = Seat.wide(plan).until("was added")) {
      glass.resize(120, 12).until("│ status").press("Tab", "j", "j").until("│ History");
      glass.press("Tab", "j").until("▎   ✓ WM-2");
    }
  }

  @Test
  void show_the_list_alone_and_the_item_beside_it_again() {
    try (Glass glass = Seat.wide(plan).until("│ status")) {
      glass.press("p").untilGone("│ status").press("p").until("│ status");
    }
  }

  @Test
  void leave_a_view_before_the_program() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("4").until("today").press("q").until("M2 Later").press("q");
      await().until(glass::isOver);
    }
  }

  @Test
  void leave_from_anywhere() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("5").until("R4-1f3a9c").press("Q");
      await().until(glass::isOver);
    }
    try (Glass glass = Seat.at(plan)) {
      glass.press("Enter").until("History").press("Ctrl-C");
      await().until(glass::isOver);
      assertThat(plan.listeners()).isZero();
    }
  }

  @Test
  void select_with_the_mouse_once_it_is_wanted() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("M").until("The mouse selects");
      glass
          .type("\u001b[<0;10;8M")
          .until("▎   ◐ WM-3")
          .type("\u001b[<65;10;9M")
          .until("▎   ■ WM-4");
      glass.type("\u001b[<0;13;2M").until("in-progress").press("M").until("terminal's again");
    }
  }
}
