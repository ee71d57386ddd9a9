package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistantTest {
  private static final String PLAN =
      """
      # Plan

      ## Phase 1
      - [ ] Helm charts
      - [x] Release notes
      - [ ] Helm tests

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
  void finishes_an_item_named_by_its_ref_in_any_case() {
    assertThat(workshop.say("ana", "done wm-1"))
        .isEqualTo("✓ WM-1 Helm charts is done · 2 of 3 in Phase 1 · ROADMAP.md:4 · undo");
    assertThat(workshop.text()).isEqualTo(PLAN.replace("[ ] Helm charts", "[x] Helm charts"));
  }

  @Test
  void finishes_an_item_named_by_words_that_fit_no_other() {
    assertThat(workshop.say("ana", "done rotate"))
        .startsWith("✓ WM-4 Rotate keys is done · 1 of 1 in Phase 2");
  }

  @Test
  void asks_when_words_fit_several() {
    assertThat(workshop.say("ana", "done helm"))
        .isEqualTo(
            """
            “helm” fits several items; say which:
              1. WM-1  Helm charts  Phase 1
              2. WM-3  Helm tests  Phase 1\
            """);
    assertThat(workshop.text()).isEqualTo(PLAN);
  }

  @Test
  void finishes_several_at_once_and_takes_them_back_at_once() {
    assertThat(workshop.say("ana", "done WM-1 WM-4"))
        .contains("WM-1 Helm charts is done")
        .contains("WM-4 Rotate keys is done");
    assertThat(workshop.text())
        .isEqualTo(
            PLAN.replace("[ ] Helm charts", "[x] Helm charts").replace("[ ] Rot", "[x] Rot"));
    assertThat(workshop.say("ana", "undo"))
        .contains("WM-1 Helm charts is planned again")
        .contains("WM-4");
    assertThat(workshop.text()).isEqualTo(PLAN);
  }

  @Test
  void takes_back_one_change_after_the_other() {
    workshop.say("ana", "done WM-1");
    workshop.say("ana", "reopen WM-2");
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(PLAN.replace("[ ] Helm charts", "[x] Helm charts"));
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "undo"))
        .isEqualTo("ana has changed nothing that could be taken back.");
  }

  @Test
  void takes_back_only_the_askers_own_change() {
    workshop.say("ana", "done WM-1");
    workshop.say("ben", "done WM-4");
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(PLAN.replace("[ ] Rotate", "[x] Rotate"));
  }

  @Test
  void does_not_take_back_what_another_changed_since() {
    workshop.say("ana", "done WM-1");
    workshop.say("ben", "reopen WM-1");
    assertThat(workshop.answer("ana", "undo"))
        .isEqualTo(
            new Reply.Refused(
                Reason.CONFLICT,
                "WM-1 was changed since by ben, just now (is open again): undo anyway takes back no"
                    + " more than that change."));
  }

  @Test
  void tells_the_second_who_finishes_the_same_item() {
    workshop.say("ana", "done WM-1");
    assertThat(workshop.answer("ben", "done WM-1"))
        .isEqualTo(new Reply.Refused(Reason.WRONG, "WM-1 is already done (ana, just now)."));
  }

  @Test
  void keeps_a_status_the_document_cannot_say_in_the_store() {
    assertThat(workshop.say("ana", "start WM-1")).contains("WM-1 Helm charts is in progress");
    assertThat(workshop.text()).isEqualTo(PLAN);
    assertThat(workshop.say("ana", "list is:open")).contains("◐ WM-1  Helm charts  in-progress");
    workshop.say("ana", "undo");
    assertThat(workshop.say("ana", "show WM-1")).contains("status     planned");
  }

  @Test
  void keeps_owner_target_reason_and_notes() {
    workshop.say("ana", "own WM-1 ben");
    workshop.say("ana", "target WM-1 fri");
    workshop.say("ana", "block WM-1 waiting for the vendor");
    workshop.say("ana", "note WM-1 called them");
    assertThat(workshop.say("ben", "show WM-1"))
        .contains("status     blocked: waiting for the vendor")
        .contains("owner      ben")
        .contains("target     2026-11-20")
        .contains("note       called them")
        .contains("belongs to ben (ana, chat)");
    assertThat(workshop.text()).isEqualTo(PLAN);
  }

  @Test
  void refuses_what_it_cannot_find() {
    assertThat(workshop.say("ana", "done WM-99"))
        .isEqualTo("There is no WM-99: list shows what there is.");
    assertThat(workshop.say("ana", "done XX-1")).isEqualTo("There is no XX-1: refs begin with WM.");
    assertThat(workshop.say("ana", "done dragons"))
        .isEqualTo("No item says “dragons”: list shows what there is.");
    assertThat(workshop.say("ana", "done relese"))
        .isEqualTo("No item says “relese”: did you mean WM-2 Release notes?");
    assertThat(workshop.say("ana", "move \"Phase 2\" \"Phase 1\""))
        .isEqualTo(
            "“Phase 2” is a milestone: name items here; list milestone:\"Phase 2\" shows them.");
  }

  @Test
  void lets_a_viewer_look_and_not_touch() {
    Asker viewer = new Asker(new Person(new Person.Id("v"), "vera", Role.VIEWER), Surface.CHAT);
    assertThat(workshop.assistant.answer(viewer, "list")).isInstanceOf(Reply.Listing.class);
    assertThat(workshop.assistant.answer(viewer, "done WM-1")).isInstanceOf(Reply.Refused.class);
    assertThat(workshop.text()).isEqualTo(PLAN);
  }

  @Test
  void shows_what_an_editor_changed() {
    workshop.edit(
        PLAN.replace("[ ] Rotate keys", "[x] Rotate keys")
            .replace("# Plan\n", "# Plan\n\nA word.\n"));
    assertThat(workshop.say("ana", "list milestone:\"Phase 2\"")).contains("✓ WM-4  Rotate keys");
    assertThat(workshop.say("ana", "show WM-4")).contains("ROADMAP.md:11");
  }

  @Test
  void gives_a_new_line_a_new_ref_and_never_an_old_one() {
    workshop.edit(PLAN.replace("- [ ] Helm tests\n", ""));
    assertThat(workshop.say("ana", "done WM-3"))
        .isEqualTo("WM-3 left its file: put its line back, or list what there is.".trim());
    workshop.edit(PLAN.replace("Helm tests", "Something else entirely"));
    assertThat(workshop.say("ana", "list something")).contains("WM-5");
  }

  @Test
  void knows_an_item_that_comes_back() {
    workshop.edit(PLAN.replace("- [ ] Helm tests\n", ""));
    workshop.say("ana", "list");
    workshop.edit(PLAN);
    assertThat(workshop.say("ana", "done WM-3")).startsWith("✓ WM-3 Helm tests is done");
  }

  @Test
  void changes_the_file_as_it_is_now_not_as_it_was() {
    workshop.edit("# A new first line\n" + PLAN);
    workshop.say("ana", "done WM-4");
    assertThat(workshop.text())
        .isEqualTo("# A new first line\n" + PLAN.replace("[ ] Rotate", "[x] Rotate"));
  }

  @Test
  void loses_nothing_when_an_editor_saves_right_before_the_write() {
    String edited = "# New\n" + PLAN.replace("[ ] Rotate", "[x] Rotate");
    workshop.rightBeforeWriting(() -> workshop.edit(edited));
    assertThat(workshop.say("ana", "done WM-1")).contains("WM-1 Helm charts is done");
    assertThat(workshop.text()).isEqualTo(edited.replace("[ ] Helm charts", "[x] Helm charts"));
    assertThat(workshop.say("ana", "list status:done")).contains("WM-4").contains("WM-1");
  }

  @Test
  void saves_what_it_cannot_write_and_writes_it_with_the_next_command() {
    workshop.breakDisk("no space left");
    assertThat(workshop.say("ana", "done WM-1"))
        .contains("✓ WM-1 Helm charts is done")
        .contains("saved, not yet in ROADMAP.md: no space left");
    assertThat(workshop.text()).isEqualTo(PLAN);
    workshop.breakDisk(null);
    workshop.say("ben", "list");
    assertThat(workshop.text()).isEqualTo(PLAN.replace("[ ] Helm charts", "[x] Helm charts"));
    workshop.say("ana", "undo");
    assertThat(workshop.text()).isEqualTo(PLAN);
  }

  @Test
  void writes_what_was_pending_into_a_file_that_was_edited_meanwhile() {
    workshop.breakDisk("no space left");
    workshop.say("ana", "done WM-1");
    workshop.breakDisk(null);
    workshop.edit("# New\n" + PLAN);
    workshop.say("ben", "list");
    assertThat(workshop.text())
        .isEqualTo("# New\n" + PLAN.replace("[ ] Helm charts", "[x] Helm charts"));
  }

  @Test
  void tells_what_moved_and_not_what_was_taken_back() {
    workshop.say("ana", "done WM-1");
    workshop.say("ana", "done WM-4");
    workshop.say("ana", "undo");
    workshop.say("ben", "block WM-3 no cluster");
    assertThat(workshop.say("ana", "digest"))
        .isEqualTo(
            """
            Since Tue 17 Nov
              ■ WM-3 Helm tests is blocked: no cluster (ben)
              ✓ WM-1 Helm charts is done (ana)
            ROADMAP  2 of 4 done +1
              ██████░░░░  2/3 +1  Phase 1\
            """);
  }

  @Test
  void shows_how_far_everything_is() {
    assertThat(workshop.say("ana", "status"))
        .isEqualTo(
            """
            ROADMAP  1 of 4 done
              ███░░░░░░░  1/3  Phase 1
              ░░░░░░░░░░  0/1  Phase 2\
            """);
    assertThat(workshop.say("ana", "status Phase 2"))
        .isEqualTo("ROADMAP  0 of 1 done\n  ░░░░░░░░░░  0/1  Phase 2");
    assertThat(workshop.say("ana", "status nowhere"))
        .startsWith("No roadmap or milestone is called “nowhere”");
  }

  @Test
  void says_what_to_do_next() {
    workshop.say("ana", "start WM-4");
    workshop.say("ana", "own WM-1 ben");
    assertThat(workshop.say("ana", "next"))
        .contains("WM-4")
        .contains("WM-3")
        .doesNotContain("WM-1 ");
  }
}
