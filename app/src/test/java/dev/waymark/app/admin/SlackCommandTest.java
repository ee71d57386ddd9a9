package dev.waymark.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import dev.waymark.bots.slack.FakeSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackCommandTest {
  private static final String ADDRESS = "https://waymark.example.org/slack/events";

  @TempDir private Path folder;

  private final FakeSlack ours = FakeSlack.open();
  private final FakeSlack acme = FakeSlack.open(new FakeSlack.Tokens("xoxb-acme", "none"));
  private Shell shell;

  @BeforeEach
  void configure() throws IOException {
    shell =
        new Shell(folder)
            .with("WAYMARK_SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN)
            .with("WAYMARK_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN)
            .with("WAYMARK_SLACK_ACME_BOT_TOKEN", "xoxb-acme")
            .with("WAYMARK_SLACK_ACME_SIGNING_SECRET", "s1gned");
    shell.file(
        "waymark.toml",
        """
        [standup]
        time = "09:30"
        channels = ["slack:C123", "slack:acme/C123", "slack:acme/C456"]
        [slack]
        api_url = "%s"
        [slack.acme]
        mode = "http"
        api_url = "%s"
        guests = "viewer"
        """
            .formatted(ours.api(), acme.api()));
  }

  @AfterEach
  void close() {
    ours.close();
    acme.close();
  }

  @Test
  void prints_the_manifest_of_each_workspace_with_its_address_and_its_scopes() {
    assertThat(shell.run("slack", "manifest", "--http", ADDRESS).out())
        .contains("request_url: " + ADDRESS + "\n")
        .doesNotContain("users:read");
    for (String address : new String[] {ADDRESS, ADDRESS + "/", ADDRESS + "/acme"}) {
      assertThat(shell.run("slack", "manifest", "--http", address, "--workspace", "acme").out())
          .contains("request_url: " + ADDRESS + "/acme\n", "users:read");
    }
    assertThat(shell.run("slack", "manifest", "--workspace", "unheard-of").out())
        .startsWith("display_information:")
        .doesNotContain("users:read");
  }

  /// Who makes an app has no tokens yet.
  @Test
  void prints_the_manifest_before_there_are_tokens() throws IOException {
    Shell newcomer = new Shell(Files.createDirectory(folder.resolve("newcomer")));
    newcomer.file("waymark.toml", "[slack]\n[slack.acme]\nlink_by_email = true\n");

    assertThat(newcomer.run("slack", "manifest", "--workspace", "acme").out())
        .contains("users:read.email");
    assertThat(newcomer.run("slack", "manifest").out()).doesNotContain("users:read");
  }

  @Test
  void refuses_what_is_no_workspace() {
    Shell.Ran ran = shell.run("slack", "manifest", "--workspace", "Acme Inc");

    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.err()).contains("small letters, digits and dashes, as in [slack.acme]");
    assertThat(shell.run("slack", "check", "--workspace", "acme").err())
        .contains("--workspace goes with slack manifest.");
  }

  @Test
  void tries_every_workspace_with_its_own_channels() {
    Shell.Ran ran = shell.run("slack", "check");

    assertThat(ran.exit()).isEqualTo(Exit.CONFIGURATION);
    assertThat(ran.lines())
        .containsExactly(
            "Slack accepts the tokens, has granted every scope, and shows the app C123.");
    assertThat(ran.err())
        .contains("[slack.acme] The Slack app lacks users:read: update it with the manifest");
    assertThat(acme.calls("conversations.history")).isEqualTo(2);
    assertThat(ours.calls("conversations.history")).isEqualTo(1);
  }

  @Test
  void says_whose_token_is_not_accepted() {
    acme.refuse("auth.test", "invalid_auth", 1);

    assertThat(shell.run("slack", "check").err())
        .contains("[slack.acme] Slack: the bot token is not accepted (invalid_auth)")
        .doesNotContain("xoxb-acme", "s1gned");
    acme.refuse("auth.test", "invalid_auth", 1);
    assertThat(shell.run("config", "check", "--online").err())
        .contains("[slack.acme] Slack: the bot token is not accepted (invalid_auth)");
  }
}
