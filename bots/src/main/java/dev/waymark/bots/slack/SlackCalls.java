package dev.waymark.bots.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;

/// Calls of Slack's Web API: each waits for its [turn][Turns], and fails in one sentence.
final class SlackCalls {
  /// A call of one method.
  @FunctionalInterface
  interface Call<T> {
    T make() throws IOException, SlackApiException;
  }

  /// An answer on its way to where a command said it wants it.
  @FunctionalInterface
  interface Delivery {
    WebhookResponse make() throws IOException;
  }

  private SlackCalls() {}

  /// @return what Slack answered, be it yes or no
  static <T extends SlackApiTextResponse> T patiently(Call<T> call) throws IOException {
    try {
      return call.make();
    } catch (SlackApiException refused) {
      // Without the cause, which knows the request and so the token.
      throw new IOException("Slack answered HTTP " + refused.getResponse().code());
    }
  }

  /// @return what Slack answered, be it yes or no
  static WebhookResponse patiently(Delivery delivery) throws IOException {
    return delivery.make();
  }
}
