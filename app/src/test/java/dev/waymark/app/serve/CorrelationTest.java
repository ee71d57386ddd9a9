package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.waymark.app.Shell;
import dev.waymark.app.config.ConfigReader;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.bots.discord.FakeDiscord;
import dev.waymark.bots.slack.FakeSigned;
import dev.waymark.bots.slack.FakeSigned.Content;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.core.event.Origin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrelationTest {
  private static final String HTTP_TOKEN = "canary-http-31";
  private static final String ACME_TOKEN = "xoxb-acme-canary-2e90b6";
  private static final String SIGNING_SECRET = "canary-signing-66d0c1";
  private static final Map<String, String> TOKENS =
      Map.of(
          "WAYMARK_SLACK_BOT_TOKEN",
          FakeSlack.BOT_TOKEN,
          "WAYMARK_SLACK_APP_TOKEN",
          FakeSlack.APP_TOKEN,
          "WAYMARK_SLACK_ACME_BOT_TOKEN",
          ACME_TOKEN,
          "WAYMARK_SLACK_ACME_SIGNING_SECRET",
          SIGNING_SECRET,
          "WAYMARK_DISCORD_TOKEN",
          FakeDiscord.TOKEN,
          "WAYMARK_HTTP_TOKEN",
          HTTP_TOKEN);

  /// What the tokens have to themselves.
  private static final String[] CANARIES = {
    "canary-4f1d2c",
    "canary-9b7e3a",
    "canary-2e90b6",
    SIGNING_SECRET,
    "canaryMTAwMw",
    "discord-7c1e5d",
    HTTP_TOKEN
  };

  @TempDir private Path folder;

  private final FakeSlack slack = FakeSlack.open();
  private final FakeSlack acme = FakeSlack.open(new FakeSlack.Tokens(ACME_TOKEN, "none"));
  private final FakeDiscord discord = FakeDiscord.open();

  @AfterEach
  void close() {
    slack.close();
    acme.close();
    discord.close();
  }

  private Shell shell() throws IOException {
    Shell shell = new Shell(folder);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    shell.run("person", "link", "anna", "slack:U7");
    shell.run("person", "link", "anna", "discord:4001");
    TOKENS.forEach(shell::with);
    return shell;
  }

  private Path configuration(Shell shell) throws IOException {
    return shell.file(
        "waymark.toml",
        """
        [slack]
        api_url = "%s"
        [slack.acme]
        mode = "http"
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
            .formatted(slack.api(), acme.api(), discord.rest(), discord.gatewayAddress()));
  }

  @Test
  void one_id_leads_from_a_slack_command_to_its_events_and_no_token_is_ever_seen()
      throws Exception {
    Path file = configuration(shell());
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
      assertThat(service.figures().scrape()).doesNotContain(CANARIES);
    }
    assertThat(log()).doesNotContain(CANARIES);
    assertThat(ConfigReader.read(file, TOKENS, ZoneOffset.UTC).toString()).doesNotContain(CANARIES);
  }

  /// Everything both chats do in a day, good and bad, with every library talking.
  @Test
  void a_day_of_both_chats_leaves_no_token_anywhere() throws Exception {
    Shell shell = shell();
    Path file = configuration(shell);
    StringBuilder seen = new StringBuilder();
    try (Serving service =
        Serving.of(file, TOKENS, StorePlace.of(null, Map.of(), folder), Clock.systemUTC())) {
      slack.awaitConnection();
      discord.awaitCommands();
      var inSlack = slack.as("U7").in("C1");
      var inDiscord = discord.as("4001").in("#platform");
      for (String line :
          List.of(
              "list", "show WM-1", "done nothing like it", "start WM-1 \r\n\u001b[2J", "help")) {
        seen.append(inSlack.types("/roadmap " + line));
        seen.append(inDiscord.types("/roadmap " + line));
      }
      seen.append(inSlack.mentions("what is overdue?").text());
      seen.append(slack.as("U-nobody").in("C1").types("/roadmap done WM-1"));
      seen.append(discord.as("4099").in("#general").types("/roadmap done WM-1"));
      seen.append(signed(service));
      slack.limit("response_url", 1);
      seen.append(inSlack.types("/roadmap status"));
      slack.refuse("chat.postMessage", "channel_not_found", 1);
      slack.drop();
      slack.awaitConnection();
      discord.drop();
      seen.append(inDiscord.types("/roadmap status"));
      for (String path : List.of("/health", "/health/ready", "/health/detailed", "/metrics")) {
        seen.append(look(service, path, "Bearer " + HTTP_TOKEN));
        seen.append(look(service, path, "Bearer wrong"));
      }
      seen.append(service.said());
    }

    assertThat(log().lines().count()).isGreaterThan(200);
    assertThat(log()).contains("TRACE", "DEBUG").doesNotContain(CANARIES);
    assertThat(seen).contains("WM-1", "waymark_requests_total").doesNotContain(CANARIES);
    assertThat(shell.run("config", "show").out())
        .contains("[slack.acme]", "signing_secret_file")
        .doesNotContain(CANARIES);
    slack.refuse("apps.connections.open", "invalid_auth", 1);
    acme.refuse("auth.test", "token_revoked", 1);
    assertThat(shell.run("slack", "check").toString())
        .contains("invalid_auth", "token_revoked")
        .doesNotContain(CANARIES);
    assertThat(shell.run("discord", "check").toString()).doesNotContain(CANARIES);
    discord.refuseToken();
    assertThat(shell.run("discord", "check").toString()).doesNotContain(CANARIES);
    assertThat(shell.run("discord", "commands", "--register").toString()).doesNotContain(CANARIES);
    assertThat(shell.run("log", "--json").out()).doesNotContain(CANARIES);
  }

  /// What is called over HTTP, with the right signature and with a wrong one.
  private static String signed(Serving service) {
    FakeSigned right = new FakeSigned(page(service, "/slack/events/acme"), SIGNING_SECRET);
    Content content = new Content("application/json", "{\"type\":\"event_callback\"}");
    return right.send(content, Instant.now()).body()
        + right.send(content, "0", "v0=" + SIGNING_SECRET).body()
        + right.send(new Content("text/plain", SIGNING_SECRET), Instant.now()).body();
  }

  private static String look(Serving service, String path, String authorization) throws Exception {
    URI page = page(service, path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(page).header("Authorization", authorization).build(),
              BodyHandlers.ofString())
          .body();
    }
  }

  private static URI page(Serving service, String path) {
    return service.said().stream()
        .filter(line -> line.startsWith("http://"))
        .map(line -> URI.create(line.replace("/health", path)))
        .findFirst()
        .orElseThrow();
  }

  private String log() throws Exception {
    return Files.readString(folder.resolve(".waymark/waymark.log"));
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
