package dev.waymark.tui.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.loop.Glass;
import dev.waymark.tui.loop.SamplePlan;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ChangingStoriesTest {
  private final SamplePlan plan = SamplePlan.rich();

  @Test
  void done_undone_and_done_again() {
    try (Glass glass = Seat.at(plan).type("jjj")) {
      glass.press("d").until("WM-3 Helm charts for every service is done").until("3 of 7");
      glass.press("u").until("is in-progress again").press("U").until("3 of 7");
      glass.press("z").until("2 of 7").press("Z").until("3 of 7");
    }
  }

  @Test
  void started() {
    try (Glass glass = Seat.at(plan).type("/dashboards\r").until("1 of 8")) {
      glass.until("▎   ○ WM-5").press("s").until("WM-5 Dashboards is in progress");
    }
  }

  @Test
  void on_to_the_next_status() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("x").until("is open again").press("x").until("is in progress");
      glass.press("x").until("is done");
    }
  }

  @Test
  void a_criterion_met_and_not() {
    try (Glass glass = Seat.at(plan).type("jjjjj").until("▎           ☐ upgrade")) {
      glass.press("x").until("☑ upgrade").press("x").until("☐ upgrade");
      assertThat(plan.heard()).contains("meet WM-3 2", "unmeet WM-3 2");
    }
  }

  @Test
  void a_status_chosen() {
    try (Glass glass = Seat.at(plan).type("jjj")) {
      glass.press("m").until("Which status?").until("→ deferred").type("5");
      glass.until("WM-3 Helm charts for every service is deferred");
      glass.press("m").until("Which status?").press("j", "j", "Enter").until(": block WM-3");
      glass.type("no cluster\r").until("is blocked: no cluster");
    }
  }

  @Test
  void blocked_with_a_reason() {
    try (Glass glass = Seat.at(plan).type("jjj")) {
      glass.press("b").until(": block WM-3").type("\r").until("Nothing was said");
      glass.type("no cluster\r").until("WM-3 Helm charts for every service is blocked: no cluster");
    }
  }

  @Test
  void an_owner_chosen_by_some_letters() {
    try (Glass glass = Seat.at(plan).type("jjj")) {
      glass.press("@").until("Whose is it?").until("lea (you)").type("an").untilGone("lea (you)");
      glass.press("Enter").until("belongs to ana");
      assertThat(plan.byRef("WM-3").facts().plan().owner()).isEqualTo("ana");
    }
  }

  @Test
  void a_target_said_in_words() {
    try (Glass glass = Seat.at(plan).type("jjj")) {
      glass.press("t").until(": target WM-3").until("tomorrow").type("tom\t\r");
      glass.until("is due 2026-11-21");
    }
  }

  @Test
  void a_priority_chosen() {
    try (Glass glass = Seat.at(plan).type("jjj")) {
      glass.press("P").until("How urgent").type("1").until("critical priority");
      assertThat(plan.byRef("WM-3").facts().plan().priority()).isEqualTo(Priority.CRITICAL);
    }
  }

  @Test
  void an_item_added_to_the_milestone() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("a").until(": add \"M0 First light\"").type("Tracing\r").until("WM-9");
    }
  }

  @Test
  void a_note_written() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("A").until(": note WM-1").type("see the runbook\r").until("see the runbook");
    }
  }

  @Test
  void the_last_change_again_elsewhere() {
    try (Glass glass = Seat.at(plan)) {
      glass.press(".").until("Nothing was changed yet");
      glass.press("A").type("same here\r").until("WM-1 Health endpoint was noted");
      glass.press("j", ".").until("WM-2 Structured logs with correlation id was noted");
    }
  }

  @Test
  void several_at_once() {
    try (Glass glass = Seat.at(plan).type("/is:open\r").until("4 of 8")) {
      glass
          .until("▎   ◐ WM-3")
          .press("Space")
          .until("● 1 marked")
          .press("Space")
          .until("● 2 marked")
          .press("d");
      glass.until("4 of 7 done").untilGone("marked");
      assertThat(plan.heard()).contains("done WM-3 WM-4");
      glass.press("u").until("2 of 7 done");
    }
  }

  @Test
  void a_range_of_items() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("v", "j").until("● 2 marked").press("v", "Esc").untilGone("marked");
      glass.press("V").until("● 8 marked").press("V").untilGone("marked");
    }
  }

  @Test
  void several_that_need_a_line_each_are_taken_back_together() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("v", "j", "P").until("How urgent").type("2").until("(and 1 more)");
      assertThat(plan.byRef("WM-2").facts().plan().priority()).isEqualTo(Priority.HIGH);
      glass.press("u").until("has no priority again");
      glass.press("A").until(": note").press("Esc");
      assertThat(plan.byRef("WM-1").facts().plan().priority()).isNull();
      assertThat(plan.byRef("WM-2").facts().plan().priority()).isNull();
    }
  }

  @Test
  void a_line_in_the_editor() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("j", "e").until("▎   ✓ WM-2").press("j").until("▎ ▾ M1 Growth");
      assertThat(glass.edited()).containsExactly("ROADMAP.md:4");
    }
  }

  @Test
  void copied_to_the_clipboard() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("y").until("Copied: WM-1").press("Y").until("Copied: WM-1 Health endpoint");
      String sent = new String(glass.raw(), StandardCharsets.UTF_8);
      assertThat(sent).contains("\u001b]52;c;" + base64("WM-1") + "\u0007");
      assertThat(sent).contains(base64("WM-1 Health endpoint (ROADMAP.md:2)"));
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refused_and_said_why() {
    try (Glass glass = Seat.at(plan)) {
      glass.press("d").until("! WM-1 is already done");
      glass.press("g", "d").until("Select an item first");
      glass.press("w").until("means nothing in Roadmap: go to 5 Findings");
      glass.press("n").until("Nothing is looked for");
      assertThat(plan.byRef("WM-1").status()).isEqualTo(Status.DONE);
    }
  }
}
