package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Hostile;
import dev.waymark.bots.chat.LogCapture;
import dev.waymark.bots.chat.Manner;
import dev.waymark.bots.chat.Office;
import dev.waymark.bots.slack.FakeSlack.Heard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people meet in Slack, through real Bolt and the real assistant. Every payload is also
/// checked against what Slack takes.
class SlackPeopleTest {
  private static final String PLAN =
      """
      # Plan

      ## M0 First light
      - [ ] Health endpoint
      - [ ] Helm charts
      - [ ] Helm docs

      ## M1 Launch
      - [ ] Load test
      """;

  private static final Pattern CALLING =
      Pattern.compile("\"mrkdwn\",\"text\":\"(?:\\\\.|[^\"\\\\<])*+<");

  @TempDir Path folder;
  private final LogCapture log = new LogCapture();
  private final FakeSlack slack = FakeSlack.open();
  private final Seat anna = slack.as("U-ANNA").in("C1");
  private final Clicks annas = new Clicks(slack, "U-ANNA", "C1");
  private final Clicks bens = new Clicks(slack, "U-BEN", "C1");
  private final Clicks veras = new Clicks(slack, "U-VERA", "C1");
  private Office office;
  private SlackBot bot;

  @BeforeEach
  void open() {
    office = new Office(folder, PLAN);
    bot = start(slack, office.desk);
  }

  /// Over a socket.
  SlackBot start(FakeSlack app, ChatDesk desk) {
    return app.start(desk);
  }

  @AfterEach
  void everything_that_was_sent_is_as_Slack_takes_it() {
    bot.close();
    slack.close();
    log.close();
    assertThat(log.lines()).filteredOn(line -> line.contains("could not be")).isEmpty();
  }

  private void agrees(String name) throws IOException {
    Wire.is(name, slack.seen().sent());
  }

  // What was asked

  @Test
  void find_what_can_be_done_in_a_menu_beside_each_item() throws IOException {
    Heard list = anna.hears("/roadmap list");

    assertThat(list.onlyAsker()).isTrue();
    assertThat(Clicks.labels(list.raw()))
        .startsWith("⋮ Start", "⋮ Done", "⋮ Block…", "⋮ Take", "⋮ Show");
    agrees("list");
  }

  @Test
  void change_an_item_from_a_list_that_then_shows_it_and_tell_everybody_in_one_line()
      throws IOException {
    Heard list = anna.hears("/roadmap list is:open");
    Clicks.Click click = annas.press(list.raw(), "Done");
    Heard card = click.answer();
    Heard told = click.answer();

    assertThat(card.raw().get("replace_original").getAsBoolean()).isTrue();
    assertThat(card.text()).doesNotContain("Health endpoint").contains("Helm charts");
    assertThat(told.text())
        .isEqualTo("✓ WM-1 Health endpoint is done · 1 of 3 in M0 First light · ROADMAP.md:4");
    assertThat(told.onlyAsker()).isFalse();
    assertThat(Clicks.labels(told.raw())).containsExactly("Undo", "⋮ Reopen", "⋮ Show");
    assertThat(office.text()).contains("- [x] Health endpoint");
    agrees("done-from-a-list");
  }

  @Test
  void take_a_change_back_where_it_stands_and_only_that_one_however_often_they_press()
      throws IOException {
    JsonObject done = anna.hears("/roadmap done WM-1").raw();
    anna.types("/roadmap done WM-4");
    Heard undone = annas.press(done, "Undo").answer();
    Heard again = annas.press(done, "Undo").answer();

    assertThat(undone.raw().get("replace_original").getAsBoolean()).isTrue();
    assertThat(undone.text()).startsWith("✓ WM-1 Health endpoint is planned again");
    assertThat(Clicks.labels(undone.raw())).doesNotContain("Undo");
    assertThat(again.text()).isEqualTo("That is taken back already, or was never a change.");
    assertThat(again.onlyAsker()).isTrue();
    assertThat(office.text()).contains("- [ ] Health endpoint").contains("- [x] Load test");
    agrees("undo");
  }

