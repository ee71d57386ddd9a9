package dev.waymark.bots.slack;

import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.chat.Secret;
import dev.waymark.core.event.Identity;
import java.net.URI;

/// What it takes to be a Slack app.
///
/// @param botToken begins with `xoxb-`
/// @param way how Slack reaches this app
/// @param members who of the workspace is who here
/// @param api where the Web API's methods are, with the last slash
public record SlackSettings(Secret botToken, Way way, Members members, URI api, Pace pace) {
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

  /// Who of the workspace is who here.
  ///
  /// @param guests what guests and bots may whom somebody linked
  /// @param byEmail whether somebody is linked by the address that Slack has confirmed
  public record Members(Guests guests, boolean byEmail) {
    public static final Members USUAL = new Members(Guests.AS_LINKED, false);
  }

  public static SlackSettings of(Secret botToken, Way way) {
    return new SlackSettings(
        botToken, way, Members.USUAL, URI.create("https://slack.com/api/"), Pace.USUAL);
  }

  /// An API elsewhere.
  public SlackSettings at(URI elsewhere) {
    return new SlackSettings(botToken, way, members, elsewhere, pace);
  }

  /// People of the workspace are these here.
  public SlackSettings with(Members others) {
    return new SlackSettings(botToken, way, others, api, pace);
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
