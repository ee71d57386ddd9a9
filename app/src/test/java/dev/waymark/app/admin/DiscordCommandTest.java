package dev.waymark.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import dev.waymark.bots.discord.FakeDiscord;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscordCommandTest {
  @TempDir private Path folder;
  private final FakeDiscord discord = FakeDiscord.open();
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).with("WAYMARK_DISCORD_TOKEN", FakeDiscord.TOKEN);
  }

  @AfterEach
  void close() {
    discord.close();
    assertThat(discord.violations()).isEmpty();
  }

  private void configure(String guilds, String more) throws IOException {
    shell.file(
        "waymark.toml",
        "[discord]\napi_url = \"%s\"\ngateway_url = \"%s\"\nguilds = [%s]\n%s"
            .formatted(discord.rest(), discord.gatewayAddress(), guilds, more));
  }

  @Test
  void prints_what_is_registered() {
    assertThat(shell.run("discord", "commands").out())
        .contains("\"roadmap\"", "\"Link to roadmap\"", "\"What is this person on?\"");
  }

  @Test
  void registers_only_what_changed() throws IOException {
    configure("\"2001\", \"2002\"", "direct = false\n");

    assertThat(shell.run("discord", "commands", "--register").out())
        .isEqualTo(
            """
            Registered for server 2001: 4 commands.
            Registered for server 2002: 4 commands.
            Unchanged for everywhere else: 0 commands.
            """);
    assertThat(shell.run("discord", "commands", "--register").out())
        .isEqualTo(
            """
            Unchanged for server 2001: 4 commands.
            Unchanged for server 2002: 4 commands.
            Unchanged for everywhere else: 0 commands.
            """);
  }

  @Test
  void says_each_thing_that_does_not_work() throws IOException {
    configure(
        "\"2009\"",
        "[standup]\ntime = \"09:00\"\nchannels = [\"discord:3009\", \"discord:3001\"]\n");
    Shell.Ran ran = shell.run("discord", "check");

    assertThat(ran.exit()).isEqualTo(Exit.CONFIGURATION);
    assertThat(ran.err())
        .contains("Discord shows the app no server 2009 (HTTP 404): invite it.")
        .contains("Discord shows the app no channel 3009 (HTTP 404)")
        .doesNotContain("3001");
  }

  @Test
  void says_when_the_token_is_not_accepted() throws IOException {
    configure("\"2001\"", "");
    discord.refuseToken();

    assertThat(shell.run("discord", "check").err()).contains("Discord does not accept the token");
    assertThat(shell.run("discord", "commands", "--register").err())
        .contains("Discord does not accept the token");
  }

  @Test
  void needs_a_configured_app_and_known_words(@TempDir Path other) {
    Shell none = new Shell(other);
    assertThat(none.run("discord", "check").exit()).isEqualTo(Exit.CONFIGURATION);
    assertThat(shell.run("discord", "check", "--register").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.run("discord").exit()).isEqualTo(Exit.WRONG);
  }
}
