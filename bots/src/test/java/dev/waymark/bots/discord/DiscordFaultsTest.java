package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that goes wrong between Discord and the app, while people go on.
class DiscordFaultsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long SEED = 20261121;
  private static final int HEARTBEAT = 300;

  @TempDir Path folder;
  private final FakeDiscord discord = FakeDiscord.open(HEARTBEAT);
  private final Seat anna = discord.as("4001").in("#platform");
  private final SmallRoadmap roadmap = new SmallRoadmap();

  /// How often, by their words.
  private final Map<String, Integer> applied = new ConcurrentHashMap<>();

  private final ChatDesk desk =
      new ChatDesk(this::apply, roadmap, (_, _) -> Optional.empty(), SmallRoadmap.CLOCK);
  private final CountDownLatch opening = new CountDownLatch(1);
  private final Random random = new Random(SEED);
  private DiscordSettings settings;
  private DiscordBot bot;

  @BeforeEach
  void open() {
    desk.limit(1_000_000);
    settings = discord.settings().keeping(folder.resolve("logins"));
    bot = discord.start(settings, desk);
    discord.awaitCommands();
  }

  @AfterEach
  void close() {
    opening.countDown();
    bot.close();
    discord.close();
  }

  private Reply apply(Asker asker, String words) {
    applied.merge(words, 1, Integer::sum);
    if (words.equals("slow")) {
      awaitOpening();
    }
    return roadmap.answer(asker, words);
  }

  private void awaitOpening() {
    try {
      opening.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void lose_no_request_and_do_none_twice() throws IOException {
    endure(500);
  }

  @Tag("exhaustive")
  @Test
  void lose_no_request_of_many_and_do_none_twice() throws IOException {
    discord.faults().forget();
    discord.table().forget();
    endure(10_000);
  }

  private void endure(int events) throws IOException {
    long threads = 0;
    long files = 0;
    Map<String, Turn> sent = new ConcurrentHashMap<>();
    for (int i = 1; i <= events; i++) {
      if (i % (events / 20) == 0) {
        breakSomething(i / (events / 20));
      }
      if (i == events / 2) {
        // Everything that goes wrong has gone wrong once.
        threads = threads();
        files = files();
      }
      String words = "request " + i;
      sent.put(words, anna.sends("/roadmap ask " + words));
      if (random.nextInt(10) == 0) {
        sent.get("request " + (1 + random.nextInt(i))).again();
      }
    }
    anna.types("/roadmap ask the end");
    List<String> received =
        sent.entrySet().stream()
            .filter(one -> one.getValue().heardAfter() >= 0)
            .map(Map.Entry::getKey)
            .toList();
    assertThat(received).hasSizeGreaterThan(events * 9 / 10);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(applied).containsKeys(received.toArray(String[]::new)));
    assertThat(applied.entrySet()).filteredOn(done -> done.getValue() > 1).isEmpty();
    assertThat(received)
        .allSatisfy(words -> assertThat(sent.get(words).answer().text()).isNotEmpty());
    assertThat(discord.violations()).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("logins")))
        .hasSize(discord.gateway().identifies());
    isNoMore(DiscordFaultsTest::threads, threads);
    isNoMore(DiscordFaultsTest::files, files);
  }

  private void breakSomething(int what) {
    FakeGateway gateway = discord.gateway();
    switch (what % 10) {
      case 0 -> gateway.drop();
      case 1 -> gateway.refresh();
      case 2 -> gateway.invalidate(false);
      case 3 -> gateway.playDead();
      case 4 -> discord.faults().fail("/callback", 2);
      case 5 -> discord.faults().limit("/callback", 1, 0.2, false);
      case 6 -> discord.faults().limit("/callback", 1, 0.2, true);
      case 7 -> discord.faults().slow(Duration.ofMillis(20));
      case 8 -> {
        discord.faults().slow(Duration.ZERO);
        gateway.invalidate(true);
      }
      default -> {
        bot.close();
        bot = discord.start(settings, desk);
        gateway.awaitConnection();
      }
    }
  }

  @Test
  void keep_nobody_waiting_for_fifty_slow_commands() {
    assertThat(anna.types("/roadmap ask warm")).isNotEmpty();
    List<Turn> turns =
        IntStream.range(0, 50).mapToObj(_ -> anna.sends("/roadmap ask slow")).toList();

    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> turns.stream().allMatch(turn -> turn.heardAfter() >= 0));
    assertThat(turns).allSatisfy(turn -> assertThat(turn.heardAfter()).isLessThan(1_100_000_000L));
    assertThat(turns).noneMatch(Turn::isAnswered);
    opening.countDown();
    Awaitility.await().atMost(PATIENCE).until(() -> turns.stream().allMatch(Turn::isAnswered));
    assertThat(turns).allSatisfy(turn -> assertThat(turn.answer().how()).isEqualTo("edit"));
    assertThat(applied).containsEntry("slow", 50);
  }

  @Test
  void are_resumed_and_do_not_log_in_again() {
    int before = discord.gateway().identifies();
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      long began = System.nanoTime();
      discord.gateway().drop();
      times.add(Duration.ofNanos(System.nanoTime() - began));
      assertThat(anna.types("/roadmap ask after " + i)).isNotEmpty();
    }

    assertThat(discord.gateway().identifies()).isEqualTo(before);
    assertThat(discord.gateway().resumes()).isEqualTo(5);
    times.sort(null);
    // The median: a machine that stands still for a moment is nobody's fault.
    assertThat(times.get(2)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void end_with_what_is_under_way_answered() {
    discord.faults().limit("/callback", 1, 1, false);
    Turn turn = anna.sends("/roadmap ask last");
    Awaitility.await().atMost(PATIENCE).until(() -> applied.containsKey("last"));
    bot.close();
    assertThat(turn.answer().text()).isNotEmpty();

    bot = discord.start(settings, desk);
    assertThat(anna.types("/roadmap ask next")).isNotEmpty();
    assertThat(applied).containsEntry("last", 1);
    assertThat(turn.further()).isEmpty();
  }

  @Test
  void wait_when_it_was_logged_in_too_often() throws IOException {
    bot.close();
    discord.awaitNoConnection();
    long now = SmallRoadmap.CLOCK.instant().getEpochSecond();
    Files.writeString(folder.resolve("logins"), (now + "\n").repeat(Logins.MOST));
    int before = discord.gateway().identifies();
    long asked = discord.received().size();

    bot = discord.start(settings, desk);
    // It has asked who it is, which comes right before the login.
    Awaitility.await().atMost(PATIENCE).until(() -> discord.received().size() > asked);
    bot.close();
    assertThat(discord.gateway().identifies()).isEqualTo(before);
  }

  private static void isNoMore(LongSupplier now, long before) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(now.getAsLong())
                    .as(() -> Thread.getAllStackTraces().keySet().toString())
                    .isLessThan(before + 15));
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
