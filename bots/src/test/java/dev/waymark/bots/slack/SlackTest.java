package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.waymark.bots.chat.LogCapture;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.bots.slack.FakeSlack.Heard;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Reply;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackTest {
  private final LogCapture log = new LogCapture();
  private final FakeSlack slack = FakeSlack.open();
  private final Seat anna = slack.as("U-ANNA").in("#platform");
  private final SmallRoadmap roadmap = new SmallRoadmap();
  private final SlackBot bot = slack.start(roadmap.desk());

  @AfterEach
  void nothing_that_was_logged_shows_a_token() {
    bot.close();
    slack.close();
    log.close();
    assertThat(log.lines()).filteredOn(line -> line.contains("canary")).isEmpty();
    assertThat(slack.settings().toString()).doesNotContain("canary");
  }

  @Test
  void tells_the_asker_alone_what_was_asked() {
    Heard heard = anna.hears("/roadmap list");

    assertThat(heard.text()).isEqualTo("M0  ROADMAP\n  ○ WM-1  Health endpoint");
    assertThat(heard.onlyAsker()).isTrue();
  }

  @Test
  void tells_the_whole_channel_what_was_changed_and_by_whom() {
    Heard heard = anna.hears("/roadmap done health");

    assertThat(heard.text())
        .isEqualTo("✓ WM-1 Health endpoint is done · 1 of 1 in M0 · ROADMAP.md:2 · undo");
    assertThat(heard.onlyAsker()).isFalse();
    assertThat(heard.raw().toString()).contains("Anna · /roadmap done health\"");
    assertThat(smallPrint(anna.hears("/roadmap done health <b> & Anna")))
        .isEqualTo("Anna · /roadmap done health &lt;b&gt; &amp; Anna");
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
    Heard heard = slack.as("U999").in("#platform").hears("/roadmap done health");

    assertThat(heard.text())
        .isEqualTo(
            "I do not know yet who you are: ask an admin to run waymark person code NAME"
                + " and tell me the code, or waymark person link NAME slack:U999");
    assertThat(heard.onlyAsker()).isTrue();
    assertThat(roadmap.asked()).isEmpty();
  }

  @Test
  void understands_what_Slack_makes_of_typed_text() {
    assertThat(anna.types("/roadmap note health a < b && c > d"))
        .isEqualTo("You said: note health a < b && c > d");
    assertThat(
            SlackMarkup.plain(
                "own WM-1 <@U1|anna> &amp; <@U2|ben> in <#C1|ops> <http://a.b|a.b> <!here>",
                id -> id.equals("U1") ? Optional.of("Anna") : Optional.empty()))
        .isEqualTo("own WM-1 Anna & ben in #ops http://a.b @here");
  }

  @Test
  void lets_nobodys_words_call_people_or_make_links() {
    Heard heard = anna.hears("/roadmap done hostile");

    assertThat(heard.raw().get("text").getAsString())
        .doesNotContain("<")
        .doesNotContain("```")
        .doesNotContain("\u001B")
        .doesNotContain("\u202E")
        .contains("&lt;!channel&gt; @everyone &lt;@U1&gt;")
        .contains("&amp; 🚀");
    for (JsonElement block : heard.raw().getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().has("text")) {
        JsonObject text = block.getAsJsonObject().getAsJsonObject("text");
        assertThat(text.get("verbatim").getAsBoolean()).isTrue();
        assertThat(text.get("text").getAsString()).doesNotContain("<");
      }
    }
    assertThat(anna.types("/roadmap <!channel> \u001B[31m red"))
        .isEqualTo("You said: <!channel> [31m red");
  }

  @Test
  void keeps_within_what_a_message_takes() {
    Heard heard = anna.hears("/roadmap list many");

    int all = 0;
    for (JsonElement block : heard.raw().getAsJsonArray("blocks")) {
      String text = block.getAsJsonObject().getAsJsonObject("text").get("text").getAsString();
      all += text.length();
      assertThat(text.length()).isLessThanOrEqualTo(3_000);
      assertThat(text.codePoints())
          .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
      assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
    }
    assertThat(all).isLessThanOrEqualTo(10_000);
    assertThat(heard.raw().get("text").getAsString().length()).isLessThanOrEqualTo(4_000);
    assertThat(heard.text()).endsWith("1–10 of 400");
  }

  @Test
  void answers_what_is_delivered_twice_once() {
    List<Heard> all = anna.hearsTwice("/roadmap done health");

    assertThat(all).hasSize(1);
    assertThat(roadmap.asked()).containsExactly("done health", "help");
  }

  @Test
  void acknowledges_commands_it_does_not_know() {
    slack.awaitConnection();

    assertThat(anna.isAcknowledged("/somethingelse now")).isTrue();
  }

  @Test
  void answers_in_threads_when_called_by_its_name() {
    Heard asked = anna.mentions("list");
    Heard changed = anna.mentions("done health");

    assertThat(asked.text()).contains("Health endpoint");
    assertThat(asked.onlyAsker()).isTrue();
    assertThat(changed.text()).startsWith("✓ WM-1");
    assertThat(changed.onlyAsker()).isFalse();
    assertThat(changed.raw().get("thread_ts").getAsString()).isEqualTo("1700000000.1");
  }

  @Test
  void goes_on_over_a_fresh_connection_when_Slack_asks_for_one() {
    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
    slack.refresh();

    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
    assertThat(slack.calls("apps.connections.open")).isEqualTo(2);
    Awaitility.await().until(bot::isConnected);
  }

  @Test
  void comes_back_after_a_drop_even_if_Slack_refuses_at_first() {
    slack.awaitConnection();
    slack.refuse("apps.connections.open", "internal_error", 2);
    slack.drop();

    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
    assertThat(slack.calls("apps.connections.open")).isEqualTo(4);
  }

  @Test
  void does_not_wait_for_an_address_at_which_connecting_takes_for_ever() {
    slack.awaitConnection();
    slack.leadAstray(1);
    slack.drop();

    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
    assertThat(slack.calls("apps.connections.open")).isEqualTo(3);
  }

  @Test
  void asks_and_answers_again_where_Slack_says_nothing_to_it() {
    slack.awaitConnection();
    slack.ignore("response_url", 1);
    slack.ignore("apps.connections.open", 1);
    Sent asked = anna.sends("/roadmap list");
    Awaitility.await().until(() -> slack.isReceived(asked));
    slack.drop();

    slack.awaitConnection();
    assertThat(slack.calls("apps.connections.open")).isEqualTo(3);
    assertThat(slack.seen().awaitAnswer(asked.id()).text()).contains("Health endpoint");
    assertThat(roadmap.asked()).containsExactly("list");
  }

  @Test
  void does_once_what_a_drop_made_Slack_deliver_twice() {
    assertThat(anna.hearsAcrossDrop("/roadmap done health").text()).startsWith("✓ WM-1");
    assertThat(anna.types("/roadmap help")).isNotEmpty();
    assertThat(roadmap.asked()).containsExactly("done health", "help");
  }

  @Test
  void tries_again_when_it_is_turned_away() {
    slack.awaitConnection();
    slack.disconnect("too_many_websockets");
    Awaitility.await().until(() -> slack.calls("apps.connections.open") == 2);
    slack.disconnect("too_many_websockets");
    Awaitility.await().until(() -> slack.calls("apps.connections.open") == 3);

    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
    assertThat(slack.calls("apps.connections.open")).isEqualTo(3);
  }

  @Test
  void does_not_wait_for_a_hello_that_will_not_come() {
    bot.close();
    slack.turnAwayInsteadOfHello(2);
    try (SlackBot patient = slack.start(roadmap.desk())) {
      Awaitility.await().until(patient::isConnected);
      assertThat(anna.types("/roadmap list")).contains("Health endpoint");
    }
  }

  @Test
  void connects_anew_when_nothing_is_heard_any_more() {
    slack.awaitConnection();
    slack.freeze();

    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
    assertThat(slack.calls("apps.connections.open")).isEqualTo(2);
  }

  @Test
  void says_once_that_a_token_is_not_accepted_and_stops() {
    slack.awaitConnection();
    bot.close();
    slack.refuse("apps.connections.open", "invalid_auth", 100);
    long before = slack.calls("apps.connections.open");
    try (SlackBot refused = slack.start(roadmap.desk())) {
      Awaitility.await()
          .until(() -> errors().contains("the app token is not accepted (invalid_auth)"));

      assertThat(refused.isConnected()).isFalse();
      assertThat(slack.calls("apps.connections.open")).isEqualTo(before + 1);
    }
  }

  @Test
  void says_one_sentence_with_an_id_when_something_breaks() {
    Heard heard = anna.hears("/roadmap show explosives");

    assertThat(heard.text())
        .matches("Something went wrong; an admin finds error [0-9a-f]{8} in the log\\.");
    assertThat(heard.onlyAsker()).isTrue();
    String id = heard.text().replaceAll(".*error ([0-9a-f]{8}).*", "$1");
    assertThat(log.lines())
        .filteredOn(line -> line.contains(id))
        .singleElement()
        .asString()
        .contains("boom");
  }

  @Test
  void slows_down_who_asks_too_much() {
    for (int i = 0; i < 30; i++) {
      anna.types("/roadmap list");
    }

    assertThat(anna.types("/roadmap list"))
        .isEqualTo("That was a lot within a minute: try again in 3 s.");
    assertThat(anna.types("/roadmap list")).startsWith("That was a lot");
    assertThat(roadmap.asked()).hasSize(30);
  }

  @Test
  void refuses_to_read_novels() {
    assertThat(anna.types("/roadmap note health " + "🚀".repeat(1_989)))
        .isEqualTo("That is 2001 characters: say it in 2000 or fewer.");
    assertThat(roadmap.asked()).isEmpty();
  }

  @Test
  void posts_a_digest_once_and_finds_it_again() throws Exception {
    Announcer announcer = bot.announcer();
    announcer.post("C1", "C1@2026-11-20", false, SmallRoadmap.digest());
    announcer.post("C1", "C1@2026-11-20", false, SmallRoadmap.digest());
    try (SlackBot afterCrash = slack.start(roadmap.desk())) {
      afterCrash.announcer().post("C1", "C1@2026-11-20", true, SmallRoadmap.digest());
      afterCrash.announcer().post("C1", "C1@2026-11-21", true, SmallRoadmap.digest());
      afterCrash.announcer().post("C2", "C2@2026-11-20", true, SmallRoadmap.digest());
    }

    assertThat(slack.posted("C1")).hasSize(2);
    assertThat(slack.posted("C2")).hasSize(1);
    assertThat(slack.posted("C1").getFirst())
        .startsWith(
            "Since Thu 19 Nov\n  ✓ WM-1 Health endpoint is done (Anna)\nROADMAP  1 of 3 done");
    assertThat(slack.received())
        .filteredOn(request -> request.path().endsWith("chat.postMessage"))
        .allSatisfy(request -> assertThat(request.form()).containsEntry("link_names", "0"));
  }

  @Test
  void keeps_a_digest_in_a_thread_of_its_own_where_that_is_wanted() throws Exception {
    below(bot).post("C1", "C1@2026-11-20", false, SmallRoadmap.digest());
    Reply later = new Reply.Refused(Reply.Reason.WRONG, "What came late");
    try (SlackBot restarted = slack.start(roadmap.desk())) {
      below(restarted).post("C1", "C1@2026-11-20", true, SmallRoadmap.digest());
      assertThat(below(restarted).edit("C1", "C1@2026-11-20", later)).isTrue();
      assertThat(below(restarted).edit("C1", "C1@2026-11-19", later)).isFalse();
      assertThat(restarted.announcer().edit("C1", "C1@2026-11-20", later)).isFalse();
    }

    List<JsonObject> posted = slack.seen().posted("C1");
    assertThat(slack.posted("C1")).containsExactly("Standup of Fri 20 Nov", "What came late");
    assertThat(posted.getFirst().has("thread_ts")).isFalse();
    assertThat(posted.getLast().get("thread_ts")).isEqualTo(posted.getFirst().get("ts"));
    assertThat(posted.getLast().get("reply_broadcast").getAsString()).isEqualTo("0");
  }

  @Test
  void takes_a_second_thread_away_with_what_is_in_it() throws Exception {
    below(bot).post("C1", "C1@2026-11-20", false, SmallRoadmap.digest());
    // As somebody does who was held up right after looking for the first.
    bot.announcer()
        .post("C1", "begun", false, new Reply.Refused(Reply.Reason.WRONG, "A second one"));
    JsonObject inIt = slack.seen().posted("C1").get(1).deepCopy();
    inIt.add("thread_ts", slack.seen().posted("C1").getLast().get("ts"));
    slack.seen().post(inIt);
    assertThat(slack.posted("C1")).hasSize(4);
    List<String> first = slack.posted("C1").subList(0, 2);
    below(bot).keepFirst("C1", "C1@2026-11-20");

    assertThat(slack.posted("C1")).isEqualTo(first);
  }

  private static Announcer below(SlackBot app) {
    return app.announcer().inThread("begun", "Standup of Fri 20 Nov");
  }

  @Test
  void edits_the_digest_where_it_stands_also_after_a_restart() throws Exception {
    bot.announcer().post("C1", "C1@2026-11-20", false, SmallRoadmap.digest());
    Reply later = new Reply.Refused(Reply.Reason.WRONG, "What came late, <!channel>");
    try (SlackBot restarted = slack.start(roadmap.desk())) {
      assertThat(restarted.announcer().edit("C1", "C1@2026-11-20", later)).isTrue();
      assertThat(restarted.announcer().edit("C1", "C1@2026-11-19", later)).isFalse();
      restarted.announcer().post("C1", "C1@2026-11-20", true, SmallRoadmap.digest());
    }

    assertThat(slack.posted("C1"))
        .singleElement()
        .asString()
        .startsWith("What came late, <!channel>");
  }

  @Test
  void waits_when_Slack_asks_for_it_while_posting() throws Exception {
    slack.limit("chat.postMessage", 2);
    bot.announcer().post("C1", "k", false, SmallRoadmap.digest());

    assertThat(slack.posted("C1")).hasSize(1);
    assertThat(slack.calls("chat.postMessage")).isEqualTo(3);
  }

  @Test
  void waits_when_Slack_asks_for_it_while_answering() {
    slack.limit("response_url", 1);

    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
  }

  @Test
  void says_why_a_digest_could_not_be_posted() {
    slack.limit("chat.postMessage", 3);
    assertThatThrownBy(() -> bot.announcer().post("C1", "k", false, SmallRoadmap.digest()))
        .isInstanceOf(Announcer.NotPosted.class)
        .hasMessage("Slack cannot be reached: Slack answered HTTP 429");
    slack.refuse("chat.postMessage", "not_in_channel", 1);
    assertThatThrownBy(() -> bot.announcer().post("C1", "k", false, SmallRoadmap.digest()))
        .hasMessage("The app is not in Slack's channel C1: invite it there");
  }

  @Test
  void starts_although_Slack_is_down_and_connects_later() {
    slack.refuse("apps.connections.open", "fatal_error", 3);
    try (SlackBot late = slack.start(roadmap.desk())) {
      Awaitility.await().until(late::isConnected);
    }
    URI nowhere = URI.create("http://127.0.0.1:1/api/");
    try (SlackBot deaf =
        SlackBot.start(slack.settings().at(nowhere), roadmap.desk(), slack.deliveries())) {
      assertThat(deaf.isConnected()).isFalse();
      assertThatThrownBy(() -> deaf.announcer().post("C1", "k", false, SmallRoadmap.digest()))
          .isInstanceOf(Announcer.NotPosted.class)
          .hasMessageStartingWith("Slack cannot be reached");
    }
  }

  private static String smallPrint(Heard heard) {
    JsonObject context = heard.raw().getAsJsonArray("blocks").asList().getLast().getAsJsonObject();
    return context.getAsJsonArray("elements").get(0).getAsJsonObject().get("text").getAsString();
  }

  private String errors() {
    return log.lines().stream().filter(line -> line.startsWith("ERROR")).reduce("", String::concat);
  }
}
