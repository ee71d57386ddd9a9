package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.waymark.app.Shell;
import dev.waymark.app.config.ConfigReader;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.bots.discord.FakeDiscord;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.core.event.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrelationTest {
  private static final Map<String, String> TOKENS =
      Map.of(
          "WAYMARK_SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
          "WAYMARK_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN,
          "WAYMARK_DISCORD_TOKEN", FakeDiscord.TOKEN,
          "WAYMARK_HTTP_TOKEN", "canary-http-31");

  @TempDir private Path folder;

  private final FakeSlack slack = FakeSlack.open();
  private final FakeDiscord discord = FakeDiscord.open();

  @AfterEach
  void close() {
    slack.close();
    discord.close();
  }

  @Test
  void one_id_leads_from_a_slack_command_to_its_events_and_no_token_is_ever_seen()
      throws Exception {
    Shell shell = new Shell(folder);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    shell.run("person", "link", "anna", "slack:U7");
    Path file =
        shell.file(
            "waymark.toml",
            """
            [slack]
            api_url = "%s"
            [discord]
            api_url = "%s"
            gateway_url = "%s"
            [ssh]
            open = false
            [http]
            port = 0
            [log]
            format = "json"
            level = "trace"
            levels = ["ROOT=trace"]
            """
                .formatted(slack.api(), discord.rest(), discord.gateway()));
    try (Serving service =
        Serving.of(file, TOKENS, StorePlace.of(null, Map.of(), folder), Clock.systemUTC())) {
      slack.awaitConnection();
      discord.awaitCommands();

      slack.as("U7").in("C1").hears("/roadmap done WM-1");

      Origin origin = service.wiring().world().journal().latest(1).getFirst().origin();
      await()
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(
              () ->
                  assertThat(lines(origin.request()))
                      .anyMatch(said -> said.startsWith("SLACK delivered "))
                      .anyMatch(said -> said.startsWith("slack done: changed in ")));
      assertThat(service.figures().scrape()).doesNotContain("canary");
    }
    assertThat(Files.readString(folder.resolve(".waymark/waymark.log")))
        .doesNotContain("canary-4f1d2c", "canary-9b7e3a", "canaryMTAwMw", "canary-http-31");
    assertThat(ConfigReader.read(file, TOKENS, ZoneOffset.UTC).toString()).doesNotContain("canary");
  }

  /// What was said under one id; every line has to be JSON.
  private List<String> lines(String request) throws Exception {
    return Files.readAllLines(folder.resolve(".waymark/waymark.log")).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(line -> request.equals(id(line)))
        .map(line -> line.get("formattedMessage").getAsString())
        .toList();
  }

  private static String id(JsonObject line) {
    JsonObject mdc = line.getAsJsonObject("mdc");
    return mdc == null || !mdc.has("request") ? "" : mdc.get("request").getAsString();
  }
}
