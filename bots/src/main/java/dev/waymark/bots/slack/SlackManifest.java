package dev.waymark.bots.slack;

import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.slack.SlackSettings.Members;
import dev.waymark.core.request.Verb;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What Slack has to know to make the app: paste it at api.slack.com/apps, "From a manifest".
public final class SlackManifest {
  static final String COMMAND = "/roadmap";
  private static final String LAST_SCOPE = "      - groups:history\n";
  private static final String WHO_IS_A_GUEST =
      """
            # To know who is a guest or a bot: [slack] guests, link_by_email.
            - users:read
      """;
  private static final String WHOSE_ADDRESS =
      """
            # To know whose address is confirmed: [slack] link_by_email.
            - users:read.email
      """;
  private static final int LONGEST_HINT = 1_000;

  private SlackManifest() {}

  /// YAML, ends with a line end.
  ///
  /// @param members who they are here; to know who is a guest, or whose address is confirmed, takes
  ///   scopes of its own
  public static String yaml(Members members) {
    boolean asks = members.byEmail() || members.guests() != Guests.AS_LINKED;
    return yaml()
        .replace(
            LAST_SCOPE,
            LAST_SCOPE + (asks ? WHO_IS_A_GUEST : "") + (members.byEmail() ? WHOSE_ADDRESS : ""));
  }

  static String yaml() {
    return """
    display_information:
      name: Waymark
      description: Asks for and changes what stands in the roadmap
      background_color: "#1f2937"
    features:
      app_home:
        home_tab_enabled: true
        messages_tab_enabled: true
        messages_tab_read_only_enabled: false
      bot_user:
        display_name: roadmap
        always_online: true
      shortcuts:
        - name: Post an update
          type: global
          callback_id: %s
          description: Say how it goes with an item
        - name: Link to roadmap
          type: message
          callback_id: %s
          description: Make this message evidence, a note or an item
      slash_commands:
        - command: %s
          description: Ask for or change what stands in the roadmap
          usage_hint: "%s"
          should_escape: true
    oauth_config:
      scopes:
        bot:
          - commands
          - chat:write
          - chat:write.public
          # Charts as pictures.
          - files:write
          - app_mentions:read
          # What is said to the app alone.
          - im:history
          # To ask people how their day goes.
          - im:write
          # To see whether a standup was posted before a crash, so that it is not posted twice.
          - channels:history
          - groups:history
    settings:
      event_subscriptions:
        bot_events:
          - app_home_opened
          - app_mention
          - message.im
          - app_uninstalled
          - tokens_revoked
      interactivity:
        is_enabled: true
      org_deploy_enabled: false
      socket_mode_enabled: true
      token_rotation_enabled: false
    """
        .formatted(SlackClicks.UPDATE, SlackClicks.LINK, COMMAND, hint());
  }

  /// The same for an app that Slack calls.
  ///
  /// @param address where it reaches `/slack/events`
  public static String yaml(Members members, URI address) {
    return HttpManifest.of(yaml(members), address);
  }

  /// What the bot is allowed to do.
  static List<String> scopes(Members members) {
    return HttpManifest.scopes(yaml(members));
  }

  private static String hint() {
    String verbs = Arrays.stream(Verb.values()).map(Verb::word).collect(Collectors.joining(" | "));
    return verbs.substring(0, Math.min(verbs.length(), LONGEST_HINT));
  }
}