  @Test
  void are_refused_by_a_button_as_they_are_by_words() {
    JsonObject done = anna.hears("/roadmap done WM-1").raw();
    Heard byVera = veras.press(done, "Undo").answer();
    Heard byBen = bens.press(done, "Undo").answer();
    Heard menu = veras.press(done, "Reopen").answer();

    assertThat(byVera.text()).startsWith("Vera may not change items");
    assertThat(byBen.text()).startsWith("Ben may not take back what Anna did");
    assertThat(menu.text()).startsWith("Vera may not change items");
    assertThat(List.of(byVera, byBen, menu)).allMatch(Heard::onlyAsker);
    assertThat(office.text()).contains("- [x] Health endpoint");
  }

  @Test
  void get_no_further_with_a_forged_button_than_with_words() {
    assertThat(veras.pressForged("c|done WM-1|0|done WM-4").answer().text())
        .startsWith("Vera may not change items");
    assertThat(veras.pressForged("t|0|done WM-4").answer().text())
        .startsWith("Vera may not change items");
    for (String nonsense :
        List.of(
            "",
            "x",
            "c|",
            "c|done WM-1",
            "t|-1|list",
            "t|9999999999999|list",
            "f|NO|x|0|",
            "f|BLOCK",
            "#0123",
            "z|done WM-1")) {
      assertThat(annas.pressForged(nonsense).answer().text())
          .as(nonsense)
          .isEqualTo("This card is too old: ask for it again.");
    }
    assertThat(office.text()).isEqualTo(PLAN);
  }

  @Test
  void press_twice_without_harm() {
    JsonObject list = anna.hears("/roadmap list").raw();
    Clicks.Click one = annas.press(list, "Done");
    Clicks.Click two = annas.press(list, "Done");
    List<String> said =
        List.of(one.answer().text(), one.answer().text(), two.answer().text(), two.answer().text());

    assertThat(said).filteredOn(text -> text.startsWith("✓ WM-1")).hasSize(1);
    assertThat(said).filteredOn(text -> text.contains("is already done")).hasSize(1);
  }

  @Test
  void choose_among_several_by_a_button_or_in_a_menu() throws IOException {
    Heard choice = anna.hears("/roadmap done helm");
    assertThat(Clicks.labels(choice.raw())).containsExactly("WM-2 Helm charts", "WM-3 Helm docs");
    Clicks.Click click = annas.press(choice.raw(), "WM-3 Helm docs");
    Heard gone = click.answer();
    Heard told = click.answer();

    assertThat(gone.raw().get("delete_original").getAsBoolean()).isTrue();
    assertThat(told.text()).startsWith("✓ WM-3 Helm docs is done");
    assertThat(told.onlyAsker()).isFalse();
    agrees("choice");
  }

  @Test
  void choose_between_milestones_and_see_whose_they_are() {
    office.edit(PLAN.replace("M1 Launch", "M1 First launch"));
    Heard choice = anna.hears("/roadmap own first Ben");
    assertThat(Clicks.labels(choice.raw())).containsExactly("M0 First light", "M1 First launch");
    Clicks.Click click = annas.press(choice.raw(), "M1 First launch");
    click.answer();

    assertThat(click.answer().text()).startsWith("✓ M1 First launch belongs to Ben");
    Heard shown = anna.hears("/roadmap show M1");
    assertThat(shown.text())
        .contains("owner")
        .contains("Ben")
        .contains("M1 First launch belongs to Ben")
        .contains("Load test");
    assertThat(Clicks.labels(shown.raw())).startsWith("⋮ Start", "⋮ Done");
  }

