package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.LogCapture;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscordTest {
  private static final String EVERYWHERE = "/applications/1002/commands";

  // JDA writes what it sends over the gateway, and so the token, at its finest level; no setting
  // keeps it from that.
  private final LogCapture log =
      new LogCapture().without("net.dv8tion.jda.internal.requests.WebSocketClient", Level.DEBUG);
  private final FakeDiscord discord = FakeDiscord.open();
  private final Seat anna = discord.as("4001").in("#platform");
  private final SmallRoadmap roadmap = new SmallRoadmap();
  private final DiscordBot bot = discord.start(roadmap.desk());

  @AfterEach
  void nothing_that_was_logged_shows_the_token() {
    bot.close();
    discord.close();
    log.close();
    assertThat(log.lines()).filteredOn(line -> line.contains(FakeDiscord.TOKEN)).isEmpty();
    assertThat(discord.settings().toString()).doesNotContain(FakeDiscord.TOKEN);
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void tells_the_asker_alone_what_was_asked() {
    Heard heard = anna.hears("/roadmap list");

    assertThat(heard.text()).isEqualTo("M0  ROADMAP\n  ○ WM-1  Health endpoint");
    assertThat(heard.onlyAsker()).isTrue();
  }

  @Test
  void tells_the_whole_channel_what_was_changed() {
    Heard heard = anna.hears("/roadmap done health");

    assertThat(heard.text())
        .isEqualTo("✓ WM-1 Health endpoint is done · 1 of 1 in M0 · ROADMAP.md:2 · undo");
    assertThat(heard.onlyAsker()).isFalse();
  }

  @Test
  void tells_the_asker_alone_what_is_unknown_or_ambiguous() {
    Heard unknown = anna.hears("/roadmap done zebra");
    Heard ambiguous = anna.hears("/roadmap done helm");

    assertThat(unknown.text()).startsWith("Nothing here is called “zebra”");
    assertThat(unknown.onlyAsker()).isTrue();
    assertThat(ambiguous.text()).contains("1. WM-2  Helm charts").contains("2. WM-3  Helm docs");
    assertThat(ambiguous.onlyAsker()).isTrue();
  }

  @Test
  void tells_a_stranger_how_to_be_linked() {
    Heard heard = discord.as("4999").in("#general").hears("/roadmap list");

    assertThat(heard.text())
        .isEqualTo(
            "I do not know yet who you are: ask an admin to run waymark person code NAME"
                + " and tell me the code, or waymark person link NAME discord:4999");
    assertThat(heard.onlyAsker()).isTrue();
    assertThat(roadmap.asked()).isEmpty();
  }

  @Test
  void makes_one_line_of_the_grammar_out_of_fields() {
    anna.types("/roadmap block \"Helm charts\" waiting for DNS");
    anna.types("/roadmap own WM-1 <@4001>");
    anna.types("/roadmap ask what is overdue?");
    anna.types("/roadmap next");

    assertThat(roadmap.asked())
        .containsExactly(
            "block \"Helm charts\" waiting for DNS", "own WM-1 Anna", "what is overdue?", "next");
    assertThat(
            DiscordCommands.words(
                "note", field -> field.equals("ref") ? "helm \"x\" charts" : "hi there"))
        .isEqualTo("note \"helm x charts\" hi there");
  }

  @Test
  void lets_nobodys_words_call_people_or_make_links() {
    Heard heard = anna.hears("/roadmap done hostile");

    assertThat(heard.raw().getString("content"))
        .doesNotContain("@everyone")
        .doesNotContain("\u001B")
        .doesNotContain("\u202E")
        .contains("\\<!channel\\>")
        .contains("\\[a\\]\\(http\\://evil.test\\)")
        .contains("\\*b\\* \\`\\`\\`x\\`\\`\\`")
        .contains("& 🚀");
  }

  /// Everywhere comes last.
  private void awaitAllCommands() {
    Awaitility.await().until(() -> calls("PUT", EVERYWHERE) == 1);
  }

  private long calls(String method, String path) {
    return discord.received().stream()
        .filter(request -> request.method().equals(method) && request.path().equals(path))
        .count();
  }

  @Test
  void shows_ten_items_at_a_time() {
    Heard heard = anna.hears("/roadmap ask list many");

    assertThat(heard.text()).contains("1–10 of 400");
    assertThat(heard.labels()).contains("Next ›");
  }

  @Test
  void answers_what_is_delivered_twice_once() {
    Turn turn = anna.sends("/roadmap done health");
    turn.answer();
    turn.again();
    // Whatever a second delivery would have said comes before the answer to what is asked after it.
    anna.types("/roadmap help");

    assertThat(turn.further()).isEmpty();
    assertThat(roadmap.asked()).containsExactly("done health", "help");
  }

  @Test
  void goes_on_after_a_drop_and_when_asked_to_connect_anew() {
    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
    discord.gateway().drop();
    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
    discord.gateway().refresh();
    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
    Awaitility.await().until(bot::isConnected);
  }

  @Test
  void starts_although_Discord_is_down_and_connects_later() {
    discord.awaitCommands();
    discord.faults().fail("", 4);
    try (DiscordBot late = discord.start(roadmap.desk())) {
      // JDA's threads may die noisily when a login fails.
      Awaitility.await().dontCatchUncaughtExceptions().until(late::isConnected);
    }
  }

  @Test
  void says_once_that_the_token_is_not_accepted_and_stops() {
    awaitAllCommands();
    discord.faults().refuseToken();
    long before = discord.received().size();
    try (DiscordBot refused = discord.start(roadmap.desk())) {
      Awaitility.await()
          .until(
              () ->
                  log.lines().stream()
                      .anyMatch(line -> line.contains("Discord does not accept the token")));
      assertThat(refused.isConnected()).isFalse();
      assertThat(discord.received()).hasSize((int) before + 1);
    }
  }

  @Test
  void says_once_when_Discord_ends_the_connection_for_good() {
    discord.gateway().end(4004);

    Awaitility.await().until(() -> complaints().size() == 1);
    assertThat(complaints()).singleElement().asString().contains("(code 4004)");
    assertThat(bot.isConnected()).isFalse();
  }

  @Test
  void leaves_quietly() {
    assertThat(anna.types("/roadmap list")).isNotEmpty();
    bot.close();

    assertThat(complaints()).isEmpty();
  }

  private List<String> complaints() {
    return log.lines().stream()
        .filter(line -> line.startsWith("ERROR") && line.contains("dev.waymark"))
        .toList();
  }

  @Test
  void says_one_sentence_with_an_id_when_something_breaks() {
    Heard heard = anna.hears("/roadmap show explosives");

    assertThat(heard.text())
        .matches("Something went wrong; an admin finds error [0-9a-f]{8} in the log\\.");
    assertThat(heard.onlyAsker()).isTrue();
    String id = heard.text().replaceAll(".*error ([0-9a-f]{8}).*", "$1");
    assertThat(log.lines()).filteredOn(line -> line.contains(id)).isNotEmpty();
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("ERROR") && line.contains(id))
        .singleElement()
        .asString()
        .contains("boom");
  }

  @Test
  void registers_its_commands_once_and_only_when_they_differ() {
    discord.awaitCommands();
    try (DiscordBot again = discord.start(roadmap.desk())) {
      Awaitility.await().until(() -> calls("GET", "/applications/1002/guilds/2001/commands") == 2);
      Awaitility.await().until(again::isConnected);
      assertThat(anna.types("/roadmap help")).isNotEmpty();
    }
    assertThat(calls("PUT", "/applications/1002/guilds/2001/commands")).isEqualTo(1);
  }

  @Test
  void registers_for_all_servers_when_none_is_named() {
    awaitAllCommands();
    DiscordSettings settings = discord.settings(DiscordSettings.Places.ALL);
    try (DiscordBot everywhere = discord.start(settings, roadmap.desk())) {
      Awaitility.await().until(everywhere::isConnected);
      Awaitility.await().until(() -> calls("PUT", EVERYWHERE) == 2);
    }
  }

  @Test
  void keeps_a_digest_in_a_thread_of_its_own_where_that_is_wanted() throws Exception {
    String channel = discord.channel("#platform");
    Awaitility.await().until(bot::isConnected);
    below(bot).post(channel, "c@2026-11-20", false, SmallRoadmap.digest());
    discord.channels().forgetNonces();
    Reply later = new Reply.Refused(Reply.Reason.WRONG, "What came late");
    try (DiscordBot restarted = discord.start(roadmap.desk())) {
      Awaitility.await().until(restarted::isConnected);
      below(restarted).post(channel, "c@2026-11-20", true, SmallRoadmap.digest());
      assertThat(below(restarted).edit(channel, "c@2026-11-20", later)).isTrue();
      assertThat(below(restarted).edit(channel, "c@2026-11-19", later)).isFalse();
      below(restarted).keepFirst(channel, "c@2026-11-20");
    }

    assertThat(discord.posted("#platform"))
        .singleElement()
        .asString()
        .startsWith("Standup of Fri 20 Nov");
    assertThat(discord.channels().threads()).hasSize(1).containsValue("Standup of Fri 20 Nov");
    String thread = discord.channels().threads().keySet().iterator().next();
    assertThat(discord.channels().posted(thread))
        .singleElement()
        .extracting(message -> message.getString("content"))
        .asString()
        .startsWith("What came late");
  }

  @Test
  void takes_a_second_thread_away_with_what_is_in_it() throws Exception {
    String channel = discord.channel("#platform");
    Awaitility.await().until(bot::isConnected);
    below(bot).post(channel, "c@2026-11-20", false, SmallRoadmap.digest());
    String first = discord.channels().threads().keySet().iterator().next();
    // As somebody does who was held up right after looking for the first, for longer than Discord
    // remembers nonces.
    discord.channels().forgetNonces();
    bot.announcer()
        .post(channel, "begun", false, new Reply.Refused(Reply.Reason.WRONG, "A second one"));
    String second = discord.channels().posted(channel).getLast().getString("id");
    discord
        .channels()
        .threadOf(channel, second, DataObject.empty().put("name", "Standup of Fri 20 Nov"));
    discord.channels().copy(discord.channels().posted(first).getFirst(), second);
    below(bot).keepFirst(channel, "c@2026-11-20");

    assertThat(discord.posted("#platform"))
        .singleElement()
        .asString()
        .startsWith("Standup of Fri 20 Nov");
    assertThat(discord.channels().posted(first)).hasSize(1);
    assertThat(discord.channels().isArchived(first)).isFalse();
    assertThat(discord.channels().posted(second)).isEmpty();
    assertThat(discord.channels().isArchived(second)).isTrue();
  }

  private static Announcer below(DiscordBot app) {
    return app.announcer().inThread("begun", "Standup of Fri 20 Nov");
  }

  @Test
  void posts_a_digest_once_and_finds_it_again() throws Exception {
    String channel = discord.channel("#platform");
    Awaitility.await().until(bot::isConnected);
    bot.announcer().post(channel, "c@2026-11-20", false, SmallRoadmap.digest());
    bot.announcer().post(channel, "c@2026-11-20", false, SmallRoadmap.digest());
    try (DiscordBot afterCrash = discord.start(roadmap.desk())) {
      Awaitility.await().until(afterCrash::isConnected);
      afterCrash.announcer().post(channel, "c@2026-11-20", false, SmallRoadmap.digest());
      assertThat(discord.posted("#platform")).hasSize(1);
    }
    discord.channels().forgetNonces();
    try (DiscordBot muchLater = discord.start(roadmap.desk())) {
      Awaitility.await().until(muchLater::isConnected);
      muchLater.announcer().post(channel, "c@2026-11-20", true, SmallRoadmap.digest());
      assertThat(discord.posted("#platform")).hasSize(1);
      muchLater.announcer().post(channel, "c@2026-11-21", true, SmallRoadmap.digest());
    }

    assertThat(discord.posted("#platform")).hasSize(2);
    assertThat(discord.posted("#platform").getFirst())
        .startsWith(
            "Since Thu 19 Nov\n  ✓ WM-1 Health endpoint is done (Anna)\nROADMAP  1 of 3 done");
  }

  @Test
  void does_once_what_was_left_unfinished_and_tells_the_channel() {
    Awaitility.await().until(bot::isConnected);
    bot.close();
    DiscordParcel parcel =
        new DiscordParcel(
            DiscordParcel.Kind.WORDS,
            "1",
            "token1",
            "4001",
            discord.channel("#platform"),
            "done health",
            Map.of(),
            null);
    Deliveries before = discord.deliveries();
    assertThat(before.arrive(DiscordIntake.SERVICE, "1", parcel.content(), () -> true))
        .isInstanceOf(Deliveries.Arrival.New.class);

    try (DiscordBot again = discord.start(roadmap.desk())) {
      Awaitility.await().until(() -> discord.posted("#platform").size() == 1);
      assertThat(again.isConnected()).isTrue();
    }
    try (DiscordBot later = discord.start(roadmap.desk())) {
      Awaitility.await().until(later::isConnected);
    }
    assertThat(discord.posted("#platform"))
        .singleElement()
        .asString()
        .startsWith("✓ WM-1 Health endpoint is done");
    assertThat(roadmap.asked()).containsExactly("done health");
  }

  @Test
  void edits_the_digest_where_it_stands_also_after_a_restart() throws Exception {
    String channel = discord.channel("#platform");
    Awaitility.await().until(bot::isConnected);
    bot.announcer().post(channel, "c@2026-11-20", false, SmallRoadmap.digest());
    Reply later = new Reply.Refused(Reply.Reason.WRONG, "What came late, @everyone");
    try (DiscordBot restarted = discord.start(roadmap.desk())) {
      Awaitility.await().until(restarted::isConnected);
      assertThat(restarted.announcer().edit(channel, "c@2026-11-20", later)).isTrue();
      assertThat(restarted.announcer().edit(channel, "c@2026-11-19", later)).isFalse();
      assertThat(restarted.announcer().edit(channel, "c@2026-11-20", later)).isTrue();
    }

    assertThat(discord.posted("#platform"))
        .singleElement()
        .asString()
        .startsWith("What came late, @");
  }

  @Test
  void says_why_a_digest_could_not_be_posted() {
    discord.awaitCommands();
    Awaitility.await().until(bot::isConnected);
    assertThatThrownBy(() -> bot.announcer().post("#platform", "k", false, SmallRoadmap.digest()))
        .isInstanceOf(Announcer.NotPosted.class)
        .hasMessage(
            "Discord has no channel #platform that the app may see: check the channel's id");
    bot.close();
    assertThatThrownBy(
            () ->
                bot.announcer()
                    .post(discord.channel("#general"), "k", false, SmallRoadmap.digest()))
        .hasMessage("Discord is not connected");
  }

  @Test
  void knows_people_by_name_in_what_is_typed() {
    assertThat(
            DiscordMarkup.plain(
                "own WM-1 <@4001> <@!9> <#3>",
                id -> id.equals("4001") ? Optional.of("Anna") : Optional.empty()))
        .isEqualTo("own WM-1 Anna <@!9> <#3>");
  }
}
