package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.app.Shell;
import dev.waymark.app.metrics.CountedAnswers;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.core.assistant.Answers;
import dev.waymark.core.event.Surface;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ServiceTest {
  private static final String CANARY = "canary-9f27c1";
  private static final Pattern PORT = Pattern.compile("http://127.0.0.1:(\\d+)/health");
  private static final int MOST_SERIES = 200;

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private Shell shell;
  private Serving service;

  @BeforeEach
  void track() throws IOException {
    shell = new Shell(folder);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n- [ ] Metrics\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    Path token = shell.file("http-token", CANARY);
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
  }

  @AfterEach
  void close() {
    service.close();
    client.close();
  }

  @Test
  void is_live_and_ready_and_says_so_in_detail_to_those_with_the_token() throws Exception {
    serve("");

    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").body())
        .isEqualTo("{\"status\":\"ready\",\"reasons\":[],\"notes\":[]}\n");
    assertThat(get("/health").body()).isEqualTo("{\"status\":\"fine\",\"version\":\"test\"}\n");
    assertThat(get("/health/detailed").statusCode()).isEqualTo(401);
    assertThat(detailed())
        .contains("\"host_key\":\"SHA256:", "\"name\":\"store\"", "\"since\":\"")
        .doesNotContain(CANARY);
  }

  @Test
  void is_not_ready_when_its_store_cannot_be_written_and_lives_on() throws Exception {
    serve("");
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(folder.resolve(".waymark"), elsewhere);

    await().atMost(Duration.ofSeconds(5)).until(() -> get("/health/ready").statusCode() == 503);
    assertThat(get("/health/ready").body()).contains("store: the disk");
    assertThat(get("/health").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);

    Files.move(elsewhere, folder.resolve(".waymark"));
    await().atMost(Duration.ofSeconds(5)).until(() -> get("/health/ready").statusCode() == 200);
    assertThat(detailed()).contains("\"last_error\":\"the disk");
  }

  @Test
  void stays_ready_without_its_chat_and_says_so() throws Exception {
    serve("[slack]\napi_url = \"http://127.0.0.1:1/api/\"\n");

    HttpResponse<String> ready = get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .contains("\"notes\":[\"slack: not connected; everything else works\"]");
    assertThat(get("/health").body()).contains("\"status\":\"limited\"");
    assertThat(get("/metrics").body()).contains("waymark_chat_connected{kind=\"slack\"} 0.0");
  }

  @Test
  void counts_without_naming_anybody_or_anything() throws Exception {
    serve("");
    Answers answers = new CountedAnswers(service.wiring().assistant(), service.figures());
    Person anna = service.wiring().introductions().local("anna");
    for (Surface surface : Surface.values()) {
      for (Verb verb : Verb.values()) {
        answers.answer(new Asker(anna, surface), verb.word() + " WM-1 Health");
        answers.answer(new Asker(anna, surface), verb.word());
      }
    }

    String figures = get("/metrics").body();

    assertThat(figures.lines().filter(line -> !line.startsWith("#")).count())
        .isLessThanOrEqualTo(MOST_SERIES);
    assertThat(figures)
        .contains(
            "waymark_requests_total{outcome=\"changed\",surface=\"slack\"}",
            "waymark_verbs_total{verb=\"done\"}",
            "waymark_request_seconds_bucket{kind=\"change\",le=\"0.1\"}",
            "waymark_journal_seconds_bucket{kind=\"append\"",
            "waymark_sessions{kind=\"ssh\"} 0.0",
            "jvm_memory_used_bytes")
        .doesNotContain("Health", "WM-1", "anna", CANARY);
  }

  @Test
  void leads_from_the_log_to_the_journal_by_one_id() throws Exception {
    serve("[log]\nformat = \"json\"\n");
    Answers answers = new CountedAnswers(service.wiring().assistant(), service.figures());
    Person anna = service.wiring().introductions().local("anna");

    answers.answer(new Asker(anna, Surface.SLACK), "done WM-1");

    String request = service.wiring().world().journal().latest(1).getFirst().origin().request();
    assertThat(Files.readString(folder.resolve(".waymark/waymark.log")))
        .contains("\"mdc\": {\"request\":\"" + request + "\"}", "slack done: changed in");
  }

  @Test
  void takes_a_changed_configuration_over_within_two_seconds_or_not_at_all() throws Exception {
    serve("[limits]\nrequests_per_minute = 5\n");
    Path file = folder.resolve("waymark.toml");
    String first = Files.readString(file);

    Files.writeString(file, first.replace("= 5", "= 50"));
    awaitReloads("applied", 1);

    Files.writeString(file, first.replace("= 5", "= 50000") + "[log]\nlevel = \"debug\"\n");
    awaitReloads("refused", 1);

    Files.writeString(file, first.replace("port = 0", "port = 1") + "[log]\nlevel = \"debug\"\n");
    awaitReloads("refused", 2);
    assertThat(LoggerFactory.getLogger("dev.waymark").isDebugEnabled()).isFalse();

    Files.writeString(file, first + "[log]\nlevel = \"debug\"\n");
    awaitReloads("applied", 2);
    assertThat(LoggerFactory.getLogger("dev.waymark").isDebugEnabled()).isTrue();
  }

  private void awaitReloads(String outcome, int count) {
    await()
        .atMost(Duration.ofSeconds(2))
        .untilAsserted(
            () ->
                assertThat(get("/metrics").body())
                    .contains(
                        "waymark_config_reloads_total{outcome=\"%s\"} %d.0"
                            .formatted(outcome, count)));
  }

  private void serve(String more) throws IOException {
    Path file =
        shell.file(
            "waymark.toml",
            "[ssh]\nport = 0\n[http]\nport = 0\ntoken_file = \"http-token\"\n" + more);
    service =
        Serving.of(
            file,
            Map.of(
                "WAYMARK_SLACK_BOT_TOKEN",
                more.contains("[slack]") ? FakeSlack.BOT_TOKEN : "",
                "WAYMARK_SLACK_APP_TOKEN",
                more.contains("[slack]") ? FakeSlack.APP_TOKEN : ""),
            StorePlace.of(null, Map.of(), folder),
            Clock.systemUTC());
  }

  private String detailed() throws IOException, InterruptedException {
    return client
        .send(
            request("/health/detailed").header("Authorization", "Bearer " + CANARY).build(),
            BodyHandlers.ofString())
        .body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    Matcher port = PORT.matcher(String.join("\n", service.said()));
    assertThat(port.find()).isTrue();
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:%s%s".formatted(port.group(1), path)));
  }
}
