package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.core.port.Announcer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The manifest asks for what is used and for nothing else.
class SlackScopesTest {
  private FakeSlack slack = FakeSlack.open();
  private SlackBot bot = slack.start(new SmallRoadmap().desk());

  /// What works only with a scope.
  @FunctionalInterface
  private interface Use {
    void run() throws Exception;
  }

  private final Map<String, Use> uses =
      Map.of(
          "commands", () -> slack.as("U-ANNA").in("C1").types("/roadmap list"),
          "app_mentions:read", () -> slack.as("U-ANNA").in("C1").mentions("list"),
          "chat:write", () -> post("G1", false),
          "chat:write.public", () -> post("C1", false),
          "channels:history", () -> post("C1", true),
          "groups:history", () -> post("G1", true));

  private void post(String channel, boolean again) throws Announcer.NotPosted {
    bot.announcer().post(channel, channel + again, again, SmallRoadmap.digest());
  }

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  static List<String> scopes() {
    return SlackManifest.scopes();
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void has_a_use_for_each_scope_that_fails_without_it(String scope) throws Exception {
    assertThat(uses).containsKey(scope);
    uses.get(scope).run();
    close();
    slack = FakeSlack.open();
    bot = slack.start(new SmallRoadmap().desk());
    slack.revoke(scope);

    assertThatThrownBy(() -> uses.get(scope).run()).isInstanceOf(Throwable.class);
    assertThat(SlackTrial.problems(slack.settings(), List.of()))
        .singleElement()
        .asString()
        .startsWith("The Slack app lacks " + scope + ": update it");
  }

  @Test
  void finds_nothing_missing_where_nothing_is() {
    assertThat(SlackTrial.problems(slack.settings(), List.of("C1", "G1"))).isEmpty();
  }
}
