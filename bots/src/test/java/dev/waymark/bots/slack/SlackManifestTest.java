package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.slack.SlackSettings.Members;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What Slack's schema of manifests allows.
class SlackManifestTest {
  private static final String ADDRESS = "https://waymark.example.org/slack/events";
  private static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("display_information.name", 35),
          Map.entry("display_information.description", 140),
          Map.entry("features.bot_user.display_name", 80),
          Map.entry("features.slash_commands[].command", 32),
          Map.entry("features.slash_commands[].description", 2_000),
          Map.entry("features.slash_commands[].usage_hint", 1_000),
          Map.entry("features.shortcuts[].name", 24),
          Map.entry("features.shortcuts[].description", 150),
          Map.entry("features.shortcuts[].callback_id", 255));

  private static final Map<String, Integer> MOST =
      Map.of(
          "features.slash_commands[]", 50,
          "features.shortcuts[]", 10,
          "settings.event_subscriptions.bot_events[]", 100,
          "features.unfurl_domains[]", 5);

  private static final List<String> KNOWN =
      List.of(
          "display_information.background_color",
          "features.app_home.home_tab_enabled",
          "features.app_home.messages_tab_enabled",
          "features.app_home.messages_tab_read_only_enabled",
          "features.bot_user.always_online",
          "features.shortcuts[].type",
          "features.slash_commands[].should_escape",
          "features.slash_commands[].url",
          "oauth_config.scopes.bot[]",
          "settings.event_subscriptions.bot_events[]",
          "settings.event_subscriptions.request_url",
          "settings.interactivity.is_enabled",
          "settings.interactivity.request_url",
          "settings.org_deploy_enabled",
          "settings.socket_mode_enabled",
          "settings.token_rotation_enabled");

  private static final Pattern ENTRY =
      Pattern.compile("( *)(- )?(?:([a-z_]+):(?= |$))?(?: ?(\"[^\"]*\"|[^#]*?))?(?: *#.*)?");

  /// Every value by its path; list elements share theirs.
  private static Map<String, List<String>> read(String yaml) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    TreeMap<Integer, String> path = new TreeMap<>();
    for (String line : yaml.lines().toList()) {
      Matcher entry = ENTRY.matcher(line);
      assertThat(entry.matches()).as(line).isTrue();
      boolean isElement = entry.group(2) != null;
      int depth = entry.group(1).length() + (isElement && entry.group(3) != null ? 2 : 0);
      String value = entry.group(4) == null ? "" : entry.group(4).strip();
      if (entry.group(3) == null && !isElement) {
        continue;
      }
      path.tailMap(depth, true).clear();
      String parent = String.join(".", path.values());
      if (isElement) {
        String list = parent.endsWith("[]") ? parent : parent + "[]";
        if (entry.group(3) == null) {
          values.computeIfAbsent(list, _ -> new ArrayList<>()).add(value);
          continue;
        }
        path.put(path.lastKey(), path.lastEntry().getValue().replace("[]", "") + "[]");
        values.computeIfAbsent(list + " ", _ -> new ArrayList<>()).add("");
      }
      path.put(depth, entry.group(3));
      if (!value.isEmpty()) {
        values
            .computeIfAbsent(String.join(".", path.values()), _ -> new ArrayList<>())
            .add(value.replace("\"", ""));
      }
    }
    return values;
  }

  private static void isWithinLimits(String yaml) {
    read(yaml)
        .forEach(
            (path, values) -> {
              String name = path.strip();
              if (LONGEST.containsKey(name)) {
                assertThat(values).allMatch(value -> value.length() <= LONGEST.get(name), name);
              } else {
                assertThat(name).isIn(known(path));
              }
              assertThat(values.size()).as(name).isLessThanOrEqualTo(MOST.getOrDefault(name, 100));
            });
  }

  private static List<String> known(String path) {
    List<String> known = new ArrayList<>(KNOWN);
    if (path.endsWith(" ")) {
      known.addAll(MOST.keySet());
    }
    return known;
  }

  @Test
  void keeps_to_what_Slack_allows() {
    isWithinLimits(SlackManifest.yaml());
    isWithinLimits(SlackManifest.yaml(new Members(Guests.VIEWER, true)));
    isWithinLimits(SlackManifest.yaml(Members.USUAL, URI.create(ADDRESS)));
    assertThat(SlackManifest.yaml()).endsWith("\n").doesNotContain("\t");
  }

  @Test
  void over_a_socket_needs_no_address() {
    Map<String, List<String>> manifest = read(SlackManifest.yaml());

    assertThat(manifest.get("settings.socket_mode_enabled")).containsExactly("true");
    assertThat(manifest.keySet()).noneMatch(path -> path.endsWith("url"));
    assertThat(manifest.get("features.slash_commands[].command")).containsExactly("/roadmap");
    assertThat(manifest.get("features.slash_commands[].should_escape")).containsExactly("true");
  }

  @Test
  void over_HTTP_says_wherever_it_is_called() {
    Map<String, List<String>> manifest =
        read(SlackManifest.yaml(Members.USUAL, URI.create(ADDRESS)));

    assertThat(manifest.get("settings.socket_mode_enabled")).containsExactly("false");
    assertThat(manifest.get("features.slash_commands[].url")).containsExactly(ADDRESS);
    assertThat(manifest.get("settings.event_subscriptions.request_url")).containsExactly(ADDRESS);
    assertThat(manifest.get("oauth_config.scopes.bot[]"))
        .isEqualTo(SlackManifest.scopes(Members.USUAL));
  }

  @Test
  void asks_who_is_a_guest_only_where_that_matters() {
    assertThat(SlackManifest.scopes(Members.USUAL)).doesNotContain("users:read");
    assertThat(SlackManifest.scopes(new Members(Guests.VIEWER, false)))
        .contains("users:read", "commands");
    assertThat(SlackManifest.scopes(new Members(Guests.REFUSE, false)))
        .contains("users:read")
        .doesNotContain("users:read.email");
  }

  @Test
  void asks_whose_address_is_confirmed_only_where_that_matters() {
    assertThat(SlackManifest.scopes(new Members(Guests.AS_LINKED, true)))
        .contains("commands", "users:read.email")
        .containsOnlyOnce("users:read");
    assertThat(SlackManifest.scopes(new Members(Guests.VIEWER, true)))
        .contains("users:read.email")
        .containsOnlyOnce("users:read");
  }
}
