package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.SmallRoadmap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscordTest {
  private final FakeDiscord discord = FakeDiscord.open();
  private final SmallRoadmap roadmap = new SmallRoadmap();
  private final DiscordBot bot = DiscordBot.start(discord.settings(), roadmap.desk());

  @AfterEach
  void close() {
    bot.close();
    discord.close();
  }

  @Test
  void tells_the_whole_channel_what_was_changed() {
    FakeDiscord.Heard heard = discord.as("4001").in("#platform").hears("/roadmap done health");

    assertThat(heard.text()).isEqualTo("✓ WM-1 Health endpoint is done · 1 of 1 in M0 · ROADMAP.md:2 · undo");
    assertThat(heard.onlyAsker()).isFalse();
  }
}
