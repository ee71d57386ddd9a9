package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Hostile;
import dev.waymark.bots.chat.LogCapture;
import dev.waymark.bots.chat.Manner;
import dev.waymark.bots.chat.Office;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.bots.discord.DiscordSettings.Places;
import dev.waymark.core.roadmap.Person.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people meet in Discord, through real JDA and the real assistant. Every payload is also held
/// against what Discord takes.
class DiscordPeopleTest {
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

  @TempDir Path folder;
  private final LogCapture log = new LogCapture();
  private final FakeDiscord discord = FakeDiscord.open();
  private final Seat anna = discord.as("4001").in("#platform");
  private final Seat ben = discord.as("4002").in("#platform");
  private final Seat vera = discord.as("4003").in("#platform");
  private Office office;
  private DiscordBot bot;

  @BeforeEach
  void open() {
    office = new Office(folder, PLAN);
    bot = start(new Places(List.of(FakeDiscord.GUILD), true, true, Map.of(Snow.LEADS, Role.LEAD)));
  }

  private DiscordBot start(Places places) {
    return discord.start(discord.settings(places), office.desk, office.suggestions, office.roles);
  }

  @AfterEach
  void everything_that_was_sent_is_as_Discord_takes_it() {
    bot.close();
    discord.close();
    log.close();
    assertThat(discord.violations()).isEmpty();
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("ERROR") && line.contains("dev.waymark"))
        .isEmpty();
  }

  private void agrees(String name) throws IOException {
    Wire.is(name, discord.table().sent());
  }

  // What was asked

  @Test
  void find_what_can_be_done_about_each_item_in_a_menu_below_the_list() throws IOException {
    Heard list = anna.hears("/roadmap list");

    assertThat(list.onlyAsker()).isTrue();
    assertThat(list.labels())
        .startsWith("⋮ WM-1 Start", "⋮ WM-1 Done", "⋮ WM-1 Block…", "⋮ WM-1 Take", "⋮ WM-1 Show");
    agrees("list");
  }

  @Test
  void change_an_item_from_a_list_that_then_shows_it_and_tell_everybody_in_one_line()
      throws IOException {
    Heard list = anna.hears("/roadmap list is:open");
    Turn click = anna.press(list, "WM-1 Done");
    Heard card = click.answer();
    Heard told = click.answer();

    assertThat(card.how()).isEqualTo("edit");
    assertThat(card.text()).doesNotContain("Health endpoint").contains("Helm charts");
    assertThat(told.text())
        .isEqualTo(
            "✓ WM-1 Health endpoint is done · 1 of 3 in M0 First light · ROADMAP.md:4\n"
                + "Anna · done WM-1");
    assertThat(told.onlyAsker()).isFalse();
    assertThat(told.labels()).containsExactly("Undo", "⋮ Reopen", "⋮ Show");
    assertThat(office.text()).contains("- [x] Health endpoint");
    agrees("done-from-a-list");
  }

  @Test
  void take_a_change_back_where_it_stands_and_only_that_one_however_often_they_press()
      throws IOException {
    Heard done = anna.hears("/roadmap done WM-1");
    anna.types("/roadmap done WM-4");
    Heard undone = anna.press(done, "Undo").answer();
    Heard again = anna.press(done, "Undo").answer();

    assertThat(undone.how()).isEqualTo("edit");
    assertThat(undone.text()).startsWith("✓ WM-1 Health endpoint is planned again");
    assertThat(undone.labels()).doesNotContain("Undo");
    assertThat(again.text()).isEqualTo("That is taken back already, or was never a change.");
    assertThat(again.onlyAsker()).isTrue();
    assertThat(office.text()).contains("- [ ] Health endpoint").contains("- [x] Load test");
    agrees("undo");
  }

  @Test
  void are_refused_by_a_button_as_they_are_by_words() {
    Heard done = anna.hears("/roadmap done WM-1");
    Heard byVera = vera.press(done, "Undo").answer();
    Heard byBen = ben.press(done, "Undo").answer();
    Heard menu = vera.press(done, "Reopen").answer();

    assertThat(byVera.text()).startsWith("Vera may not change items");
    assertThat(byBen.text()).startsWith("Ben may not take back what Anna did");
    assertThat(menu.text()).startsWith("Vera may not change items");
    assertThat(List.of(byVera, byBen, menu)).allMatch(Heard::onlyAsker);
    assertThat(office.text()).contains("- [x] Health endpoint");
  }

  @Test
  void get_no_further_with_a_forged_button_than_with_words() {
    Heard list = vera.hears("/roadmap list");

    assertThat(vera.pressForged(list, "0:c|done WM-1|0|done WM-4").answer().text())
        .startsWith("Vera may not change items");
    assertThat(vera.pressForged(list, "t|0|done WM-4").answer().text())
        .startsWith("Vera may not change items");
    for (String nonsense : List.of("x", "0:", "0:c|", "0:#abc", "f|NONE|", "0:z|list")) {
      assertThat(vera.pressForged(list, nonsense).answer().text())
          .isEqualTo("This card is too old: ask for it again.");
    }
    assertThat(office.text()).doesNotContain("[x]");
  }

  @Test
  void choose_one_of_several_and_the_question_goes() throws IOException {
    Heard choice = anna.hears("/roadmap done helm");
    Turn chosen = anna.press(choice, "WM-2 Helm charts");

    assertThat(choice.onlyAsker()).isTrue();
    assertThat(chosen.answer().how()).isEqualTo("deleted");
    assertThat(chosen.answer().text()).startsWith("✓ WM-2 Helm charts is done");
    agrees("choice");
  }

  @Test
  void turn_pages_of_what_is_long() throws IOException {
    for (int i = 0; i < 12; i++) {
      anna.types("/roadmap add M1 More work number " + i);
    }
    Heard first = anna.hears("/roadmap list is:open");
    Heard second = anna.press(first, "Next ›").answer();
    Heard back = anna.press(second, "‹ Previous").answer();

    assertThat(first.text()).contains("1–10 of 16");
    assertThat(second.how()).isEqualTo("edit");
    assertThat(second.text()).contains("11–16 of 16");
    assertThat(back.text()).isEqualTo(first.text());
  }

  @Test
  void see_when_something_happened_in_their_own_zone() {
    anna.types("/roadmap done WM-1");
    Heard log = anna.hears("/roadmap log");

    assertThat(log.raw().getString("content"))
        .contains("<t:" + SmallRoadmap.CLOCK.instant().getEpochSecond() + ":f>");
  }

  // Forms

  @Test
  void say_in_a_form_what_is_in_the_way() throws IOException {
    Heard card = anna.hears("/roadmap show WM-2");
    Heard form = anna.press(card, "Block…").answer();
    Turn sent = anna.fills(form, card, Map.of("text", "waiting for DNS"));

    assertThat(form.how()).isEqualTo("modal");
    assertThat(sent.answer().text()).contains("WM-2").contains("waiting for DNS");
    assertThat(sent.answer().text()).startsWith("✓ WM-2 Helm charts is blocked");
    agrees("block");
  }

  @Test
  void are_told_what_is_wrong_in_a_form_and_open_it_again_as_they_filled_it_in() {
    Heard form = anna.chooses("Link to roadmap", "done at last").answer();
    Heard wrong =
        anna.fills(form, null, Map.of("state", "link", "item", "zebra", "text", "see there"))
            .answer();
    Heard again = anna.press(wrong, "Fill it in again…").answer();

    assertThat(wrong.onlyAsker()).isTrue();
    assertThat(wrong.text()).startsWith("No item says “zebra”");
    assertThat(again.how()).isEqualTo("modal");
    assertThat(again.raw().toString()).contains("zebra").contains("see there");
  }

  @Test
  void make_of_a_message_what_shows_that_work_is_done() throws IOException {
    Heard form = anna.chooses("Link to roadmap", "it **works** <@4002>").answer();
    Turn sent = anna.fills(form, null, Map.of("state", "link", "item", "load"));

    assertThat(form.raw().toString()).contains("Ben");
    assertThat(sent.answer().text()).startsWith("✓ WM-4 Load test");
    assertThat(anna.types("/roadmap show WM-4")).contains("https://discord.com/channels/");
    agrees("link");
  }

  @Test
  void make_of_a_message_an_item_that_knows_where_it_came_from() throws IOException {
    Heard form = anna.chooses("Make an item", "Rotate the\nkeys").answer();
    Turn sent = anna.fills(form, null, Map.of("milestone", "M1"));

    assertThat(sent.answer().text()).contains("Rotate the keys");
    assertThat(office.text()).contains("- [ ] Rotate the keys");
    assertThat(anna.types("/roadmap show WM-5")).contains("https://discord.com/channels/");
    agrees("make");
  }

  @Test
  void see_what_somebody_is_on() {
    ben.types("/roadmap take WM-2");
    Heard bens = anna.choosesOf("What is this person on?", "4002").answer();
    Heard nobodys = anna.choosesOf("What is this person on?", "4999").answer();

    assertThat(bens.text()).contains("WM-2").doesNotContain("WM-1");
    assertThat(bens.onlyAsker()).isTrue();
    assertThat(nobodys.text()).startsWith("I do not know yet who that is");
  }

  // While they type

  @Test
  void are_shown_what_they_may_mean_while_they_type() {
    assertThat(anna.suggested("done", "ref", "helm"))
        .containsExactly("WM-2 Helm charts", "WM-3 Helm docs");
    assertThat(anna.suggested("done", "ref", "wm-4")).containsExactly("WM-4 Load test");
    assertThat(anna.suggested("done", "ref", "#1")).containsExactly("WM-1 Health endpoint");
    assertThat(anna.suggested("done", "ref", "WM-1 load")).containsExactly("WM-1 WM-4 Load test");
    assertThat(anna.suggested("move", "milestone", "la")).containsExactly("M1 Launch · ROADMAP");
    assertThat(anna.suggested("own", "person", "b")).containsExactly("Ben");
    assertThat(anna.suggested("list", "filter", "over")).containsExactly("is:overdue");
    assertThat(anna.suggested("done", "ref", "zebra")).isEmpty();
    assertThat(discord.as("4999").in("#general").suggested("done", "ref", "helm")).isEmpty();
  }

  @Test
  void are_shown_saved_views_and_what_is_new_at_once() {
    anna.types("/roadmap ask view save mine-open is:open owner:me");
    anna.types("/roadmap add M1 Brand new");

    assertThat(anna.suggested("list", "filter", "@mine"))
        .containsExactly("@mine-open is:open owner:me");
    assertThat(anna.suggested("done", "ref", "brand")).containsExactly("WM-5 Brand new");
  }

  // Where they are

  @Test
  void talk_to_it_alone() {
    Seat alone = discord.as("4001").alone();

    assertThat(alone.types("/roadmap done WM-1")).startsWith("✓ WM-1");
    alone.says("what is left for M0?");
    Awaitility.await().until(() -> discord.channels().posted("84001").size() == 1);
    assertThat(discord.channels().posted("84001").getFirst().getString("content"))
        .contains("Helm charts");
  }

  @Test
  void call_it_by_its_name_and_nothing_else_is_read() {
    discord.awaitCommands();
    anna.says("done WM-1, says Ben");
    anna.says("<@1003> done WM-2");
    Awaitility.await().until(() -> discord.posted("#platform").size() == 1);

    assertThat(discord.posted("#platform").getFirst()).startsWith("✓ WM-2");
    assertThat(office.text()).contains("- [ ] Health endpoint");
  }

  @Test
  void hear_its_mention_only_where_the_operator_says_so() {
    discord.awaitCommands();
    try (DiscordBot quiet = start(Places.ALL)) {
      Awaitility.await().until(quiet::isConnected);
      assertThat(discord.gateway().intents()).first().isEqualTo(1 | 1 << 9 | 1 << 12);
      assertThat(discord.gateway().intents()).last().isEqualTo(1);
    }
  }

  @Test
  void are_sent_away_from_a_server_that_is_not_served() {
    assertThat(discord.as("4001").elsewhere().types("/roadmap list"))
        .startsWith("I do not serve this server");
  }

  @Test
  void may_do_what_their_role_in_the_server_lets_them() {
    assertThat(vera.types("/roadmap done WM-1")).startsWith("Vera may not");
    assertThat(vera.with(Snow.LEADS).types("/roadmap done WM-1")).startsWith("✓ WM-1");
  }

  @Test
  void find_the_changes_of_a_day_in_one_thread_where_the_channel_wants_that() {
    office.desk.manners(Map.of("discord:" + discord.channel("#platform"), Manner.THREAD));
    Heard whisper = anna.hears("/roadmap done WM-1");
    ben.types("/roadmap start WM-2");

    assertThat(whisper.onlyAsker()).isTrue();
    assertThat(discord.channels().threads()).containsValue("Changes of Fri 20 Nov").hasSize(1);
    String thread = discord.channels().threads().keySet().iterator().next();
    assertThat(discord.channels().posted(thread)).hasSize(2);
  }

  @Test
  void keep_a_quiet_channel_quiet() {
    office.desk.manners(Map.of("discord:" + discord.channel("#platform"), Manner.QUIET));

    assertThat(anna.hears("/roadmap done WM-1").onlyAsker()).isTrue();
  }

  @Test
  void are_called_only_when_they_have_to_act() throws IOException {
    anna.types("/roadmap own WM-1 Ben");
    Heard blocked = anna.hears("/roadmap block WM-1 no DNS");

    assertThat(blocked.raw().getString("content")).startsWith("<@4002> ");
    assertThat(blocked.raw().getObject("allowed_mentions").getArray("users").toList())
        .hasToString("[4002]");
    agrees("called");
  }

  // Hostile words

  @Test
  void may_say_whatever_they_like_and_it_does_nothing() {
    List<String> texts = Hostile.texts();
    assertThat(texts).hasSizeGreaterThanOrEqualTo(40);
    for (String text : texts) {
      Heard said = anna.hears("/roadmap ask note WM-1 " + text);
      assertThat(said.labels()).hasSizeLessThan(60);
      Heard modal = anna.chooses("Link to roadmap", text).answer();
      anna.fills(modal, null, Map.of("state", "note", "item", "WM-2", "text", text)).answer();
      anna.suggested("done", "ref", text);
    }
    Heard card = anna.hears("/roadmap show WM-1");
    anna.press(card, "History").answer();
    anna.types("/roadmap log");
    assertThat(discord.violations()).isEmpty();
  }
}
