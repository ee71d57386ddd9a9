package dev.waymark.bots.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Calls of Slack's Web API: patient when Slack asks for it, and failing in one sentence.
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

  private static final int TRIES = 3;
  private static final int TOO_MANY = 429;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private SlackCalls() {}

  /// @return what Slack answered, be it yes or no
  static <T extends SlackApiTextResponse> T patiently(Call<T> call) throws IOException {
    for (int left = TRIES; ; left--) {
      try {
        return call.make();
      } catch (SlackApiException refused) {
        if (refused.getResponse().code() != TOO_MANY || left == 1) {
          // Without the cause, which knows the request and so the token.
          throw new IOException("Slack answered HTTP " + refused.getResponse().code());
        }
        pause(refused.getResponse().header("Retry-After"));
      }
    }
  }

  /// @return what Slack answered, be it yes or no
  static WebhookResponse patiently(Delivery delivery) throws IOException {
    for (int left = TRIES; ; left--) {
      WebhookResponse response = delivery.make();
      if (response.getCode() != TOO_MANY || left == 1) {
        return response;
      }
      // How long to wait is not passed on to us here.
      pause(null);
    }
  }

  private static void pause(@Nullable String seconds) throws IOException {
    try {
      Duration asked = Duration.ofSeconds(seconds == null ? 1 : Long.parseLong(seconds));
      Thread.sleep(asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT);
    } catch (NumberFormatException _) {
      throw new IOException("Slack answered HTTP " + TOO_MANY + " without saying how long to wait");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while Slack asked to wait");
    }
  }
}
