package dev.waymark.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import dev.waymark.bots.discord.FakeDiscord;
import dev.waymark.bots.slack.FakeSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
  @TempDir private Path folder;

  private final FakeSlack slack = FakeSlack.open();
  private final FakeDiscord discord = FakeDiscord.open();
  private Shell shell;

  @BeforeEach
  void configure() throws IOException {
    shell =
        new Shell(folder)
            .with("WAYMARK_SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN)
            .with("WAYMARK_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN)
            .with("WAYMARK_DISCORD_TOKEN", FakeDiscord.TOKEN);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    configure(discord.channel("#general"), "backups");
  }

  private void configure(String discordChannel, String backups) throws IOException {
    shell.file(
        "waymark.toml",
        """
        [standup]
        time = "09:30"
        channels = ["slack:C123", "discord:%s"]
        [slack]
        api_url = "%s"
        [discord]
        api_url = "%s"
        gateway_url = "%s"
        guilds = ["%s"]
        [backup]
        folder = "%s"
        """
            .formatted(
                discordChannel,
                slack.api(),
                discord.rest(),
                discord.gatewayAddress(),
                FakeDiscord.GUILD,
                backups));
  }

  @AfterEach
  void close() {
    slack.close();
    discord.close();
  }

  @Test
  void tries_nothing_unless_it_is_asked_to() {
    Shell.Ran ran = shell.run("config", "check");

    assertThat(ran.exit()).isEqualTo(Exit.FINE);
    assertThat(ran.out()).contains("waymark.toml is fine.").doesNotContain("tried");
    assertThat(slack.received()).isEmpty();
    assertThat(discord.received()).isEmpty();
  }

  @Test
  void tries_what_the_configuration_names() {
    Shell.Ran ran = shell.run("config", "check", "--online");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isEqualTo(Exit.FINE);
    assertThat(ran.lines()).endsWith("So is all that it names: it was tried.");
    assertThat(slack.calls("auth.test")).isEqualTo(1);
    assertThat(discord.received()).hasSize(3);
    assertThat(folder.resolve("backups")).doesNotExist();
  }

  @Test
  void says_all_that_does_not_work_at_once() throws IOException {
    configure("98765", "waymark.toml/backups");
    Files.delete(folder.resolve("ROADMAP.md"));
    Files.createDirectory(folder.resolve("ROADMAP.md"));
    slack.refuse("conversations.history", "channel_not_found", 1);

    Shell.Ran ran = shell.run("config", "check", "--online");

    assertThat(ran.exit()).isEqualTo(Exit.CONFIGURATION);
    assertThat(ran.err())
        .contains(
            "ROADMAP.md, a tracked roadmap, is no file",
            "the folder for backups, cannot be written",
            "Slack has no channel C123",
            "Discord shows the app no channel 98765 (HTTP 404)");
  }

  @Test
  void says_which_tokens_are_not_accepted() {
    slack.refuse("apps.connections.open", "invalid_auth", 1);
    discord.refuseToken();

    Shell.Ran ran = shell.run("config", "check", "--online");

    assertThat(ran.exit()).isEqualTo(Exit.CONFIGURATION);
    assertThat(ran.err())
        .contains(
            "the app token is not accepted (invalid_auth)", "Discord does not accept the token")
        .doesNotContain("canary");
  }

  @Test
  void says_when_nobody_answers() throws IOException {
    slack.close();
    discord.close();

    assertThat(shell.run("config", "check", "--online").err())
        .contains("Slack cannot be reached", "Discord cannot be reached");
  }
}
