package dev.waymark.bots.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.waymark.bots.chat.Secret;
import dev.waymark.bots.slack.SocketMode.Unwelcome;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/// Asks Slack for the address of a socket, each good for one connection, and whether it still knows
/// both tokens.
final class SlackTickets implements SocketMode.Tickets {
  /// What only a person can put right.
  private static final Set<String> HOPELESS =
      Set.of(
          "not_authed",
          "invalid_auth",
          "account_inactive",
          "user_removed_from_team",
          "team_disabled",
          "token_revoked",
          "token_expired",
          "not_allowed_token_type",
          "missing_scope");

  private final MethodsClient slack;
  private final Secret botToken;
  private final Secret appToken;

  SlackTickets(MethodsClient slack, Secret botToken, Secret appToken) {
    this.slack = slack;
    this.botToken = botToken;
    this.appToken = appToken;
  }

  @Override
  public URI next() throws IOException, Unwelcome {
    var _ = checkBot(slack, botToken);
    return open();
  }

  /// Whether Slack knows the app, which has nothing to do with the bot.
  URI open() throws IOException, Unwelcome {
    AppsConnectionsOpenResponse response =
        SlackCalls.patiently(
            () -> slack.appsConnectionsOpen(request -> request.token(appToken.reveal())));
    check(response, "app token", "make one with the scope connections:write");
    return URI.create(response.getUrl());
  }

  /// Whether Slack knows the bot.
  static AuthTestResponse checkBot(MethodsClient slack, Secret botToken)
      throws IOException, Unwelcome {
    AuthTestResponse response =
        SlackCalls.patiently(() -> slack.authTest(request -> request.token(botToken.reveal())));
    check(response, "bot token", "copy it again from the page where the app was installed");
    return response;
  }

  private static void check(SlackApiTextResponse response, String token, String remedy)
      throws IOException, Unwelcome {
    String error = response.getError();
    if (response.isOk()) {
      return;
    }
    if (HOPELESS.contains(error)) {
      throw new Unwelcome(
          "the "
              + token
              + " is not accepted ("
              + error
              + "): "
              + remedy
              + ", put it into the configuration and start"
              + " again");
    }
    throw new IOException(error);
  }
}
