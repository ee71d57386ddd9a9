package dev.waymark.bots.slack;

import dev.waymark.bots.chat.Secret;
import dev.waymark.core.event.Identity;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What it takes to be a Slack app in a workspace.
///
/// @param team the workspace's id, `T…`, where there are several; null where it is the only one
/// @param botToken begins with `xoxb-`
/// @param way how Slack reaches this app
/// @param api where the Web API's methods are, with the last slash
public record SlackSettings(@Nullable String team, Secret botToken, Way way, URI api, Pace pace) {
  /// How Slack reaches an app.
  public sealed interface Way {
    /// Over a socket that the app opens.
    ///
    /// @param appToken begins with `xapp-`; has the scope `connections:write`
    record Socket(Secret appToken) implements Way {}

    /// Over the program's own HTTP door.
    ///
    /// @param signingSecret what Slack signs its requests with
    record Http(Secret signingSecret) implements Way {}
  }

  public static SlackSettings of(Secret botToken, Way way) {
    return new SlackSettings(null, botToken, way, URI.create("https://slack.com/api/"), Pace.USUAL);
  }

  /// One of several workspaces.
  public SlackSettings in(@Nullable String workspace) {
    return new SlackSettings(workspace, botToken, way, api, pace);
  }

  /// An API elsewhere.
  public SlackSettings at(URI elsewhere) {
    return new SlackSettings(team, botToken, way, elsewhere, pace);
  }

  /// Somebody there; ids of several workspaces are told apart.
  Identity identity(String user) {
    return new Identity(Identity.Kind.SLACK, team == null ? user : team + "/" + user);
  }

  /// What its deliveries are called in the inbox.
  String service() {
    return team == null ? "slack" : "slack/" + team;
  }

  /// Where Slack sends its requests over HTTP.
  public String path() {
    return team == null ? "/slack/events" : "/slack/events/" + team;
  }

  /// Whether this talks to a stand-in on the same machine, which no proxy can reach.
  boolean isLocal() {
    String host = api.getHost();
    return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
  }
}
