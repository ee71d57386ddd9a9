package dev.waymark.tui.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.text.Look;
import dev.waymark.tui.text.Look.Colours;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Size USUAL = new Size(80, 24);
  private static final Size WIDE = new Size(120, 24);

  private final SamplePlan plan = SamplePlan.small();

  private Glass usual() {
    return Glass.open(plan, USUAL).until("WM-8");
  }

  @Test
  void shows_the_plan_by_milestone_with_how_far_each_is() throws IOException {
    try (Glass glass = usual()) {
      Golden.screen(glass, "board-80x24");
    }
  }

  @Test
  void shows_the_selected_item_beside_the_list_where_there_is_room() throws IOException {
    try (Glass glass = Glass.open(plan, WIDE).until("WM-8")) {
      glass.type("jjj").until("charts lint clean").until("was added");
      Golden.screen(glass, "board-120x24");
    }
  }

  @Test
  void shows_the_whole_plan_on_a_big_terminal() throws IOException {
    try (Glass glass = Glass.open(SamplePlan.of(1_000), new Size(200, 60)).until("was added")) {
      Golden.screen(glass, "board-200x60");
    }
  }

  @Test
  void opens_an_item_in_place_of_the_list_and_goes_back() throws IOException {
    try (Glass glass = usual()) {
      glass.type("jjj\r").until("was added");
      Golden.screen(glass, "item-80x24");
      glass.type("\u001b").until("M2 Later");
    }
  }

  @Test
  void marks_the_selected_item_done_and_says_what_changed_and_how_to_undo() throws IOException {
    try (Glass glass = usual()) {
      glass.type("jjjd").until("is done").until("3 of 7 done");
      Golden.screen(glass, "done-80x24");
      assertThat(plan.byRef("WM-3").isDone()).isTrue();
      glass.type("u").until("is in-progress again").until("2 of 7 done");
      assertThat(plan.byRef("WM-3").status()).isEqualTo(Status.IN_PROGRESS);
    }
  }

  @Test
  void puts_what_is_known_of_a_day_on_the_line_to_be_edited_and_asks_about_what_it_names() {
    try (Glass glass = usual()) {
      glass.type(":checkin\r").until("today: WM-2 Keel blockers: none");
      glass.type("\u0015checkin today: WM-1 again\r").until("start WM-1  Do it?");
      glass.type("n");
      await().until(() -> plan.heard().contains("no"));
      assertThat(plan.heard()).contains("checkin", "checkin today: WM-1 again");
    }
  }

  @Test
  void goes_on_to_the_next_status() {
    try (Glass glass = usual()) {
      glass.type("x").until("is open again").until("1 of 7 done");
      glass.type("x").until("is in progress");
      glass.type("x").until("is done").until("2 of 7 done");
    }
  }

  @Test
  void starts_an_item() {
    try (Glass glass = usual()) {
      glass.type("jjjjjjjs").until("WM-5 Dashboards is in progress");
      assertThat(plan.byRef("WM-5").status()).isEqualTo(Status.IN_PROGRESS);
    }
  }

  @Test
  void shows_a_refusal_and_changes_nothing() {
    try (Glass glass = usual()) {
      glass.type("d").until("! WM-1 is already done");
    }
  }

  @Test
  void asks_for_an_item_where_none_is_selected() {
    try (Glass glass = usual()) {
      glass.type("kkd").until("Select an item first");
    }
  }

  @Test
  void filters_and_drops_the_filter_with_escape() throws IOException {
    try (Glass glass = usual()) {
      glass.type("/is:open owner:ana\r").until("1 of 8").until("q quit");
      Golden.screen(glass, "filtered-80x24");
      glass.type("\u001b").until("WM-8");
    }
  }

  @Test
  void keeps_the_last_good_result_under_a_wrong_filter_and_says_which_token() {
    try (Glass glass = usual()) {
      glass.type("/is:open").until("4 of 8").type("x").until("“is:openx”").until("4 of 8");
      glass.type("\r").until("/ is:openx").type("\u007f\r").until("q quit");
    }
  }

  @Test
  void says_what_to_do_when_no_item_fits() throws IOException {
    try (Glass glass = usual()) {
      glass.type("/owner:nobody\r").until("No item fits");
      Golden.screen(glass, "nothing-fits-80x24");
    }
  }

  @Test
  void says_how_to_begin_when_nothing_is_tracked() throws IOException {
    try (Glass glass = Glass.open(SamplePlan.empty(), USUAL).until("waymark track")) {
      Golden.screen(glass, "empty-80x24");
    }
  }

  @Test
  void sends_any_request_typed_after_a_colon() {
    try (Glass glass = usual()) {
      glass
          .type(":block dash waiting for the vendor\r")
          .until("is blocked: waiting for the vendor");
      assertThat(plan.byRef("WM-5").status()).isEqualTo(Status.BLOCKED);
    }
  }

  @Test
  void begins_requests_that_need_words() {
    try (Glass glass = usual()) {
      glass.type("jjjb").until(": block WM-3").type("no cluster\r").until("is blocked: no cluster");
    }
  }

  @Test
  void shows_long_answers_page_by_page() {
    try (Glass glass = usual()) {
      glass.type(":log\r").until("was added").type("q").until("M2 Later");
    }
  }

  @Test
  void shows_a_list_of_the_past_apart_from_the_roadmap_as_it_is() {
    try (Glass glass = usual()) {
      glass.type(":list at:yesterday\r").until("j k scroll").type("q").until("q quit");
    }
  }

  @Test
  void never_takes_away_what_is_being_typed() throws Exception {
    CountDownLatch hold = plan.holdAnswers();
    try (Glass glass = usual()) {
      glass.type(":log\r").untilGone(": log").type(":note WM-5 x").until(": note WM-5 x");
      hold.countDown();
      glass.until("“log” is answered").until(": note WM-5 x");
    }
  }

  @Test
  void lists_what_may_be_meant_and_says_the_request_again_with_the_choice() throws IOException {
    try (Glass glass = usual()) {
      glass.type(":done helm\r").until("Which one");
      Golden.screen(glass, "choice-80x24");
      glass.type("j\r").until("WM-7 Helm upgrade rehearsal is done");
      assertThat(plan.heard()).containsExactly("done helm", "done WM-7");
    }
  }

  @Test
  void prints_its_keys_as_help() throws IOException {
    try (Glass glass = Glass.open(plan, new Size(80, 120)).until("WM-8")) {
      glass.type("?").until("Requests");
      Golden.screen(glass, "help-80x120");
      glass.type("q").until("WM-8");
    }
  }

  @Test
  void folds_a_milestone_and_keeps_it_folded() {
    try (Glass glass = usual()) {
      glass.type("hh").until("▸ M0 First light").untilGone("WM-1 ");
      plan.elsewhere("WM-5", new OwnerChanged("cem"));
      glass.until("cem").until("▸ M0 First light").type("l").until("WM-1 ");
    }
  }

  @Test
  void hears_of_others_changes_and_keeps_the_selection() {
    try (Glass glass = usual()) {
      glass.type("G").until("▎   × WM-8");
      plan.elsewhere("WM-5", new ItemBlocked("vendor"));
      glass.until("■ WM-5").until("▎   × WM-8");
      plan.item("M0 First light", "A new first step", Status.PLANNED, Plan.NONE);
      plan.elsewhere("WM-3", new ItemStarted());
      glass.until("WM-9").until("▎   × WM-8");
    }
  }

  @Test
  void redraws_in_a_new_size() throws IOException {
    try (Glass glass = usual()) {
      glass.resize(100, 30).type("jjj").until("upgrade is rehearsed").until("was added");
      glass.resize(30, 6).until("Waymark needs 40×8.").resize(80, 24).until("M2 Later");
      glass.type("kkk");
      Golden.screen(glass, "board-80x24");
    }
  }

  @Test
  void does_not_wrap_around_at_the_ends() {
    try (Glass glass = usual()) {
      glass.type("kkkkk").until("▎sample").type("GGjjj").until("▎   × WM-8");
    }
  }

  @Test
  void takes_a_lone_escape_for_one_and_an_arrow_for_an_arrow() {
    try (Glass glass = usual()) {
      glass.type("?").until("a page down").type("\u001b").until("M2 Later");
      glass.type("\u001b").type("[B").type("\u001b[").type("B\u001bOB").until("▎   ◐ WM-3");
    }
  }

  @Test
  void edits_what_is_typed_and_takes_pasted_text_as_text() {
    try (Glass glass = usual()) {
      glass
          .type(":nöXe WM-5 x")
          .type("\u0001\u001b[C\u001b[C\u001b[D\u001b[3~o\u001b[3~t\u0005\u007f");
      glass.type("\u001b[200~it\u2019s 日本 ✅\nq\u001b[201~").until(": note WM-5 it\u2019s 日本 ✅ q");
      glass.type("\r").until("was noted: it\u2019s 日本 ✅ q");
    }
  }

  @Test
  void shows_hostile_text_as_harmless_text() {
    plan.item(
        "M2 Later",
        "evil \u001b]0;owned\u0007 \u009b2J \u202etxt.exe a\u0300\u0301\u0302\u0303\u0304\u0305",
        Status.PLANNED,
        Plan.NONE);
    try (Glass glass = Glass.open(plan, USUAL).until("evil")) {
      glass.until("evil \uFFFD]0;owned\uFFFD");
      String sent = new String(glass.raw(), StandardCharsets.UTF_8);
      assertThat(sent).doesNotContain("\u0007", "\u009b", "\u202e");
    }
  }

  @Test
  void uses_no_colour_where_none_is_wanted() {
    Glass plain = new Glass(USUAL, new Look(Colours.NONE, true));
    try (Glass glass = plain.watching(plan).until("WM-8")) {
      String sent = new String(glass.raw(), StandardCharsets.US_ASCII);
      assertThat(sent).doesNotContainPattern("\u001b\\[(3[0-7]|9[0-7]|4[0-7]|[34]8;5)");
    }
  }

  @Test
  void makes_do_with_ascii() {
    Glass old = new Glass(USUAL, new Look(Colours.SIXTEEN, false));
    try (Glass glass = old.watching(plan).until("WM-8")) {
      assertThat(glass.text().chars()).allMatch(c -> c <= '~');
    }
  }

  @Test
  void leaves_with_q_and_gives_the_terminal_back() {
    try (Glass glass = usual()) {
      glass.type("\rq").until("M2 Later").type("q");
      await().until(glass::isOver);
      assertThat(new String(glass.raw(), StandardCharsets.US_ASCII)).contains("\u001b[?1049l");
      assertThat(plan.listeners()).isZero();
    }
  }

  @Test
  void ends_when_the_terminal_is_gone() {
    try (Glass glass = usual()) {
      glass.hangUp();
      await().until(glass::isOver);
    }
  }

  @Test
  void sends_nothing_while_nothing_happens() {
    try (Glass glass = usual()) {
      glass.type("zzz");
      plan.elsewhere("WM-5", new OwnerChanged("cem"));
      glass.until("cem");
      int sent = glass.raw().length;
      glass.type("j").until("▎   ✓ WM-2");
      assertThat(glass.raw().length - sent).isLessThan(1_500);
    }
  }
}
