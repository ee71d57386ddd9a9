package dev.waymark.bots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Office;
import dev.waymark.bots.discord.DiscordBot;
import dev.waymark.bots.discord.FakeDiscord;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.bots.slack.SlackBot;
import dev.waymark.core.request.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever can be asked in Slack can be asked in Discord, and the answer is the same; where one of
/// them lacks something the table says why. Prints `docs/parity.md`.
class ParityTest {
  private static final Path PAGE = Path.of("../docs/parity.md");
  private static final String PLAN =
      """
      # Plan

      ## M0 First light
      - [ ] Health endpoint
      - [ ] Helm charts
      - [ ] Helm docs

      ## M1 Launch
      - [ ] Load test

      Acceptance criteria:
      - [ ] Ten users at once
      """;

  /// In an order in which each finds what it needs; what is not here is said with its word alone.
  private static final Map<Verb, String> LINES = new EnumMap<>(Verb.class);

  /// These end what the others need.
  private static final Set<Verb> LAST = EnumSet.of(Verb.UNTRACK);

  static {
    LINES.put(Verb.LIST, "list is:open");
    LINES.put(Verb.SHOW, "show WM-2");
    LINES.put(Verb.START, "start WM-2");
    LINES.put(Verb.DONE, "done WM-1");
    LINES.put(Verb.BLOCK, "block WM-2 no DNS");
    LINES.put(Verb.UNBLOCK, "unblock WM-2");
    LINES.put(Verb.REOPEN, "reopen WM-1");
    LINES.put(Verb.DEFER, "defer WM-3");
    LINES.put(Verb.DROP, "drop WM-3 not needed");
    LINES.put(Verb.ADD, "add M1 Rotate keys");
    LINES.put(Verb.RENAME, "rename WM-4 Load test with ten users");
    LINES.put(Verb.MOVE, "move WM-2 M1");
    LINES.put(Verb.OWN, "own WM-2 Ben");
    LINES.put(Verb.TARGET, "target WM-2 2026-12-01");
    LINES.put(Verb.TAKE, "take WM-1");
    LINES.put(Verb.PRIORITY, "priority WM-1 high");
    LINES.put(Verb.LINK, "link WM-1 docs/run.md");
    LINES.put(Verb.MEET, "meet M1 1");
    LINES.put(Verb.UNMEET, "unmeet M1 1");
    LINES.put(Verb.AFTER, "after WM-2 WM-1");
    LINES.put(Verb.JOIN, "join WM-1 WM-3");
    LINES.put(Verb.NOTE, "note WM-1 seen by Ben");
    LINES.put(Verb.LOG, "log WM-4");
    LINES.put(Verb.SYNC, "sync WM-1 ours");
    LINES.put(Verb.EXPORT, "export ROADMAP");
    LINES.put(Verb.UNTRACK, "untrack ROADMAP");
    LINES.put(Verb.VIEW, "view save mine-open is:open owner:me");
    LINES.put(Verb.WAIVE, "waive R1 for now");
    LINES.put(Verb.CHECKIN, "checkin today: reading WM-1");
    LINES.put(Verb.AWAY, "away until 2026-12-31");
    LINES.put(Verb.HELP, "help done");
  }

  /// A gesture, and the transcript that shows it: the method of a test, or a written reason.
  private record Gesture(String what, String slack, String discord) {}

  private static final String S = "SlackPeopleTest.";
  private static final String D = "DiscordPeopleTest.";

