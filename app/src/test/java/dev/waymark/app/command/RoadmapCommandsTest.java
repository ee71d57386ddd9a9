package dev.waymark.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.Shell.Ran;
import dev.waymark.app.cli.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadmapCommandsTest {
  private static final String ROADMAP =
      """
      # Plan

      ## M0 First light
      - [ ] Health endpoint
      - [x] Repository layout
      - [ ] Helm charts for staging

      ## M1 Later
      - [ ] Health dashboards
      - [ ] Key rotation
      """;

  @TempDir private Path folder;

  private Shell shell;

  @BeforeEach
  void track() throws IOException {
    shell = new Shell(folder);
    shell.file("ROADMAP.md", ROADMAP);
    assertThat(shell.run("track", "ROADMAP.md", "--prefix", "WM").exit()).isEqualTo(Exit.FINE);
  }

  @Test
  void track_says_what_was_found_and_where_it_is_kept() throws IOException {
    shell.file("other.md", "## A\n- [ ] one\n");

    Ran ran = shell.run("track", "other.md");

    assertThat(ran.out())
        .isEqualTo(
            "other is tracked: 1 item in 1 milestone, O-1 · store "
                + shell.path(".waymark/store.db")
                + "\nThe folder is in no git repository, so its history begins today.\n");
  }

  @Test
  void track_twice_changes_nothing() {
    Ran again = shell.run("track", "ROADMAP.md");

    assertThat(again.exit()).isEqualTo(Exit.FINE);
    assertThat(again.out()).isEqualTo("ROADMAP is tracked already, as WM.\n");
    assertThat(shell.run("list", "--json").lines()).hasSize(5);
  }

  @Test
  void list_shows_every_item_in_document_order() {
    assertThat(shell.run("list").out())
        .isEqualTo(
            """
            M0 First light  ROADMAP
              ○ WM-1  Health endpoint
              ✓ WM-2  Repository layout
              ○ WM-3  Helm charts for staging
            M1 Later  ROADMAP
              ○ WM-4  Health dashboards
              ○ WM-5  Key rotation
            """);
  }

  @Test
  void list_prints_json_with_one_object_per_line() {
    assertThat(shell.run("list", "is:done", "--json").out())
        .isEqualTo(
            "{\"ref\":\"WM-2\",\"roadmap\":\"ROADMAP\",\"milestone\":\"M0 First light\","
                + "\"title\":\"Repository layout\",\"status\":\"done\",\"priority\":null,"
                + "\"owner\":null,\"target\":null,\"timeframe\":null,\"file\":\""
                + shell.path("ROADMAP.md")
                + "\",\"line\":5,\"criteria\":{\"met\":0,\"total\":0},\"evidence\":[],"
                + "\"changed_at\":\"2026-03-02T12:00:00Z\",\"changed_by\":\"anna\"}\n");
  }

  @Test
  void list_takes_filters_however_the_shell_cut_them() {
    assertThat(shell.run("list", "--json", "milestone:M1 Later").lines()).hasSize(2);
    assertThat(shell.run("list", "is:open health", "--json").lines()).hasSize(2);
    assertThat(shell.run("list", "-status:done", "-helm", "--json").lines()).hasSize(3);
    assertThat(shell.run("--json", "list", "helm charts").lines()).hasSize(1);
  }

  @Test
  void done_changes_one_mark_and_says_so() throws IOException {
    Ran ran = shell.run("done", "WM-1");

    assertThat(ran.exit()).isEqualTo(Exit.FINE);
    assertThat(ran.out())
        .isEqualTo(
            "✓ WM-1 Health endpoint is done · 2 of 3 in M0 First light · ROADMAP.md:4 · undo\n");
    assertThat(shell.content("ROADMAP.md"))
        .isEqualTo(ROADMAP.replace("[ ] Health endpoint", "[x] Health endpoint"));
  }

  @Test
  void a_change_as_json_has_its_events_and_patches() {
    assertThat(shell.run("done", "WM-1", "--json").out())
        .startsWith("{\"ok\":true,\"events\":[{\"sequence\":")
        .contains("\"event\":\"item-completed\",\"ref\":\"WM-1\"")
        .contains(
            "\"patches\":[{\"file\":\""
                + shell.path("ROADMAP.md")
                + "\",\"line\":4,\"before\":\"- [ ] Health endpoint\","
                + "\"after\":\"- [x] Health endpoint\",\"pending\":false}]");
  }

  @Test
  void undo_takes_back_the_last_change_whole() throws IOException {
    shell.run("done", "WM-1", "WM-3");
    Ran ran = shell.run("undo");

    assertThat(ran.lines()).hasSize(2);
    assertThat(shell.content("ROADMAP.md")).isEqualTo(ROADMAP);
    assertThat(shell.run("undo").exit()).isEqualTo(Exit.WRONG);
  }

  @Test
  void words_that_mean_several_items_change_nothing() throws IOException {
    Ran ran = shell.run("done", "health");

    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            """
            “health” fits several items; say which:
              1. WM-1  Health endpoint  M0 First light
              2. WM-4  Health dashboards  M1 Later
            """);
    assertThat(shell.content("ROADMAP.md")).isEqualTo(ROADMAP);
  }

  @Test
  void words_that_mean_several_items_name_them_in_json() {
    Ran ran = shell.run("--json", "done", "health");

    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.lines())
        .singleElement()
        .asString()
        .startsWith("{\"ok\":false,\"error\":\"“health” fits several items")
        .contains("\"candidates\":[{\"ref\":\"WM-1\"", "{\"ref\":\"WM-4\"");
  }

  @Test
  void an_error_is_json_too() {
    Ran ran = shell.run("done", "WM-99", "--json");

    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.out())
        .isEqualTo(
            "{\"ok\":false,\"error\":\"There is no WM-99: list shows what there is.\","
                + "\"candidates\":[]}\n");
    assertThat(ran.err()).isEqualTo("There is no WM-99: list shows what there is.\n");
  }

  @Test
  void text_with_blanks_arrives_as_it_was_written() {
    shell.run("block", "WM-3", "no \"vendor\" yet");
    shell.run("note", "helm charts", "asked  twice");
    shell.run("own", "WM-3", "me");
    shell.run("target", "WM-3", "1 dec");

    assertThat(shell.run("show", "WM-3").lines())
        .contains(
            "  status     blocked: no \"vendor\" yet",
            "  owner      anna",
            "  target     2026-12-01",
            "  note       asked  twice");
  }

  @Test
  void done_takes_evidence_in_one_word_of_the_shell() {
    shell.run("done", "WM-3", "merged in PR 7");

    assertThat(shell.run("show", "WM-3").lines()).contains("  evidence   merged in PR 7");
  }

  @Test
  void done_takes_quoted_names_too() {
    assertThat(shell.run("done", "WM-1", "helm charts").lines()).hasSize(2);
  }

  @Test
  void status_tells_how_far_everything_is() {
    assertThat(shell.run("status").out())
        .isEqualTo(
            """
            ROADMAP  1 of 5 done
              ███░░░░░░░  1/3  M0 First light
              ░░░░░░░░░░  0/2  M1 Later
            """);
    assertThat(shell.run("status", "--json").lines())
        .singleElement()
        .asString()
        .startsWith("{\"roadmap\":\"ROADMAP\",")
        .contains("\"done\":1,\"total\":5");
  }

  @Test
  void log_and_digest_tell_what_happened() {
    shell.at(Instant.parse("2026-03-03T09:00:00Z"));
    shell.run("start", "WM-5");

    assertThat(shell.run("log").lines().getFirst())
        .isEqualTo("  2026-03-03 09:00  WM-5 Key rotation is in progress (anna, cli)");
    assertThat(shell.run("log", "--json").lines().getFirst())
        .contains("\"event\":\"item-started\"");
    assertThat(shell.run("digest").lines()).contains("  ◐ WM-5 Key rotation is in progress (anna)");
    assertThat(shell.run("digest", "--json").lines())
        .singleElement()
        .asString()
        .contains("\"movement\":\"started\"");
    assertThat(shell.run("next", "--json").lines().getFirst()).contains("\"ref\":\"WM-5\"");
  }

  @Test
  void ask_is_a_line_of_chat() {
    assertThat(shell.run("ask", "list is:done").lines()).hasSize(2);
    assertThat(shell.run("ask", "done WM-1").exit()).isEqualTo(Exit.FINE);
  }

  @Test
  void ask_explains_itself_without_doing_anything() throws IOException {
    assertThat(shell.run("ask", "DONE wm-1", "--explain").out()).isEqualTo("done wm-1\n");
    assertThat(shell.content("ROADMAP.md")).isEqualTo(ROADMAP);

    Ran misunderstood = shell.run("ask", "--explain", "frobnicate");
    assertThat(misunderstood.out()).isEmpty();
    assertThat(misunderstood.exit()).isEqualTo(Exit.WRONG);
  }

  @Test
  void an_edit_of_the_file_shows_at_the_next_command() throws IOException {
    shell.file("ROADMAP.md", ROADMAP.replace("[ ] Key", "[x] Key"));

    assertThat(shell.run("list", "is:done", "--json").lines()).hasSize(2);
  }

  @Test
  void sync_checks_without_changing() throws IOException {
    assertThat(shell.run("sync", "--check").exit()).isEqualTo(Exit.FINE);
    shell.file("ROADMAP.md", ROADMAP.replace("[ ] Key", "[x] Key"));

    assertThat(shell.run("sync", "--check").exit()).isEqualTo(Exit.NO);
    assertThat(shell.run("sync", "ROADMAP.md", "--check", "--json").out())
        .isEqualTo("{\"file\":\"" + shell.path("ROADMAP.md") + "\",\"differs\":true}\n");
    assertThat(shell.run("sync").out()).isEqualTo("ROADMAP took over 1 change from its file.\n");
    assertThat(shell.run("sync", "--check").exit()).isEqualTo(Exit.FINE);
  }

  @Test
  void sync_says_where_both_sides_changed_the_same() throws IOException {
    shell.run("block", "WM-1", "no paint");
    shell.file("ROADMAP.md", ROADMAP.replace("[ ] Health endpoint", "[x] Health endpoint"));

    Ran ran = shell.run("sync");

    assertThat(ran.exit()).isEqualTo(Exit.CONFLICT);
    assertThat(ran.out())
        .isEqualTo(
            """
            ROADMAP differs from its file:
            WM-1 Health endpoint: status is blocked here and done in the file: sync WM-1 ours|theirs.
            """);
    assertThat(shell.run("sync", "--json").out()).contains("\"differs\":true");
    assertThat(shell.run("defer", "WM-1").out())
        .endsWith(
            "WM-1 differed: its status was blocked here and done in the file; what was said here"
                + " decides it.\n");
    assertThat(shell.run("sync").exit()).isEqualTo(Exit.FINE);
  }

  @Test
  void a_list_of_what_there_is_not_is_refused_as_in_a_chat() {
    for (String verb : new String[] {"list", "ask"}) {
      Ran ran = shell.run(verb, verb.equals("ask") ? "list milestone:Lator" : "milestone:Lator");
      assertThat(ran.exit()).isEqualTo(Exit.WRONG);
      assertThat(ran.err())
          .isEqualTo(
              "No milestone is called “Lator”: did you mean \"M1 Later\"? status shows what there"
                  + " is.\n");
    }
  }

  @Test
  void an_item_stays_in_its_roadmap() throws IOException {
    shell.file("other.md", "## Elsewhere\n- [ ] one\n");
    shell.run("track", "other.md");

    assertThat(shell.run("move", "WM-1", "Elsewhere").err())
        .isEqualTo(
            "“Elsewhere” is a milestone of other: name one of the item's own roadmap; status shows"
                + " them.\n");
  }

  @Test
  void sync_does_not_mind_other_words_around_the_work() throws IOException {
    shell.file("ROADMAP.md", ROADMAP.replace("# Plan\n", "# Plan\n\nHello there.\n"));

    assertThat(shell.run("sync", "--check").exit()).isEqualTo(Exit.FINE);
    assertThat(shell.run("show", "WM-1").lines()).contains("  file       ROADMAP.md:6");
  }

  @Test
  void inspect_needs_no_store() throws IOException {
    Files.delete(shell.path(".waymark/store.db"));

    assertThat(shell.run("inspect", "ROADMAP.md").lines())
        .contains("5 items in 2 milestones: 4 planned, 1 done", "    4    ○ Health endpoint");
    assertThat(shell.run("inspect", "--json", "ROADMAP.md").lines())
        .singleElement()
        .asString()
        .startsWith("{\"file\":\"ROADMAP.md\",\"title\":\"Plan\",")
        .contains("\"counts\":{\"milestones\":2,\"items\":5,\"done\":1,");
    assertThat(shell.path(".waymark/store.db")).doesNotExist();
  }

  @Test
  void one_unreadable_file_does_not_stop_inspect() {
    Ran ran = shell.run("inspect", "--json", "gone.md", "ROADMAP.md");

    assertThat(ran.exit()).isEqualTo(Exit.NO);
    assertThat(ran.lines()).hasSize(2);
    assertThat(ran.lines().getFirst()).startsWith("{\"file\":\"gone.md\",\"error\":\"");
  }
}
