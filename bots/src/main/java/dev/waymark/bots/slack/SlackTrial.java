package dev.waymark.bots.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import dev.waymark.bots.slack.SocketMode.Unwelcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Tries tokens and channels once, and leaves nothing behind.
public final class SlackTrial {
  private SlackTrial() {}

  /// @param channels their ids
  /// @return a sentence, or its end, for each that does not work
  public static List<String> problems(SlackSettings settings, List<String> channels) {
    Slack slack = SlackBot.client(settings);
    try {
      if (settings.way() instanceof SlackSettings.Way.Socket(var appToken)) {
        var _ = new SlackTickets(slack.methods(), settings.botToken(), appToken).next();
      }
      MethodsClient methods = slack.methods(settings.botToken().reveal());
      List<String> problems = new ArrayList<>();
      for (String channel : channels) {
        ConversationsHistoryResponse history =
            SlackCalls.patiently(
                () -> methods.conversationsHistory(request -> request.channel(channel).limit(1)));
        if (!history.isOk()) {
          problems.add(SlackAnnouncer.refused(channel, history.getError()));
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

  private static void close(Slack slack) {
    try {
      slack.close();
    } catch (Exception alreadyClosed) {
      // Nothing of it is needed any more.
    }
  }
}
