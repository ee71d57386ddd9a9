package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndoTest {
  private static final String PLAN =
      """
      # Plan

      ## Phase 1
      - [ ] Helm charts
      * [X] Release notes

      ## Phase 2
      - [ ] Rotate keys
      """;

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void track() {
    workshop = new Workshop(folder, PLAN);
  }

  @Test
  void goes_further_back_each_time_and_forth_again() {
    String one = after("done WM-1");
    String two = after("done WM-3");
    String three = after("reopen WM-2");
    assertThat(after("undo")).isEqualTo(two);
    assertThat(after("undo")).isEqualTo(one);
    assertThat(after("redo")).isEqualTo(two);
    assertThat(after("redo")).isEqualTo(three);
    assertThat(workshop.say("ana", "redo")).startsWith("ana has taken back nothing since");
    assertThat(after("undo")).isEqualTo(two);
    assertThat(after("undo")).isEqualTo(one);
    assertThat(after("undo")).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "undo"))
        .isEqualTo("ana has changed nothing that could be taken back.");
  }

  private String after(String words) {
    workshop.say("ana", words);
    return workshop.text();
  }

  @Test
  void of_several_items_is_redone_as_a_whole() {
    workshop.say("ana", "done WM-1 WM-3");
    String done = workshop.text();
    workshop.say("ana", "undo");
    assertThat(workshop.say("ana", "redo"))
        .contains("WM-1 Helm charts is done again")
        .contains("WM-3 Rotate keys is done again");
    assertThat(workshop.text()).isEqualTo(done);
  }

  @Test
  void of_one_change_by_its_number_takes_back_that_and_no_other_however_often_it_is_asked() {
    workshop.say("ana", "done WM-1 WM-3");
    long change = workshop.store.head();
    workshop.say("ana", "reopen WM-2");
    String reopened = workshop.text();
    assertThat(workshop.say("ana", "undo change:" + change))
        .contains("WM-1 Helm charts is planned again")
        .contains("WM-3 Rotate keys is planned again");
    String undone = workshop.text();
    assertThat(undone).isNotEqualTo(reopened).contains("* [ ] Release notes");
    for (int again = 0; again < 3; again++) {
      assertThat(workshop.say("ana", "undo change:" + change))
          .isEqualTo("That is taken back already, or was never a change.");
    }
    assertThat(workshop.text()).isEqualTo(undone);
    assertThat(workshop.say("ana", "undo change:1")).contains("may not take back");
    assertThat(workshop.say("ana", "undo change:999999"))
        .isEqualTo("There is no change 999999: log shows what is.");
  }

  @Test
  void of_an_added_item_is_redone_under_the_same_ref() {
    workshop.say("ana", "add \"Phase 2\" Write runbook");
    String added = workshop.text();
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "redo")).contains("WM-4 Write runbook is planned again");
    assertThat(workshop.text()).isEqualTo(added);
    assertThat(workshop.say("ana", "done WM-4")).contains("WM-4 Write runbook is done");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          own WM-1 zoe > belongs to nobody again > belongs to zoe again
          target WM-1 2026-12-24 > has no target again > is due 2026-12-24 again
          priority WM-1 low > has no priority again > is of low priority again
          rename WM-1 Other charts > is called “Helm charts” again > is called “Other charts” again
          move WM-1 "Phase 2" > is in Phase 1 again > is in Phase 2 again
          note WM-1 with care > is as it was before > is as it was before
          """)
  void says_what_is_otherwise_again_in_the_answer_and_in_the_log(
      String change, String undone, String redone) {
    workshop.say("ana", change);

    assertThat(workshop.say("ana", "undo")).contains(undone + " ·");
    assertThat(workshop.say("ana", "log WM-1")).contains(undone + " (undone)");
    assertThat(workshop.say("ana", "redo")).contains(redone + " ·");
    assertThat(workshop.say("ana", "log WM-1")).contains(redone + " (redone)");
  }

  @Test
  void of_a_move_is_redone() {
    workshop.say("ana", "move WM-1 \"Phase 2\"");
    String moved = workshop.text();
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(PLAN);
    workshop.say("ana", "redo");
    assertThat(workshop.text()).isEqualTo(moved);
    assertThat(workshop.say("ana", "list milestone:\"Phase 2\"")).contains("WM-1");
  }

  @Test
  void is_not_redone_after_a_new_change() {
    workshop.say("ana", "done WM-1");
    workshop.say("ana", "undo");
    workshop.say("ana", "start WM-3");
    assertThat(workshop.say("ana", "redo"))
        .isEqualTo(
            "ana has taken back nothing since their last change, so there is nothing to redo.");
  }

  @Test
  void takes_back_the_last_change_of_one_item() {
    workshop.say("ana", "done WM-1");
    workshop.say("ana", "done WM-3");
    assertThat(workshop.say("ana", "undo WM-1")).contains("WM-1 Helm charts is planned again");
    assertThat(workshop.say("ana", "undo")).contains("WM-3 Rotate keys is planned again");
    assertThat(workshop.text()).isEqualTo(PLAN);
  }

  @Test
  void asks_before_it_takes_back_what_was_changed_since_and_then_takes_only_that() {
    workshop.say("ana", "done WM-1");
    workshop.later(Duration.ofMinutes(3));
    workshop.say("ben", "own WM-1 ben");
    assertThat(workshop.say("ana", "undo"))
        .isEqualTo(
            "WM-1 was changed since by ben, just now (belongs to ben): undo anyway takes back"
                + " no more than that change.");
    workshop.say("ana", "undo anyway");
    assertThat(workshop.say("ana", "show WM-1"))
        .contains("status     planned")
        .contains("owner      ben");
    assertThat(workshop.text()).isEqualTo(PLAN);
  }

  @Test
  void of_what_others_did_is_a_leads() {
    workshop.say("ben", "done WM-1");
    assertThat(workshop.say("ana", "undo ben"))
        .isEqualTo("ana may not take back what ben did: ask a lead, or change the item itself.");
    assertThat(workshop.say("ana", "undo WM-1")).startsWith("ana may not take back what ben did");
    assertThat(lead("undo ben")).contains("WM-1 Helm charts is planned again");
  }

  private String lead(String words) {
    Asker lead = new Asker(new Person(new Person.Id("lea"), "lea", Role.LEAD), Surface.CHAT);
    return Wording.of(workshop.assistant.answer(lead, words), ZoneOffset.UTC).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void asks_when_the_file_says_something_else_since() {
    workshop.say("ana", "done WM-1");
    workshop.later(Duration.ofMinutes(3));
    workshop.edit(workshop.text().replace("Helm charts", "Helm chart"));
    assertThat(workshop.say("ana", "undo")).startsWith("WM-1 was changed since by file, just now");
    workshop.say("ana", "undo anyway");
    assertThat(workshop.text()).isEqualTo(PLAN.replace("Helm charts", "Helm chart"));
  }

  @Test
  void leaves_the_past_to_be_looked_at() {
    workshop.say("ana", "done WM-1");
    workshop.later(Duration.ofDays(2));
    workshop.say("ben", "done WM-3");
    workshop.say("ben", "rename WM-1 Charts for Helm");
    assertThat(workshop.say("ana", "status at:2026-11-18")).startsWith("ROADMAP  2 of 3 done");
    assertThat(workshop.say("ana", "status")).startsWith("ROADMAP  3 of 3 done");
    assertThat(workshop.say("ana", "list status:done at:2026-11-19"))
        .contains("WM-1  Helm charts")
        .doesNotContain("WM-3");
    assertThat(workshop.say("ana", "status at:2026-11-01"))
        .isEqualTo("Nothing was known yet on 2026-11-01: what is known begins on 2026-11-18.");
    assertThat(workshop.say("ana", "list at:2026-11-01"))
        .isEqualTo("Nothing was known yet on 2026-11-01: what is known begins on 2026-11-18.");
    assertThat(workshop.say("ana", "log since:1d by:ben"))
        .contains("Charts for Helm")
        .doesNotContain("ana");
    assertThat(workshop.say("ana", "log surface:slack")).isEqualTo("Nothing yet.");
    assertThat(workshop.say("ana", "log WM-1 by:ana"))
        .contains("is done (ana, chat)")
        .doesNotContain("ben");
  }
}