  @Test
  void choose_in_a_menu_where_very_many_fit() throws IOException {
    for (int i = 1; i <= 7; i++) {
      anna.types("/roadmap add \"M1 Launch\" Rehearsal " + i);
    }
    int before = slack.seen().sent().size();
    Heard choice = anna.hears("/roadmap done rehearsal");
    assertThat(Clicks.labels(choice.raw())).hasSize(7).allMatch(label -> label.startsWith("⋮ WM-"));
    Clicks.Click click = annas.press(choice.raw(), "WM-9 Rehearsal 5");
    click.answer();

    assertThat(click.answer().text()).startsWith("✓ WM-9 Rehearsal 5 is done");
    Wire.is("choice-in-a-menu", slack.seen().sent().subList(before, before + 1));
  }

  @Test
  void agree_to_what_free_words_were_taken_for_with_a_button() throws IOException {
    Heard asked = anna.hears("/roadmap anna finished the health endpoint");
    assertThat(Clicks.labels(asked.raw())).containsExactly("Yes, do it", "No");
    Clicks.Click click = annas.press(asked.raw(), "Yes, do it");
    click.answer();
    assertThat(click.answer().text()).startsWith("✓ WM-1 Health endpoint is done");
    agrees("confirm");

    Heard other = anna.hears("/roadmap anna finished the load test");
    Clicks.Click no = annas.press(other.raw(), "No");
    no.answer();
    assertThat(no.answer().text()).isEqualTo("Nothing was changed.");
    assertThat(office.text()).contains("- [ ] Load test");
  }

  @Test
  void turn_pages_in_place() throws IOException {
    for (int i = 0; i < 20; i++) {
      anna.types("/roadmap add \"M1 Launch\" Rehearsal " + i);
    }
    int before = slack.seen().sent().size();
    Heard first = anna.hears("/roadmap list milestone:\"M1 Launch\"");
    Heard second = annas.press(first.raw(), "Next ›").answer();
    Heard third = annas.press(second.raw(), "Next ›").answer();
    Heard back = annas.press(second.raw(), "‹ Previous").answer();

    assertThat(first.text()).endsWith("1–10 of 21");
    assertThat(second.text()).contains("Rehearsal 15").endsWith("11–20 of 21");
    assertThat(third.text()).contains("Rehearsal 19").endsWith("21–21 of 21");
    assertThat(Clicks.labels(third.raw())).contains("‹ Previous").doesNotContain("Next ›");
    assertThat(back.text()).isEqualTo(first.text());
    assertThat(second.raw().get("replace_original").getAsBoolean()).isTrue();
    Wire.is("pages", slack.seen().sent().subList(before, before + 2));
  }

  @Test
  void are_shown_a_card_with_what_comes_next() throws IOException {
    Heard card = anna.hears("/roadmap show WM-1");
    assertThat(Clicks.labels(card.raw())).startsWith("Start", "Done", "Block…", "⋮ Take");
    Clicks.Click click = annas.press(card.raw(), "Take");
    Heard taken = click.answer();

    assertThat(taken.text()).contains("owner").contains("Anna");
    assertThat(Clicks.labels(taken.raw())).doesNotContain("⋮ Take");
    assertThat(click.answer().text()).contains("belongs to Anna");
    agrees("card");
  }

  // Elsewhere than by a command

  @Test
  void are_answered_in_threads_channels_and_alone() throws IOException {
    assertThat(anna.mentions("what is overdue?").onlyAsker()).isTrue();
    Heard thread = anna.mentions("start WM-1");
    assertThat(thread.raw().get("thread_ts").getAsString()).isEqualTo("1700000000.1");
    Clicks alone = new Clicks(slack, "U-ANNA", "D1");
    Heard listed = alone.tells("list");
    assertThat(listed.raw().get("channel").getAsString()).isEqualTo("D1");
    assertThat(alone.tells("done helm").text()).contains("say which");
    assertThat(alone.tells("2").text()).startsWith("✓ WM-3 Helm docs is done");
    agrees("mention-and-alone");
  }