  private static final List<Gesture> GESTURES =
      List.of(
          new Gesture(
              "A menu of what can be done, for each item of a list",
              S + "find_what_can_be_done_in_a_menu_beside_each_item",
              D + "find_what_can_be_done_about_each_item_in_a_menu_below_the_list"),
          new Gesture(
              "A change from a list that then shows it, told to all in one line",
              S + "change_an_item_from_a_list_that_then_shows_it_and_tell_everybody_in_one_line",
              D + "change_an_item_from_a_list_that_then_shows_it_and_tell_everybody_in_one_line"),
          new Gesture(
              "Undo on the change itself",
              S + "take_a_change_back_where_it_stands_and_only_that_one_however_often_they_press",
              D + "take_a_change_back_where_it_stands_and_only_that_one_however_often_they_press"),
          new Gesture(
              "Roles hold for buttons, also forged ones",
              S + "get_no_further_with_a_forged_button_than_with_words",
              D + "get_no_further_with_a_forged_button_than_with_words"),
          new Gesture(
              "One of several, by a button or in a menu",
              S + "choose_among_several_by_a_button_or_in_a_menu",
              D + "choose_one_of_several_and_the_question_goes"),
          new Gesture(
              "Pages turned in place", S + "turn_pages_in_place", D + "turn_pages_of_what_is_long"),
          new Gesture(
              "A form for what is in the way",
              S + "say_why_it_is_blocked_in_a_form",
              D + "say_in_a_form_what_is_in_the_way"),
          new Gesture(
              "A form that was filled in wrongly can be put right",
              S + "cannot_change_by_a_form_what_they_may_not_change",
              D + "are_told_what_is_wrong_in_a_form_and_open_it_again_as_they_filled_it_in"),
          new Gesture(
              "A message becomes evidence, a note or an item",
              S + "link_a_message_as_evidence_or_note_or_make_an_item_of_it",
              D + "make_of_a_message_what_shows_that_work_is_done"),
          new Gesture(
              "A message becomes an item with one entry of its own",
              "no: in Slack’s form for *Link to roadmap* it is one of the three choices",
              D + "make_of_a_message_an_item_that_knows_where_it_came_from"),
          new Gesture(
              "What is this person on?",
              "no: Slack has no menus on people for apps; say `list is:open owner:@ana`",
              D + "see_what_somebody_is_on"),
          new Gesture(
              "Refs, titles, people, milestones and views while typing",
              "no: Slack suggests nothing for the text of a command; words of a title are enough",
              D + "are_shown_what_they_may_mean_while_they_type"),
          new Gesture(
              "A home with what is theirs",
              S + "find_what_is_theirs_on_the_apps_home_and_change_it_there",
              "no: Discord has no such page; `/roadmap mine` and `/roadmap next` have the same"),
          new Gesture(
              "An update or a new item from the service’s own menu",
              S + "post_an_update_from_anywhere",
              "no: Discord opens forms from cards and messages only; `/roadmap note`, `add`"),
          new Gesture(
              "Alone with the app, by its mention, and in threads",
              S + "are_answered_in_threads_channels_and_alone",
              D + "talk_to_it_alone"),
          new Gesture(
              "Mentions of the app in a channel",
              S + "are_answered_in_threads_channels_and_alone",
              D + "call_it_by_its_name_and_nothing_else_is_read"),
          new Gesture(
              "Called by name when somebody else gave them something to do",
              S + "are_called_by_name_only_when_somebody_else_gave_them_something_to_do",
              D + "are_called_only_when_they_have_to_act"),
          new Gesture(
              "Quiet channels, and a thread a day",
              S + "hear_of_changes_as_their_channel_wants_it",
              D + "find_the_changes_of_a_day_in_one_thread_where_the_channel_wants_that"),
          new Gesture(
              "Roles of the service",
              "no: Slack’s own roles are about workspaces, not about teams’ work",
              D + "may_do_what_their_role_in_the_server_lets_them"),
          new Gesture(
              "Known by an e-mail address that the service has confirmed",
              "SlackByEmailTest.are_linked_without_a_code",
              "no: Discord tells apps nobody’s address; `person code` links them"),
          new Gesture(
              "Moments in each reader’s own zone",
              "no: times are told in the standup’s zone, as in the terminal",
              D + "see_when_something_happened_in_their_own_zone"),
          new Gesture(
              "How the work went so far, as a picture",
              "SlackChartsTest.show_how_the_work_went_where_only_who_pressed_sees_it",
              "DiscordChartsTest.show_how_the_work_went_to_who_pressed_alone"),
          new Gesture(
              "Asked how the day goes, with what is known: alone, or in the team's channel",
              "SlackCheckInTest.is_asked_alone_with_what_is_known",
              "DiscordCheckInTest"
                  + ".is_asked_in_the_teams_channel_by_name_and_without_what_is_nobodys_business"),
          new Gesture(
              "A check-in edited in a form that is filled in already",
              "SlackCheckInTest.edits_what_is_known_and_sends_it",
              "DiscordCheckInTest.edits_what_is_known_and_sends_it"),
          new Gesture(
              "What a check-in names changes after a click",
              "SlackCheckInTest.changes_what_the_answer_names_after_a_click_and_not_before",
              "DiscordCheckInTest.changes_what_the_answer_names_after_a_click_and_not_before"),
          new Gesture(
              "Hostile words do nothing",
              S + "cannot_call_anybody_or_make_links_or_break_anything_with_words",
              D + "may_say_whatever_they_like_and_it_does_nothing"));

