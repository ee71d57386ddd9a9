package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.app.Shell;
import dev.waymark.bots.discord.FakeDiscord;
import dev.waymark.bots.discord.Seat;
import dev.waymark.bots.discord.Turn;
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

/// The whole service, killed without a word while people type in Discord.
class DiscordKillTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 40;

  @TempDir private Path folder;

  private final FakeDiscord discord = FakeDiscord.open();
  private final Map<String, Turn> sent = new LinkedHashMap<>();
  private final Random random = new Random(20261121);
  private Process process;

  @AfterEach
  void end() {
    process.destroyForcibly();
    discord.close();
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
    prepare();
    Seat anna = discord.as("4001").in("#platform");
    for (int death = 0; death < times; death++) {
      start();
      int enough = received().size() + 1 + random.nextInt(AT_ONCE / 2);
      for (int i = 0; i < AT_ONCE; i++) {
        String note = "note-%d-%d.".formatted(death, i);
        sent.put(note, anna.sends("/roadmap note WM-1 " + note));
      }
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> received().size() >= enough);
      process.destroyForcibly().onExit().join();
      discord.awaitNoConnection();
    }
    List<String> received = received();
    start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(Killable.notes(folder)).containsAll(received));
    process.destroy();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    assertThat(Killable.notes(folder)).doesNotHaveDuplicates();
    assertThat(sent.keySet()).containsAll(Killable.notes(folder));
    assertThat(discord.violations()).isEmpty();
  }

  private void prepare() throws IOException {
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

        [discord]
        api_url = "%s"
        gateway_url = "%s"
        guilds = ["%s"]
        """
            .formatted(discord.rest(), discord.gatewayAddress(), FakeDiscord.GUILD));
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    shell.run("person", "add", "anna");
    shell.run("person", "link", "anna", "discord:4001");
  }

  private void start() throws IOException {
    process = Killable.serve(folder, Map.of("WAYMARK_DISCORD_TOKEN", FakeDiscord.TOKEN));
    discord.awaitConnection();
    discord.awaitCommands();
  }

  private List<String> received() {
    return sent.entrySet().stream()
        .filter(one -> one.getValue().heardAfter() >= 0)
        .map(Map.Entry::getKey)
        .toList();
  }
}
