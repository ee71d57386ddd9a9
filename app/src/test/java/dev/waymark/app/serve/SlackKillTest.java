package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.app.Shell;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.bots.slack.Seat;
import dev.waymark.bots.slack.Sent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole service, killed without a word while people type.
class SlackKillTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 40;

  @TempDir private Path folder;

  private final FakeSlack slack = FakeSlack.open();
  private final Map<String, Sent> sent = new LinkedHashMap<>();
  private final Random random = new Random(20261121);
  private Process process;

  @AfterEach
  void end() {
    process.destroyForcibly();
    slack.close();
  }

  @Test
  void what_it_said_it_received_is_done_once() throws Exception {
    killed(1);
  }

  @Tag("exhaustive")
  @Test
  void what_it_said_it_received_is_done_once_however_often_it_dies() throws Exception {
    killed(30);
  }

  private void killed(int times) throws Exception {
    Shell shell = new Shell(folder);
    shell.file(
        "waymark.toml",
        """
        [ssh]
        open = false

        [http]
        open = false

        [limits]
        requests_per_minute = 10000

        [slack]
        api_url = "%s"
        """
            .formatted(slack.api()));
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    shell.run("person", "add", "anna");
    shell.run("person", "link", "anna", "slack:U-ANNA");
    Seat anna = slack.as("U-ANNA").in("C1");

    for (int death = 0; death < times; death++) {
      process = serve();
      slack.awaitConnection();
      // Of what is sent now so many are received in any case.
      int enough = received().size() + random.nextInt(AT_ONCE / 2);
      for (int i = 0; i < AT_ONCE; i++) {
        String note = "note-%d-%d.".formatted(death, i);
        String line = "note WM-1 " + note;
        sent.put(note, i % 2 == 0 ? anna.sends("/roadmap " + line) : anna.calls(line));
      }
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> received().size() >= enough);
      process.destroyForcibly().onExit().join();
      slack.awaitNoConnection();
    }
    process = serve();
    slack.awaitConnection();
    sent.values().stream().filter(one -> !slack.isReceived(one)).forEach(slack::deliverAgain);
    await().atMost(PATIENCE).until(() -> received().size() == sent.size());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(Killable.notes(folder)).containsAll(sent.keySet()));
    process.destroy();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    assertThat(Killable.notes(folder)).containsExactlyInAnyOrderElementsOf(sent.keySet());
  }

  private List<String> received() {
    return sent.entrySet().stream()
        .filter(one -> slack.isReceived(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Process serve() throws IOException {
    return Killable.serve(
        folder,
        Map.of(
            "WAYMARK_SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
            "WAYMARK_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN));
  }
}
