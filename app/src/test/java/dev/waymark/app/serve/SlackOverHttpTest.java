package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.config.ConfigReader;
import dev.waymark.app.http.HttpDoor;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.LogCapture;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.bots.slack.FakeSigned;
import dev.waymark.bots.slack.FakeSigned.Content;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Slack's requests through the program's own HTTP door.
class SlackOverHttpTest {
  private static final String SECRET = "canary-signing-8f742231b10e";

  private final Instant now = SmallRoadmap.CLOCK.instant();
  private final LogCapture log = new LogCapture();
  private final FakeSlack slack = FakeSlack.open();
  private final SmallRoadmap roadmap = new SmallRoadmap();
  private final CountDownLatch opened = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final ChatDesk desk =
      new ChatDesk(
          (asker, words) -> {
            asked.incrementAndGet();
            return words.equals("next") ? slow() : roadmap.answer(asker, words);
          },
          roadmap,
          (_, _) -> Optional.empty(),
          SmallRoadmap.CLOCK);
  private final ChatDoors chats =
      new ChatDoors(
          desk,
          slack.deliveries(),
          _ -> {},
          _ -> {
            throw new IllegalStateException("no Discord here");
          });
  private HttpDoor door;
  private FakeSigned signed;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    desk.limit(10_000);
    Path file = folder.resolve("waymark.toml");
    Files.writeString(file, "[slack]\nmode = \"http\"\napi_url = \"" + slack.api() + "\"\n");
    chats.open(
        ConfigReader.read(
            file,
            Map.of(
                "WAYMARK_SLACK_BOT_TOKEN",
                FakeSlack.BOT_TOKEN,
                "WAYMARK_SLACK_SIGNING_SECRET",
                SECRET),
            ZoneOffset.UTC));
    door = HttpDoor.open("127.0.0.1", 0, Map.of());
    chats.slots().forEach(door::take);
    signed =
        new FakeSigned(URI.create("http://127.0.0.1:" + door.port() + "/slack/events"), SECRET);
    slack.call(signed, SmallRoadmap.CLOCK);
  }

  @AfterEach
  void nothing_that_was_logged_shows_a_secret() throws Exception {
    opened.countDown();
    for (AutoCloseable bot : chats.doors()) {
      bot.close();
    }
    door.close();
    slack.close();
    signed.client().close();
    log.close();
    assertThat(log.lines()).noneMatch(line -> line.contains("canary"));
  }

  private Reply slow() {
    try {
      opened.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return new Reply.Refused(Reason.WRONG, "at last");
  }

  private static Content command(int number) {
    return new Content(
        "application/x-www-form-urlencoded",
        "command=%2Froadmap&text=help&user_id=U-ANNA&channel_id=C1&team_id=T1&trigger_id=Forged"
            + number
            + "&response_url=http%3A%2F%2F127.0.0.1%3A1%2F");
  }

  @Test
  void hears_commands_and_mentions_and_needs_no_socket() {
    assertThat(slack.as("U-ANNA").in("#platform").types("/roadmap done health"))
        .startsWith("✓ WM-1 Health endpoint is done");
    assertThat(slack.as("U-ANNA").in("#platform").mentions("list").text())
        .contains("Health endpoint");
    assertThat(slack.as("U-ANNA").in("#platform").hearsTwice("/roadmap done health")).hasSize(1);
    assertThat(slack.calls("apps.connections.open")).isZero();
    Awaitility.await()
        .until(() -> chats.bots().values().iterator().next().isConnected().getAsBoolean());
  }

  @Test
  void proves_to_Slack_that_it_is_there() {
    HttpResponse<String> answer =
        signed.send(
            new Content(
                "application/json", "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw\"}"),
            now);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"challenge\":\"3eZbrw\"}");
  }

  @Test
  void takes_what_is_five_minutes_off_in_either_direction_and_no_more() {
    assertThat(status(command(1), now.plusSeconds(300))).isEqualTo(200);
    assertThat(status(command(2), now.minusSeconds(300))).isEqualTo(200);
    assertThat(status(command(3), now.plusSeconds(301))).isEqualTo(401);
    assertThat(status(command(4), now.minusSeconds(301))).isEqualTo(401);
    assertThat(status(command(5), now.plusSeconds(86_400))).isEqualTo(401);
  }

  private int status(Content content, Instant at) {
    return signed.send(content, at).statusCode();
  }

  @Test
  void refuses_nonsense_that_is_signed() {
    assertThat(status(new Content("application/json", "{"), now)).isEqualTo(400);
    assertThat(status(new Content("application/json", "[1]"), now)).isEqualTo(400);
    assertThat(status(new Content("application/json", "{}"), now)).isEqualTo(400);
    assertThat(status(new Content("text/plain", "a=%zz"), now)).isEqualTo(400);
    assertThat(status(new Content("application/x-www-form-urlencoded", "payload=3"), now))
        .isEqualTo(400);
    assertThat(status(new Content("application/json", "x".repeat((1 << 20) + 1)), now))
        .isEqualTo(413);
    assertThat(asked).hasValue(0);
  }

  @Test
  void lets_nobody_in_who_only_looks_like_Slack() {
    refuses(500);
  }

  @Tag("exhaustive")
  @Test
  void lets_nobody_in_who_only_looks_like_Slack_however_often_they_try() {
    refuses(10_000);
  }

  private void refuses(int times) {
    Random random = new Random(8);
    Content good = command(0);
    String signature = signed.sign(good.body(), now);
    String timestamp = String.valueOf(now.getEpochSecond());
    assertThat(signed.send(good, timestamp, signature).statusCode()).isEqualTo(200);
    Awaitility.await().until(() -> asked.get() == 1);
    FakeSigned stranger = new FakeSigned(signed.door(), "another secret", signed.client());
    for (int i = 1; i <= times; i++) {
      Content content = command(i);
      String right = signed.sign(content.body(), now);
      long off = 301 + random.nextLong(1L << (1 + random.nextInt(40)));
      HttpResponse<String> answer =
          switch (i % 10) {
            case 0 -> signed.send(good, timestamp, signature);
            case 1 -> stranger.send(content, now);
            case 2 -> signed.send(content, now.plusSeconds(off));
            case 3 -> signed.send(content, now.minusSeconds(off));
            case 4 -> signed.send(content, timestamp, broken(right, random));
            case 5 -> signed.send(content, timestamp, right.toUpperCase(Locale.ROOT));
            case 6 -> signed.send(content, timestamp, right.substring(0, random.nextInt(67)));
            case 7 -> signed.send(content, "+" + timestamp, right);
            case 8 ->
                signed.send(
                    new Content(content.type(), content.body() + "&text=drop"), timestamp, right);
            default -> signed.send(content, String.valueOf(now.getEpochSecond() + 1), right);
          };
      assertThat(answer.statusCode()).as("request %d", i).isEqualTo(401);
    }
    assertThat(asked).hasValue(1);
  }

  private static String broken(String right, Random random) {
    int at = 3 + random.nextInt(64);
    char other = right.charAt(at) == 'a' ? 'b' : 'a';
    return right.substring(0, at) + other + right.substring(at + 1);
  }

  @Test
  void acknowledges_fifty_slow_commands_before_any_is_answered() throws Exception {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      long began = System.nanoTime();
      List<Callable<Boolean>> commands =
          Collections.nCopies(
              50, () -> slack.as("U-ANNA").in("#platform").isAcknowledged("/roadmap next"));
      for (Future<Boolean> acknowledged : people.invokeAll(commands)) {
        assertThat(acknowledged.get()).isTrue();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_100));
    }
    Awaitility.await().until(() -> asked.get() == 50);
  }
}
