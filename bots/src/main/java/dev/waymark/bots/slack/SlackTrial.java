package dev.waymark.bots.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import dev.waymark.bots.slack.SlackSettings.Members;
import dev.waymark.bots.slack.SocketMode.Unwelcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tries tokens and channels once, and leaves nothing behind.
public final class SlackTrial {
  private static final String GRANTED = "X-OAuth-Scopes";

  private SlackTrial() {}

  /// @param channels their ids
  /// @return a sentence, or its end, for each that does not work
  public static List<String> problems(SlackSettings settings, List<String> channels) {
    Slack slack = SlackBot.client(settings);
    try {
      MethodsClient methods = slack.methods(settings.botToken().reveal());
      List<String> problems = new ArrayList<>();
      missing(SlackTickets.checkBot(methods, settings.botToken()), settings.members())
          .ifPresent(problems::add);
      if (settings.way() instanceof SlackSettings.Way.Socket(var appToken)) {
        var _ = new SlackTickets(methods, settings.botToken(), appToken).open();
      }
      for (String channel : channels) {
        ConversationsHistoryResponse history =
            SlackCalls.patiently(
                () -> methods.conversationsHistory(request -> request.channel(channel).limit(1)));
        if (!history.isOk()) {
          problems.add(KeyedPosts.refused(channel, history.getError()));
        }
      }
      return problems;
    } catch (Unwelcome unwelcome) {
      return List.of("Slack: " + unwelcome.getMessage());
    } catch (IOException failure) {
      return List.of("Slack cannot be reached: " + failure.getMessage());
    } finally {
      close(slack);
    }
  }

  /// Slack names what it granted with every answer.
  private static Optional<String> missing(AuthTestResponse response, Members members) {
    List<String> headers =
        response.getHttpResponseHeaders().entrySet().stream()
            .filter(header -> GRANTED.equalsIgnoreCase(header.getKey()))
            .flatMap(header -> header.getValue().stream())
            .toList();
    List<String> granted = List.of(String.join(",", headers).strip().split("\\s*,\\s*"));
    List<String> missing =
        SlackManifest.scopes(members).stream().filter(scope -> !granted.contains(scope)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The Slack app lacks "
                + String.join(", ", missing)
                + ": update it with the manifest from `waymark slack manifest`, and install it"
                + " again");
  }

  private static void close(Slack slack) {
    try {
      slack.close();
    } catch (Exception alreadyClosed) {
      // Nothing of it is needed any more.
    }
  }
}