  @Test
  void find_what_is_theirs_on_the_apps_home_and_change_it_there() throws IOException {
    anna.types("/roadmap take WM-1");
    anna.types("/roadmap target WM-1 2026-11-22");
    anna.types("/roadmap after WM-4 WM-1");
    int before = slack.seen().sent().size();
    JsonObject home = annas.home();
    annas.pressAtHome(home, "Done");
    JsonObject after = slack.seen().awaitView("views.publish");

    assertThat(home.toString())
        .contains("*Yours*", "*Due within a week*", "*Waits for you*")
        .contains("You are Anna, lead here.");
    assertThat(home.toString().split("WM-4", -1)).hasSizeGreaterThan(1);
    assertThat(after.toString()).contains("is done").contains("Nothing.");
    Wire.is("home", slack.seen().sent().subList(before, slack.seen().sent().size()));
    assertThat(new Clicks(slack, "U-STRANGER", "D9").home().toString())
        .contains("I do not know yet who you are");
  }

  @Test
  void see_more_of_what_is_theirs_page_by_page() {
    for (int i = 1; i <= 12; i++) {
      anna.types("/roadmap add \"M1 Launch\" Rehearsal " + i);
      anna.types("/roadmap take WM-" + (4 + i));
    }
    JsonObject home = annas.home();
    assertThat(home.toString()).contains("1–10 of 12");
    annas.pressAtHome(home, "Next ›");

    assertThat(slack.seen().awaitView("views.publish").toString())
        .contains("Rehearsal 12")
        .contains("11–12 of 12")
        .contains("1–10 of 12");
  }

  // Forms

  @Test
  void say_why_it_is_blocked_in_a_form() throws IOException {
    Heard card = bens_card();
    bens.press(card.raw(), "Block…");
    JsonObject form = slack.seen().awaitView("views.open");
    Optional<JsonObject> blank = bens.submits(form, Map.of("text", "   "));
    assertThat(blank.orElseThrow().getAsJsonObject("errors").get("text").getAsString())
        .isEqualTo("Fill this in.");
    int before = slack.seen().sent().size();
    Optional<JsonObject> taken = bens.submits(form, Map.of("text", "waits for DNS\nof the vendor"));

    assertThat(taken).isEmpty();
    Awaitility.await().until(() -> slack.seen().sent().size() == before + 2);
    assertThat(slack.seen().sent().getLast().payload().toString())
        .contains("is blocked: waits for DNS of the vendor");
    assertThat(slack.seen().sent().get(before).payload().get("replace_original").getAsBoolean())
        .isTrue();
    agrees("block");
  }

  private Heard bens_card() {
    return slack.as("U-BEN").in("C1").hears("/roadmap show WM-1");
  }

  @Test
  void say_what_shows_that_it_is_done() {
    Heard card = bens_card();
    bens.press(card.raw(), "Done, and what shows it…");
    JsonObject form = slack.seen().awaitView("views.open");
    int before = slack.seen().sent().size();
    assertThat(bens.submits(form, Map.of("text", "WM-2 was its test"))).isEmpty();
    Awaitility.await().until(() -> slack.seen().sent().size() == before + 2);

    assertThat(office.text()).contains("- [x] Health endpoint").contains("- [ ] Helm charts");
    assertThat(slack.seen().sent().getLast().payload().toString()).contains("has a note");
  }

  @Test
  void post_an_update_from_anywhere() throws IOException {
    bens.shortcut();
    JsonObject form = slack.seen().awaitView("views.open");
    Optional<JsonObject> several =
        bens.submits(form, Map.of("item", "helm", "state", "start", "text", "began today"));
    assertThat(several.orElseThrow().getAsJsonObject("errors").get("item").getAsString())
        .isEqualTo("“helm” fits several: say WM-2 (Helm charts) or WM-3 (Helm docs).");
    Optional<JsonObject> unknown = bens.submits(form, Map.of("item", "zebra", "state", "start"));
    assertThat(unknown.orElseThrow().getAsJsonObject("errors").get("item").getAsString())
        .contains("zebra");
    assertThat(bens.submits(form, Map.of("item", "helm charts", "state", "block"))).isPresent();
    assertThat(
            bens.submits(
                form, Map.of("item", "helm charts", "state", "start", "text", "began today")))
        .isEmpty();
    Awaitility.await().until(() -> !slack.posted("U-BEN").isEmpty());

    assertThat(slack.posted("U-BEN").getFirst())
        .contains("✓ WM-2 Helm charts is in progress")
        .contains("✓ WM-2 Helm charts has a note");
    agrees("update");
    assertThat(slack.seen().awaitInThread().text()).isEqualTo(slack.posted("U-BEN").getFirst());
    assertThat(bens.tells("undo").text()).contains("WM-2 Helm charts is planned again");
    assertThat(anna.types("/roadmap show WM-2")).contains("planned").doesNotContain("  note  ");
  }

