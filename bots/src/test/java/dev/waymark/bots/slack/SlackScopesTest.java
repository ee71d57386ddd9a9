package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.chat.Office;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.bots.slack.SlackSettings.Members;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.request.Verb;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The least that what the app does and hears takes.
class SlackScopesTest {
  /// What each method, event and feature takes, as Slack documents it.
  private static final Map<String, Set<String>> NEEDS =
      Map.ofEntries(
          Map.entry("chat.postMessage", Set.of("chat:write", "chat:write.public")),
          Map.entry("chat.postEphemeral", Set.of("chat:write")),
          Map.entry("chat.update", Set.of("chat:write")),
          Map.entry("files.getUploadURLExternal", Set.of("files:write")),
          Map.entry("files.completeUploadExternal", Set.of("files:write")),
          Map.entry("conversations.history", Set.of("channels:history", "groups:history")),
          Map.entry("app_mention", Set.of("app_mentions:read")),
          Map.entry("message.im", Set.of("im:history")),
          Map.entry("app_home_opened", Set.of()),
          Map.entry("conversations.open", Set.of("im:write")),
          Map.entry("views.open", Set.of()),
          Map.entry("views.publish", Set.of()),
          Map.entry("shortcuts", Set.of("commands")),
          Map.entry("slash_commands", Set.of("commands")));

  /// With the scopes that configuration adds.
  private static final Members EVERYTHING = new Members(Guests.VIEWER, true);

  private static final String MANIFEST = SlackManifest.yaml();

  @Test
  void asks_for_the_scopes_that_are_needed_and_no_other() {
    Set<String> needed = new TreeSet<>();
    NEEDS.values().forEach(needed::addAll);

    assertThat(
            Pattern.compile("- ([a-z_]+(?::[a-z_.]+)?)\n")
                .matcher(section("bot:", "settings:"))
                .results()
                .map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(needed);
  }

  @Test
  void subscribes_to_what_is_listened_to() {
    assertThat(
            section("bot_events:", "interactivity:")
                .lines()
                .map(line -> line.strip().replaceFirst("- ", ""))
                .filter(line -> !line.isBlank()))
        .containsExactly(
            "app_home_opened", "app_mention", "message.im", "app_uninstalled", "tokens_revoked");
  }

  @Test
  void names_every_verb_and_every_entrance() {
    for (Verb verb : Verb.values()) {
      assertThat(MANIFEST).contains(verb.word());
    }
    assertThat(MANIFEST)
        .contains("socket_mode_enabled: true")
        .contains("should_escape: true")
        .contains("command: /roadmap")
        .contains("home_tab_enabled: true")
        .contains("callback_id: update")
        .contains("callback_id: link")
        .contains("is_enabled: true")
        .endsWith("\n");
  }

  /// Each of them lets something happen that without it does not.
  @ParameterizedTest
  @MethodSource("scopes")
  void are_each_missed(String scope, @TempDir Path folder) {
    Office office = new Office(folder, "# Plan\n\n## M0\n- [ ] Health endpoint\n");
    try (FakeSlack slack = FakeSlack.open();
        SlackBot bot = slack.start(office.desk, EVERYTHING)) {
      slack.know("U-ANNA", member("anna"));
      assertThat(happens(scope, 1, slack, bot, office)).isTrue();
      slack.revoke(scope);
      assertThat(happens(scope, 2, slack, bot, office)).isFalse();
    }
  }

  static List<String> scopes() {
    return SlackManifest.scopes(EVERYTHING);
  }

  private static boolean happens(
      String scope, int time, FakeSlack slack, SlackBot bot, Office office) {
    Seat anna = slack.as("U-ANNA").in("C1");
    Clicks annas = new Clicks(slack, "U-ANNA", "D1");
    return switch (scope) {
      case "commands" -> isDelivered(() -> anna.isAcknowledged("/roadmap list"));
      case "app_mentions:read" -> isDelivered(() -> anna.mentions("list"));
      case "im:history" -> isDelivered(() -> annas.tells("list"));
      case "chat:write", "chat:write.public" -> isPosted(bot, "C1", time, false);
      case "channels:history" -> isPosted(bot, "C1", time, true);
      case "groups:history" -> isPosted(bot, "G1", time, true);
      case "im:write" -> isSpokenToAlone(bot);
      case "files:write" ->
          new Clicks(slack, "U-ANNA", "C1")
              .press(anna.hears("/roadmap status").raw(), "Chart")
              .answer()
              .text()
              .startsWith("The chart is in your messages");
      case "users:read", "users:read.email" -> {
        String name = "New" + time;
        office.vouch(name, name + "@example.org");
        slack.know("U-" + name, member(name));
        String answer = slack.as("U-" + name).in("C1").types("/roadmap list");
        yield answer.contains("Health endpoint");
      }
      default -> throw new AssertionError("nothing takes " + scope);
    };
  }

  private static String member(String name) {
    return "{\"team_id\":\"T1\",\"is_email_confirmed\":true,\"profile\":{\"email\":\"%s@example.org\"}}"
        .formatted(name);
  }

  private static boolean isDelivered(Callable<?> way) {
    try {
      return way.call() != null;
    } catch (AssertionError notDelivered) {
      return false;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isSpokenToAlone(SlackBot bot) {
    try {
      return bot.noticeboard().alone(Workspace.SLACK.identity("U-ANNA")).isPresent();
    } catch (NotPosted refused) {
      return false;
    }
  }

  private static boolean isPosted(SlackBot bot, String channel, int time, boolean repeated) {
    try {
      bot.announcer().post(channel, "k" + time, repeated, SmallRoadmap.digest());
      return true;
    } catch (NotPosted refused) {
      return false;
    }
  }

  private static String section(String from, String to) {
    int start = MANIFEST.indexOf(from) + from.length();
    return MANIFEST.substring(start, MANIFEST.indexOf(to, start));
  }
}