  @Test
  void holds_for_every_verb_and_every_gesture(@TempDir Path one, @TempDir Path other)
      throws Exception {
    List<String> page = new ArrayList<>(List.of(HEAD.split("\n", -1)));
    try (FakeSlack slack = FakeSlack.open();
        FakeDiscord discord = FakeDiscord.open()) {
      Office inSlack = new Office(one, PLAN);
      Office inDiscord = new Office(other, PLAN);
      try (SlackBot left = slack.start(inSlack.desk);
          DiscordBot right = discord.start(inDiscord.desk)) {
        UnaryOperator<String> saysSlack = slack.as("U-ANNA").in("#platform")::types;
        UnaryOperator<String> saysDiscord = discord.as("4001").in("#platform")::types;
        for (Verb verb : order()) {
          String line = LINES.getOrDefault(verb, verb.word());
          String words = "/roadmap " + line;
          String direct = discord.offers(verb.word()) ? words : "/roadmap ask " + line;
          assertThat(told(saysDiscord.apply(direct)))
              .as(line)
              .isEqualTo(told(saysSlack.apply(words)));
          page.add("| " + verb.word() + " | `" + words + "` | `" + direct + "` |");
        }
        assertThat(left.isConnected() && right.isConnected()).isTrue();
      }
      assertThat(discord.violations()).isEmpty();
    }
    page.addAll(List.of(MIDDLE.split("\n", -1)));
    for (Gesture gesture : GESTURES) {
      page.add(
          "| %s | %s | %s |"
              .formatted(
                  gesture.what(),
                  cell("dev.waymark.bots.slack.", gesture.slack()),
                  cell("dev.waymark.bots.discord.", gesture.discord())));
    }
    agrees(String.join("\n", page) + "\n");
  }

  private static List<Verb> order() {
    List<Verb> order = new ArrayList<>(EnumSet.complementOf(EnumSet.copyOf(LAST)));
    order.addAll(LAST);
    return order;
  }

  /// Without who is called, and moments apart, which Discord tells as such.
  private static String told(String answer) {
    return answer
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll("^<@[0-9]+> ", "")
        .replaceAll(", (slack|discord)\\)$", ", here)")
        .replaceAll("<t:[0-9]+:f>|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}", "TIME")
        .strip();
  }

  private static String cell(String room, String said) throws ClassNotFoundException {
    if (said.startsWith("no: ")) {
      return said;
    }
    String[] parts = said.split("\\.", 2);
    Class<?> test = Class.forName(room + parts[0]);
    assertThat(test.getDeclaredMethods())
        .filteredOn(method -> method.isAnnotationPresent(Test.class))
        .extracting("name")
        .contains(parts[1]);
    return "yes";
  }

  private static void agrees(String page) throws IOException {
    if (System.getProperty("accept") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("else agree to the change: mvn verify -Daccept").hasContent(page);
  }

  private static final String HEAD =
      """
      # Slack and Discord, side by side

      Generated from a test that asks the same in both and compares what is answered; for each gesture there is a transcript in
      that service's own tests. Do not edit.

      Discord takes 25 sub-commands: verbs that are said seldom go through `/roadmap ask`, as plain questions do.

      | verb | in Slack | in Discord |
      |---|---|---|\
      """;

  private static final String MIDDLE =
      """

      | gesture | in Slack | in Discord |
      |---|---|---|\
      """;
}
