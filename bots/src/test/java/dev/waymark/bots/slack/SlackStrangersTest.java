package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.chat.LogCapture;
import dev.waymark.bots.chat.Office;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is no full member of a workspace, and a workspace that wants the app no longer.
class SlackStrangersTest {
  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.open();
  private final Seat anna = slack.as("U-ANNA").in("C1");
  private final Seat ben = slack.as("U-BEN").in("C1");
  private final Seat vera = slack.as("U-VERA").in("C1");
  private Office office;
  private SlackBot bot;

  @BeforeEach
  void open() {
    office = new Office(folder, "# Plan\n\n## M0\n- [ ] Health endpoint\n- [ ] Helm charts\n");
  }

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  @Test
  void have_their_role_where_nothing_else_is_configured() {
    bot = slack.start(office.desk);

    assertThat(ben.types("/roadmap done WM-1")).startsWith("✓ WM-1");
    assertThat(slack.calls("users.info")).isZero();
  }

  @Test
  void may_look_where_they_are_viewers() {
    bot = slack.start(office.desk, Guests.VIEWER);

    assertThat(ben.types("/roadmap done WM-1")).startsWith("Ben may not change items");
    assertThat(ben.types("/roadmap list")).contains("Health endpoint");
    assertThat(anna.types("/roadmap done WM-1")).startsWith("✓ WM-1");
    assertThat(slack.calls("users.info")).as("asked once for each").isEqualTo(2);
  }

  @Test
  void are_answered_nothing_where_they_are_refused() {
    bot = slack.start(office.desk, Guests.REFUSE);

    assertThat(ben.types("/roadmap list")).startsWith("Guests and bots are not answered here");
    assertThat(vera.types("/roadmap list")).startsWith("Guests and bots are not answered here");
    assertThat(anna.types("/roadmap list")).contains("Health endpoint");
  }

  @Test
  void may_look_as_long_as_Slack_does_not_say_who_they_are() {
    bot = slack.start(office.desk, Guests.VIEWER);
    slack.refuse("users.info", "internal_error", 1);

    assertThat(anna.types("/roadmap done WM-1")).startsWith("Anna may not change items");
    assertThat(anna.types("/roadmap done WM-1")).startsWith("✓ WM-1");
  }

  @Test
  void are_the_app_itself_once_it_is_uninstalled() {
    bot = slack.start(office.desk);
    anna.types("/roadmap list");
    try (LogCapture log = new LogCapture()) {
      JsonObject event = new JsonObject();
      event.addProperty("type", "app_uninstalled");
      slack.deliver(Inbound.event("-u1", event));

      isOver(log, "The Slack app was uninstalled: install it again");
    }
  }

  @Test
  void are_the_app_itself_once_its_token_is_revoked() {
    bot = slack.start(office.desk);
    anna.types("/roadmap list");
    try (LogCapture log = new LogCapture()) {
      slack.deliver(Inbound.event("-t1", revoked("oauth", "U-ANNA")));
      assertThat(anna.types("/roadmap list")).as("nothing of ours").contains("Health endpoint");
      assertThat(bot.trouble()).isEmpty();

      slack.deliver(Inbound.event("-t2", revoked("bot", "UBOT")));
      isOver(log, "Slack has revoked the bot token of the app: install it again");
    }
  }

  private static JsonObject revoked(String whose, String id) {
    JsonArray ids = new JsonArray();
    ids.add(id);
    JsonObject tokens = new JsonObject();
    tokens.add(whose, ids);
    JsonObject event = new JsonObject();
    event.addProperty("type", "tokens_revoked");
    event.add("tokens", tokens);
    return event;
  }

  private void isOver(LogCapture log, String sentence) {
    slack.awaitNoConnection();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> bot.trouble().isPresent());
    assertThat(bot.isConnected()).isFalse();
    assertThat(bot.trouble().orElseThrow()).startsWith(sentence);
    assertThat(log.lines()).filteredOn(line -> line.contains("Slack")).hasSize(1);
    assertThat(slack.calls("apps.connections.open")).isEqualTo(1);
  }
}
