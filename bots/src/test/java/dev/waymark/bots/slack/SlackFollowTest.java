package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.waymark.bots.chat.Crier;
import dev.waymark.bots.chat.LogCapture;
import dev.waymark.bots.chat.Office;
import dev.waymark.core.event.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a channel of Slack sees that follows something, on the wire.
class SlackFollowTest {
  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.open();
  private final Seat anna = slack.as("U-ANNA").in("C1");
  private final Seat ben = slack.as("U-BEN").in("C2");
  private Office office;
  private SlackBot bot;
  private Crier crier;

  @BeforeEach
  void open() {
    office =
        new Office(
            folder,
            """
            # Plan

            ## M0 First light
            - [ ] Health endpoint
            - [ ] Helm <!channel> charts
            """);
    bot = slack.start(office.desk);
    crier = crier();
    crier.start();
  }

  private Crier crier() {
    Crier.Rhythm quick = new Crier.Rhythm(Duration.ofMillis(20), Duration.ofHours(1));
    Crier.Post post = new Crier.Post("here", Map.of(Workspace.SLACK, bot.noticeboard()), quick);
    return new Crier(office.world, office.desk, post, office.clock);
  }

  @AfterEach
  void close() {
    crier.close();
    bot.close();
    slack.close();
  }

  private JsonObject awaitMessage(String words) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                slack.seen().posted("C1").stream()
                    .anyMatch(one -> SlackText.seen(one).contains(words)));
    return slack.seen().posted("C1").getLast();
  }

  @Test
  void is_one_message_that_is_brought_up_to_date() throws IOException {
    anna.types("/roadmap follow milestone:M0");
    ben.types("/roadmap own WM-1 Anna");
    JsonObject first = awaitMessage("belongs to Anna").deepCopy();
    ben.types("/roadmap block WM-2 no wind");
    awaitMessage("WM-2 Helm <!channel> charts is blocked: no wind · Ben");

    assertThat(slack.seen().posted("C1")).hasSize(1);
    assertThat(first.toString()).contains("<@U-ANNA>").doesNotContain("<!channel>");
    Wire.is(
        "followed",
        slack.seen().sent().stream().filter(sent -> sent.method().startsWith("chat.")).toList());
  }

  @Test
  void is_found_again_after_a_crash_and_not_said_twice() {
    anna.types("/roadmap follow milestone:M0");
    try (LogCapture log = new LogCapture()) {
      slack.afterPost(
          () -> {
            throw new IllegalStateException("Slack's answer is lost");
          });
      ben.types("/roadmap done WM-1");
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> log.lines().stream().anyMatch(line -> line.contains("is not told yet")));
      crier.close();
    }
    slack.afterPost(() -> {});
    ben.types("/roadmap start WM-2");
    crier = crier();
    crier.start();
    awaitMessage("is in progress");

    assertThat(slack.seen().posted("C1")).hasSize(1);
  }

  @Test
  void shows_an_item_to_who_presses_that() {
    anna.types("/roadmap follow milestone:M0");
    ben.types("/roadmap done WM-1");
    JsonObject message = awaitMessage("is done");

    assertThat(new Clicks(slack, "U-BEN", "C1").press(message, "Show").answer().text())
        .startsWith("WM-1  Health endpoint");
  }
}
