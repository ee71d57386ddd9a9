package dev.waymark.bots.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.waymark.bots.chat.DayThreads;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread on Slack is a message that others answer to.
record SlackThreads(MethodsClient slack) implements DayThreads.Beginning {
  private static final Logger LOG = LoggerFactory.getLogger(SlackThreads.class);

  @Override
  public @Nullable String begin(String channel, String title) {
    try {
      ChatPostMessageResponse response =
          SlackCalls.patiently(
              () -> slack.chatPostMessage(post -> post.channel(channel).text(title)));
      if (response.isOk()) {
        return response.getTs();
      }
      LOG.warn("Slack did not take a message: {}", response.getError());
    } catch (IOException failure) {
      LOG.warn("A message did not reach Slack: {}", failure.getMessage());
    }
    return null;
  }
}
