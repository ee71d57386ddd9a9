package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.SmallRoadmap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackTest {
  private final FakeSlack slack = FakeSlack.open();
  private final SmallRoadmap roadmap = new SmallRoadmap();
  private final SlackBot bot = SlackBot.start(slack.settings(), roadmap.desk());

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  @Test
  void tells_the_whole_channel_what_was_changed() {
    FakeSlack.Heard heard = slack.as("U-ANNA").in("#platform").hears("/roadmap done health");

    assertThat(heard.text()).isEqualTo("✓ WM-1 Health endpoint is done · 1 of 1 in M0 · ROADMAP.md:2 · undo");
    assertThat(heard.onlyAsker()).isFalse();
  }
}
