package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Crier;
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

/// What a channel of Discord sees that follows something, on the wire.
class DiscordFollowTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final FakeDiscord discord = FakeDiscord.open();
  private final Seat anna = discord.as("4001").in("#platform");
  private final Seat ben = discord.as("4002").in("#general");
  private DiscordBot bot;
  private Crier crier;

  @BeforeEach
  void open() {
    Office office =
        new Office(
            folder,
            """
            # Plan

            ## M0 First light
            - [ ] Health endpoint
            - [ ] Helm @everyone charts
            """);
    bot = discord.start(office.desk);
    Crier.Rhythm quick = new Crier.Rhythm(Duration.ofMillis(20), Duration.ofHours(1));
    Crier.Post post = new Crier.Post("here", Map.of(Workspace.DISCORD, bot.noticeboard()), quick);
    crier = new Crier(office.world, office.desk, post, office.clock);
    crier.start();
  }

  @AfterEach
  void close() {
    crier.close();
    bot.close();
    discord.close();
    assertThat(discord.violations()).isEmpty();
  }

  private void awaitMessage(String words) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> discord.posted("#platform").stream().anyMatch(one -> one.contains(words)));
  }

  @Test
  void is_one_message_that_is_brought_up_to_date() throws IOException {
    anna.types("/roadmap ask follow milestone:M0");
    ben.types("/roadmap own WM-1 Anna");
    awaitMessage("belongs to Anna");
    assertThat(discord.posted("#platform").getFirst()).contains("<@4001>");
    ben.types("/roadmap block WM-2 no wind");
    awaitMessage("is blocked: no wind");

    assertThat(discord.posted("#platform")).hasSize(1);
    Wire.is(
        "followed",
        discord.table().sent().stream()
            .filter(sent -> sent.payload().getString("content", "").contains("This channel"))
            .toList());
  }

  @Test
  void is_put_up_again_where_somebody_took_it_away() {
    anna.types("/roadmap ask follow milestone:M0");
    ben.types("/roadmap start WM-1");
    awaitMessage("WM-1");
    discord.channels().clear();
    ben.types("/roadmap start WM-2");
    awaitMessage("WM-2");

    assertThat(discord.posted("#platform")).hasSize(1);
  }

  @Test
  void leaves_out_what_was_asked_for_in_the_channel_itself() {
    anna.types("/roadmap ask follow milestone:M0");
    anna.types("/roadmap start WM-1");
    ben.types("/roadmap start WM-2");
    awaitMessage("WM-2");

    assertThat(discord.posted("#platform").getFirst()).doesNotContain("WM-1");
  }
}
