package dev.waymark.bots.slack;

import dev.waymark.bots.chat.Secret;
import java.net.URI;

/// What it takes to be a Slack app.
///
/// @param botToken begins with `xoxb-`
/// @param appToken begins with `xapp-`; has the scope `connections:write`
/// @param api where the Web API's methods are, with the last slash
public record SlackSettings(Secret botToken, Secret appToken, URI api, Pace pace) {
  public static SlackSettings of(Secret botToken, Secret appToken) {
    return new SlackSettings(botToken, appToken, URI.create("https://slack.com/api/"), Pace.USUAL);
  }

  /// Whether this talks to a stand-in on the same machine, which no proxy can reach.
  boolean isLocal() {
    String host = api.getHost();
    return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
  }
}
