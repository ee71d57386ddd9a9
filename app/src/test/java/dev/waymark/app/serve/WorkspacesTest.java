package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.bots.slack.FakeSigned;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.bots.slack.Seat;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
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
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two workspaces of Slack in one service, one over a socket and one over HTTP. On the wire people,
/// channels and deliveries have the same ids in both.
class WorkspacesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC);
  private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/health");
  private static final Workspace ACME = new Workspace(Identity.Kind.SLACK, "acme");
  private static final String ACME_TOKEN = "xoxb-acme-canary-77ac41";
  private static final String ACME_SECRET = "acme-canary-signing-0c9d";
  private static final Person ADMIN = new Person(new Person.Id("p0"), "root", Role.ADMIN);

  @TempDir private Path folder;

  private final FakeSlack ours = FakeSlack.open();
  private final FakeSlack acme = FakeSlack.open(new FakeSlack.Tokens(ACME_TOKEN, "none"));
  private final Seat annaAtOurs = ours.as("U1").in("C1");
  private final Seat benAtAcme = acme.as("U1").in("C1");
  private Serving service;

  @BeforeEach
  void open() throws IOException {
    Shell shell = new Shell(folder);
    shell.file("ROADMAP.md", "# Plan\n\n## M0\n- [ ] Health endpoint\n- [ ] Helm charts\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    Path file =
        shell.file(
            "waymark.toml",
            """
            [ssh]
            open = false
            [http]
            port = 0
            [standup]
            zone = "UTC"
            time = "09:30"
            channels = ["slack:C777", "slack:acme/C777"]
            [chat]
            quiet = ["slack:acme/C888"]
            [slack]
            api_url = "%s"
            [slack.acme]
            mode = "http"
            api_url = "%s"
            """
                .formatted(ours.api(), acme.api()));
    service =
        Serving.of(
            file,
            Map.of(
                "WAYMARK_SLACK_BOT_TOKEN",
                FakeSlack.BOT_TOKEN,
                "WAYMARK_SLACK_APP_TOKEN",
                FakeSlack.APP_TOKEN,
                "WAYMARK_SLACK_ACME_BOT_TOKEN",
                ACME_TOKEN,
                "WAYMARK_SLACK_ACME_SIGNING_SECRET",
                ACME_SECRET),
            StorePlace.of(null, Map.of(), folder),
            CLOCK);
    acme.call(signed("/slack/events/acme"), CLOCK);
    ours.awaitConnection();
    service.wiring().introductions().add("anna", Role.LEAD, ADMIN);
    service.wiring().introductions().add("ben", Role.LEAD, ADMIN);
    service.wiring().introductions().link("anna", Workspace.SLACK.identity("U1"), ADMIN);
  }

  private FakeSigned signed(String path) {
    return new FakeSigned(URI.create("http://127.0.0.1:" + port() + path), ACME_SECRET);
  }

  private String port() {
    Matcher port = PORT.matcher(String.join("\n", service.said()));
    assertThat(port.find()).isTrue();
    return port.group(1);
  }

  @AfterEach
  void tokens_go_to_whom_they_belong_and_nowhere_else() throws IOException {
    service.close();
    assertThat(tokens(ours)).containsOnly(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN);
    assertThat(tokens(acme)).containsOnly(ACME_TOKEN);
    ours.close();
    acme.close();
    assertThat(folder.resolve(".waymark/waymark.log"))
        .content()
        .doesNotContain("canary", ACME_TOKEN, ACME_SECRET);
  }

  private static List<String> tokens(FakeSlack slack) {
    return slack.received().stream()
        .map(FakeSlack.Received::authorization)
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring("Bearer ".length()))
        .toList();
  }

  @Test
  void know_nobody_of_each_other() {
    assertThat(annaAtOurs.types("/roadmap done health")).startsWith("✓ WM-1");
    assertThat(benAtAcme.types("/roadmap status"))
        .contains("I do not know yet who you are", "person link NAME slack:acme/U1");

    link("ben");
    assertThat(benAtAcme.types("/roadmap undo")).doesNotContain("✓");
    assertThat(benAtAcme.types("/roadmap take helm")).contains("belongs to ben");
    assertThat(acme.posted("C1")).noneMatch(text -> text.contains("WM-1"));
    // Who has that id here is anna.
    assertThat(annaAtOurs.types("/roadmap block helm no wind"))
        .contains("is blocked")
        .doesNotContain("@");
    var _ = annaAtOurs.calls("own helm <@U1|x>");
    await(() -> ours.posted("C1").stream().anyMatch(text -> text.contains("belongs to anna")));
  }

  private void link(String name) {
    Person person = service.wiring().world().people().byName(name).orElseThrow();
    String code = service.wiring().linking().give(person).text();
    assertThat(benAtAcme.types("/roadmap " + code)).contains("You are " + name);
    assertThat(service.wiring().world().people().byIdentity(ACME.identity("U1"))).contains(person);
  }

  @Test
  void are_told_what_they_follow_and_their_standups_each_on_its_own() {
    link("ben");
    await(() -> ours.posted("C777").size() == 1 && acme.posted("C777").size() == 1);
    assertThat(acme.as("U1").in("C2").types("/roadmap follow milestone:M0"))
        .contains("milestone:M0");
    assertThat(service.wiring().world().follows().channels()).containsExactly("slack:acme/C2");

    annaAtOurs.types("/roadmap own helm ben");

    await(() -> acme.posted("C2").stream().anyMatch(text -> text.contains("belongs to ben")));
    assertThat(acme.received()).anyMatch(WorkspacesTest::callsBen);
    assertThat(ours.received()).noneMatch(WorkspacesTest::callsBen);
    assertThat(ours.posted("C2")).isEmpty();
  }

  private static boolean callsBen(FakeSlack.Received request) {
    return (request.form() + request.body()).contains("@U1");
  }

  @Test
  void have_manners_of_their_own() {
    link("ben");
    assertThat(acme.as("U1").in("C888").hears("/roadmap start helm").onlyAsker()).isTrue();
    assertThat(ours.as("U1").in("C888").hears("/roadmap done helm").onlyAsker()).isFalse();
  }

  @Test
  void let_nobody_in_by_the_others_address() {
    FakeSigned.Content content =
        new FakeSigned.Content(
            "application/json", "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw\"}");

    assertThat(signed("/slack/events/acme").send(content, CLOCK.instant()).statusCode())
        .isEqualTo(200);
    assertThat(signed("/slack/events").send(content, CLOCK.instant()).statusCode()).isEqualTo(405);
    FakeSigned stranger = new FakeSigned(signed("/slack/events/acme").door(), "another secret");
    assertThat(stranger.send(content, CLOCK.instant()).statusCode()).isEqualTo(401);
  }

  @Test
  void are_told_apart_by_whoever_looks_after_them() throws Exception {
    String figures =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/metrics"))
                    .build(),
                BodyHandlers.ofString())
            .body();

    assertThat(figures)
        .contains(
            "waymark_chat_connected{kind=\"slack\"} ",
            "waymark_chat_connected{kind=\"slack.acme\"} ",
            "waymark_chat_connected{kind=\"discord\"} NaN");
    assertThat(service.said())
        .contains(
            "slack.acme, waiting at /slack/events/acme", "Slack, connecting to " + ours.api());
    link("ben");
    await(() -> acme.posted("C777").size() == 1);
    acme.refuse("chat.postMessage", "not_in_channel", 1);
    var _ = benAtAcme.calls("done health");
    await(() -> log().contains("(slack.acme) The app is not in Slack's channel C1"));
  }

  private String log() {
    try {
      return Files.readString(folder.resolve(".waymark/waymark.log"));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
  }
}