  @Test
  void link_a_message_as_evidence_or_note_or_make_an_item_of_it() throws IOException {
    String link = "https://team.slack.com/archives/C1/p1700000000000700";
    annas.links("We rehearsed <it> & it <!channel> works", null);
    JsonObject form = slack.seen().awaitView("views.open");
    assertThat(annas.submits(form, Map.of("state", "link", "item", "load test"))).isEmpty();
    Awaitility.await().until(() -> slack.posted("C1").size() == 1);
    assertThat(annas.submits(form, Map.of("state", "note", "item", "WM-1"))).isEmpty();
    Awaitility.await().until(() -> slack.posted("C1").size() == 2);
    assertThat(
            annas.submits(form, Map.of("state", "add", "item", "M1", "text", "Rehearse it again")))
        .isEmpty();
    Awaitility.await().until(() -> slack.posted("C1").size() == 3);
    assertThat(annas.submits(form, Map.of("state", "add", "item", "M9", "text", "x"))).isPresent();

    assertThat(anna.types("/roadmap show WM-4")).contains("evidence").contains(link);
    assertThat(anna.types("/roadmap show WM-1"))
        .contains("We rehearsed <it> & it <!channel> works " + link);
    assertThat(anna.types("/roadmap show WM-5")).contains("Rehearse it again").contains(link);
    Wire.is("link", slack.seen().sent().subList(0, 4));
    assertThat(slack.seen().posted("C1"))
        .allMatch(one -> one.get("thread_ts").getAsString().equals("1700000000.000700"));
  }

  @Test
  void are_answered_also_where_the_app_is_no_member() {
    Clicks.Click shortcut = annas.links("rehearsed", "1700000000.1");
    JsonObject form = slack.seen().awaitView("views.open");
    slack.refuse("chat.postMessage", "not_in_channel", 1);
    assertThat(annas.submits(form, Map.of("state", "link", "item", "load test"))).isEmpty();

    Heard told = shortcut.answer();
    assertThat(told.text()).startsWith("✓ WM-4 Load test");
    assertThat(told.raw().get("thread_ts").getAsString()).isEqualTo("1700000000.1");
  }

  @Test
  void add_an_item_from_the_home() {
    annas.pressAtHome(annas.home(), "New item…");
    JsonObject form = slack.seen().awaitView("views.open");
    assertThat(annas.submits(form, Map.of("milestone", "nowhere", "text", "Smoke test")))
        .isPresent();
    assertThat(annas.submits(form, Map.of("milestone", "m1 launch", "text", "Smoke test")))
        .isEmpty();

    assertThat(slack.seen().awaitView("views.publish").toString()).contains("Smoke test was added");
    assertThat(office.text()).contains("- [ ] Smoke test");
  }

  @Test
  void are_told_when_a_form_could_not_be_opened_in_time() {
    Heard card = bens_card();
    slack.refuse("views.open", "expired_trigger_id", 1);

    assertThat(bens.press(card.raw(), "Block…").answer().text())
        .isEqualTo("Slack could not open the form in time: press again.");
  }

  @Test
  void cannot_change_by_a_form_what_they_may_not_change() {
    Heard card = slack.as("U-VERA").in("C1").hears("/roadmap show WM-1");
    veras.press(card.raw(), "Block…");
    Optional<JsonObject> told =
        veras.submits(slack.seen().awaitView("views.open"), Map.of("text", "because"));

    assertThat(told.orElseThrow().getAsJsonObject("errors").get("text").getAsString())
        .startsWith("Vera may not change items");
  }

