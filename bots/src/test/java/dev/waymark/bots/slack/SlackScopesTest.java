package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.request.Verb;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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

  private static String section(String from, String to) {
    int start = MANIFEST.indexOf(from) + from.length();
    return MANIFEST.substring(start, MANIFEST.indexOf(to, start));
  }
}
