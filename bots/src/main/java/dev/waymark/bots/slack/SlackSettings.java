package dev.waymark.bots.slack;

import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.chat.Secret;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Workspace;
import java.net.URI;

/// What it takes to be a Slack app.
///
/// @param workspace whose app it is
/// @param botToken begins with `xoxb-`
/// @param way how Slack reaches this app
/// @param members who of the workspace is who here
/// @param api where the Web API's methods are, with the last slash
public record SlackSettings(
    Workspace workspace, Secret botToken, Way way, Members members, URI api, Pace pace) {
  private static final String PATH = "/slack/events";

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
        Workspace.SLACK,
        botToken,
        way,
        Members.USUAL,
        URI.create("https://slack.com/api/"),
        Pace.USUAL);
  }

  /// An API elsewhere.
  public SlackSettings at(URI elsewhere) {
    return new SlackSettings(workspace, botToken, way, members, elsewhere, pace);
  }

  /// People of the workspace are these here.
  public SlackSettings with(Members others) {
    return new SlackSettings(workspace, botToken, way, others, api, pace);
  }

  /// The app of another workspace.
  public SlackSettings of(Workspace another) {
    return new SlackSettings(another, botToken, way, members, api, pace);
  }

  /// Where Slack sends its requests over HTTP.
  public String path() {
    return within(URI.create(PATH), workspace).getPath();
  }

  /// Of an address for all workspaces the one of this.
  public static URI within(URI address, Workspace workspace) {
    String end = "/" + workspace.name();
    return workspace.name().isEmpty() || address.getPath().endsWith(end)
        ? address
        : address.resolve(address.getPath().replaceFirst("/+$", "") + end);
  }

  /// Somebody there.
  Identity identity(String user) {
    return workspace.identity(user);
  }

  /// Whether this talks to a stand-in on the same machine, which no proxy can reach.
  boolean isLocal() {
    String host = api.getHost();
    return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
  }
}
