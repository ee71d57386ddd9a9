package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.waymark.bots.chat.Manner;
import dev.waymark.bots.chat.Office;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The thread that a day's changes go into.
class SlackThreadsTest {
  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.open();
  private final Seat anna = slack.as("U-ANNA").in("C2");
  private Office office;
  private SlackBot bot;

  @BeforeEach
  void begin() {
    office = new Office(folder, "# Plan\n\n## M0\n- [ ] Health endpoint\n- [ ] Helm charts\n");
    office.desk.manners(Map.of("slack:C2", Manner.THREAD));
    bot = slack.start(office.desk);
    assertThat(done("WM-1", 2)).hasSize(2);
    bot.close();
    slack.awaitNoConnection();
  }

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  @Test
  void goes_on_after_a_restart() {
    bot = slack.start(office.desk);
    List<JsonObject> posted = done("WM-2", 3);

    assertThat(posted.getFirst().has("thread_ts")).isFalse();
    assertThat(posted.subList(1, 3))
        .extracting(message -> message.get("thread_ts").getAsString())
        .containsOnly(posted.getFirst().get("ts").getAsString());
  }

  @Test
  void begins_again_where_Slack_does_not_show_what_was_said_before() {
    slack.refuse("conversations.history", "missing_scope", 1);
    bot = slack.start(office.desk);
    List<JsonObject> posted = done("WM-2", 4);

    assertThat(posted.get(3).get("thread_ts")).isEqualTo(posted.get(2).get("ts"));
  }

  /// @param messages how many stand in the channel then
  private List<JsonObject> done(String ref, int messages) {
    assertThat(anna.hears("/roadmap done " + ref).onlyAsker()).isTrue();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> slack.seen().posted("C2").size() == messages);
    return slack.seen().posted("C2");
  }
}
