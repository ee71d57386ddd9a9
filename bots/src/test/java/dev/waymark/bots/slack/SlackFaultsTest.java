package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Everything that goes wrong between Slack and the app, while people go on.
class SlackFaultsTest {
  private static final Inbound ANNA = new Inbound("U-ANNA", "C1");
  private static final Duration BACK = Duration.ofSeconds(10);

  /// As long as a pool of the JDK or of OkHttp keeps a thread that has nothing to do, and somewhat
  /// longer: how many such there are at one moment says nothing.
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(90);

  private static final long SEED = 20261121;

  private final FakeSlack slack = FakeSlack.open();
  private final SmallRoadmap roadmap = new SmallRoadmap();

  /// How often, by their words.
  private final Map<String, Integer> applied = new ConcurrentHashMap<>();

  private final ChatDesk desk =
      new ChatDesk(this::apply, roadmap, (_, _) -> Optional.empty(), SmallRoadmap.CLOCK);
  private final CountDownLatch opening = new CountDownLatch(1);
  private final Random random = new Random(SEED);
  private SlackBot bot = slack.start(desk);

  @AfterEach
  void close() {
    opening.countDown();
    bot.close();
    slack.close();
  }

  private Reply apply(Asker asker, String words) {
    applied.merge(words, 1, Integer::sum);
    if (words.equals("slow")) {
      awaitOpening();
    }
    if (words.endsWith("7")) {
      throw new IllegalStateException("a handler broke");
    }
    return roadmap.answer(asker, words);
  }

  @Test
  void lose_no_request_and_do_none_twice() {
    endure(500);
  }

  @Tag("exhaustive")
  @Test
  void lose_no_request_of_many_and_do_none_twice() {
    endure(10_000);
  }

  private void endure(int events) {
    desk.limit(1_000_000);
    slack.deliver(command(0));
    long threads = 0;
    long files = 0;
    List<JsonObject> sent = new ArrayList<>();
    for (int i = 1; i <= events; i++) {
      if (i % (events / 20) == 0) {
        breakSomething(i / (events / 20));
      }
      if (i == events / 2) {
        // Everything that goes wrong has gone wrong once.
        threads = threads();
        files = files();
      }
      JsonObject envelope = random.nextInt(3) == 0 ? mention(i) : command(i);
      slack.deliver(envelope);
      sent.add(envelope);
      if (random.nextInt(10) == 0) {
        slack.deliver(sent.get(random.nextInt(sent.size())));
      }
    }
    // Slack delivers events again that were not acknowledged; commands it does not.
    deliverAgain(sent);
    List<JsonObject> received =
        sent.stream()
            .filter(this::isReceived)
            .filter(one -> !isToldThatNothingWasDone(one))
            .toList();
    assertThat(received).hasSizeGreaterThan(events * 9 / 10);
    Awaitility.await()
        .atMost(BACK)
        .untilAsserted(() -> assertThat(received).allMatch(one -> applied.containsKey(words(one))));
    assertThat(applied.entrySet()).filteredOn(done -> done.getValue() > 1).isEmpty();
    assertThat(received)
        .filteredOn(SlackFaultsTest::isCommand)
        .allSatisfy(one -> assertThat(slack.seen().awaitAnswer(Inbound.id(one))).isNotNull());
    assertThat(slack.tooEarly()).isZero();
    isNoMore(SlackFaultsTest::threads, threads);
    isNoMore(SlackFaultsTest::files, files);
  }

  @Test
  void keep_nobody_waiting_for_fifty_slow_commands() {
    desk.limit(1_000_000);
    assertThat(slack.as("U-ANNA").in("C1").types("/roadmap warm")).isNotEmpty();
    long began = System.nanoTime();
    List<Sent> commands =
        IntStream.range(0, 50)
            .mapToObj(_ -> slack.as("U-ANNA").in("C1").sends("/roadmap slow"))
            .toList();

    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> commands.stream().allMatch(slack::isReceived));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_100));
    Awaitility.await().untilAsserted(() -> assertThat(applied).containsEntry("slow", 50));
    assertThat(slack.seen().further(commands.getFirst().id())).isEmpty();
    opening.countDown();
    commands.forEach(one -> assertThat(slack.seen().awaitAnswer(one.id())).isNotNull());
  }

  private void awaitOpening() {
    try {
      opening.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static void isNoMore(LongSupplier now, long before) {
    Awaitility.await()
        .atMost(LONGEST_IDLE)
        .untilAsserted(
            () ->
                assertThat(now.getAsLong())
                    .as(() -> Thread.getAllStackTraces().keySet().toString())
                    .isLessThan(before + 10));
  }

  private void deliverAgain(List<JsonObject> sent) {
    for (int retry = 0; retry < 3; retry++) {
      for (JsonObject envelope : sent) {
        if (!isCommand(envelope) && !isReceived(envelope)) {
          slack.deliver(envelope);
        }
      }
      slack.as("U-ANNA").in("C1").types("/roadmap retry" + retry);
    }
  }

  private void breakSomething(int what) {
    switch (what % 10) {
      case 0 -> slack.drop();
      case 1 -> slack.refresh();
      case 2 -> {
        slack.turnAwayInsteadOfHello(2);
        slack.disconnect("too_many_websockets");
      }
      case 3 -> {
        slack.refuse("apps.connections.open", "internal_error", 3);
        slack.drop();
      }
      case 4 -> slack.freeze();
      case 5 -> {
        slack.leadAstray(1);
        slack.keepWaitingForHello(1);
        slack.drop();
      }
      case 6 -> slack.limit("response_url", 1, 1);
      case 7 -> {
        slack.fail("response_url", 500, 2);
        slack.fail("chat.postEphemeral", 503, 2);
      }
      case 8 -> slack.limit("chat.postEphemeral", 1, 1);
      default -> {
        bot.close();
        bot = slack.start(desk);
      }
    }
    long began = System.nanoTime();
    slack.awaitConnection();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BACK);
  }

  private JsonObject command(int number) {
    String id = "E-f" + number;
    slack.seen().expect(id);
    return ANNA.command("-f" + number, "/roadmap request " + number, slack.responseUrl(id));
  }

  private static JsonObject mention(int number) {
    return ANNA.mention("-f" + number, "request " + number);
  }

  private static boolean isCommand(JsonObject envelope) {
    return envelope.get("type").getAsString().equals("slash_commands");
  }

  private boolean isReceived(JsonObject envelope) {
    return slack.sockets().acknowledgements(Inbound.id(envelope)) > 0;
  }

  /// On a machine that stood still for a moment.
  private boolean isToldThatNothingWasDone(JsonObject envelope) {
    return slack.sockets().acknowledgementsOf(Inbound.id(envelope)).stream()
        .anyMatch(payload -> payload.contains("nothing was done"));
  }

  private static String words(JsonObject envelope) {
    return "request " + Inbound.id(envelope).substring("E-f".length());
  }

  private static long threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  private static long files() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }
}