  // Who hears of it

  @Test
  void are_called_by_name_only_when_somebody_else_gave_them_something_to_do() throws IOException {
    Heard own = anna.hears("/roadmap own WM-1 Ben");
    Heard blocked = anna.hears("/roadmap block WM-1 no DNS");
    Heard noted = anna.hears("/roadmap note WM-1 soon");
    Heard byThemselves = slack.as("U-BEN").in("C1").hears("/roadmap block WM-1 still none");

    assertThat(own.raw().toString()).contains("<@U-BEN> Anna · /roadmap own WM-1 Ben");
    assertThat(blocked.raw().toString()).contains("<@U-BEN> Anna");
    assertThat(noted.raw().toString()).doesNotContain("<@");
    assertThat(byThemselves.raw().toString()).doesNotContain("<@");
    agrees("called");
  }

  @Test
  void are_called_by_name_no_longer_when_they_say_so() {
    Seat ben = slack.as("U-BEN").in("C1");
    Heard said = ben.hears("/roadmap unfollow me");
    assertThat(said.text()).contains("Ben is called by name nowhere any more");
    assertThat(said.onlyAsker()).isTrue();
    assertThat(anna.hears("/roadmap own WM-1 Ben").raw().toString()).doesNotContain("<@");

    ben.types("/roadmap follow me");
    assertThat(anna.hears("/roadmap block WM-1 no DNS").raw().toString()).contains("<@U-BEN> Anna");
  }

  @Test
  void hear_of_changes_as_their_channel_wants_it() {
    office.desk.manners(Map.of("slack:C1", Manner.QUIET, "slack:C2", Manner.THREAD));
    assertThat(anna.hears("/roadmap done WM-1").onlyAsker()).isTrue();
    assertThat(slack.posted("C1")).isEmpty();
    Seat inThread = slack.as("U-ANNA").in("C2");
    assertThat(inThread.hears("/roadmap done WM-2").onlyAsker()).isTrue();
    assertThat(inThread.hears("/roadmap done WM-3").onlyAsker()).isTrue();
    Awaitility.await().until(() -> slack.posted("C2").size() == 3);

    assertThat(slack.posted("C2").getFirst()).isEqualTo("Changes of Fri 20 Nov");
    assertThat(slack.seen().posted("C2").subList(1, 3))
        .allMatch(message -> message.has("thread_ts"));
    assertThat(slack.as("U-ANNA").in("C3").hears("/roadmap undo").onlyAsker()).isFalse();
  }

  // Hostile words

  @Test
  void cannot_call_anybody_or_make_links_or_break_anything_with_words() {
    for (String text : Hostile.texts()) {
      String words = text.replaceAll("[\\x00\\r\\n\\u2028\\u2029]", " ");
      anna.types("/roadmap " + words);
      anna.types("/roadmap note WM-1 x" + words);
      anna.mentions(words);
      new Clicks(slack, "U-ANNA", "D1").tells(words);
      annas.links(text, null);
      JsonObject form = slack.seen().awaitView("views.open");
      annas.submits(form, Map.of("state", "note", "item", words, "text", text));
      annas.submits(form, Map.of("state", "add", "item", "M1", "text", "y" + text));
    }
    assertThat(anna.types("/roadmap list M1")).isNotEmpty();
    Heard list = anna.hears("/roadmap list");
    for (int page = 0; page < 4; page++) {
      list = annas.press(list.raw(), "Next ›").answer();
    }
    anna.types("/roadmap show WM-1");
    anna.types("/roadmap done y");
    anna.types("/roadmap log");
    annas.home();
    assertThat(slack.seen().violations()).isEmpty();
    assertThat(slack.seen().sent())
        .noneMatch(sent -> CALLING.matcher(sent.payload().toString()).find());
  }
}
