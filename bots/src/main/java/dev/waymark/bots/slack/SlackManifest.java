package dev.waymark.bots.slack;

import dev.waymark.core.request.Verb;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What Slack has to know to make the app: paste it at api.slack.com/apps, "From a manifest".
public final class SlackManifest {
  static final String COMMAND = "/roadmap";
  private static final int LONGEST_HINT = 1_000;

  private SlackManifest() {}

  /// YAML, ends with a line end.
  public static String yaml() {
    return """
    display_information:
      name: Waymark
      description: Asks for and changes what stands in the roadmap
      background_color: "#1f2937"
    features:
      bot_user:
        display_name: roadmap
        always_online: true
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
          - app_mentions:read
          # To see whether a standup was posted before a crash, so that it is not posted twice.
          - channels:history
          - groups:history
    settings:
      event_subscriptions:
        bot_events:
          - app_mention
      org_deploy_enabled: false
      socket_mode_enabled: true
      token_rotation_enabled: false
    """
        .formatted(COMMAND, hint());
  }

  /// The same for an app that Slack calls.
  ///
  /// @param address where it reaches `/slack/events`
  public static String yaml(URI address) {
    return HttpManifest.of(yaml(), address);
  }

  /// What the bot is allowed to do.
  static List<String> scopes() {
    return HttpManifest.scopes(yaml());
  }

  private static String hint() {
    String verbs = Arrays.stream(Verb.values()).map(Verb::word).collect(Collectors.joining(" | "));
    return verbs.substring(0, Math.min(verbs.length(), LONGEST_HINT));
  }
}
