package dev.waymark.bots.slack;

import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.chat.Secret;
import dev.waymark.core.event.Identity;
import java.net.URI;

/// What it takes to be a Slack app.
///
/// @param botToken begins with `xoxb-`
/// @param way how Slack reaches this app
/// @param guests what guests and bots may whom somebody linked
/// @param api where the Web API's methods are, with the last slash
public record SlackSettings(Secret botToken, Way way, Guests guests, URI api, Pace pace) {
  /// Where Slack sends its requests over HTTP.
  public static final String PATH = "/slack/events";

  /// What its deliveries are called in the inbox.
  static final String SERVICE = "slack";

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
    return new SlackSettings(
        botToken, way, Guests.AS_LINKED, URI.create("https://slack.com/api/"), Pace.USUAL);
  }

  /// An API elsewhere.
  public SlackSettings at(URI elsewhere) {
    return new SlackSettings(botToken, way, guests, elsewhere, pace);
  }

  /// Guests and bots may this.
  public SlackSettings with(Guests standing) {
    return new SlackSettings(botToken, way, standing, api, pace);
  }

  /// Somebody there.
  Identity identity(String user) {
    return new Identity(Identity.Kind.SLACK, user);
  }

  /// Whether this talks to a stand-in on the same machine, which no proxy can reach.
  boolean isLocal() {
    String host = api.getHost();
    return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
  }
}
