package dev.waymark.bots.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread that a channel's changes of one day go into, begun with the first of them.
final class DayThreads {
  private static final Logger LOG = LoggerFactory.getLogger(DayThreads.class);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /// @param thread the message that began it
  private record Begun(LocalDate day, String thread) {}

  private final MethodsClient slack;
  private final Clock clock;
  private final Map<String, Begun> begun = new ConcurrentHashMap<>();

  DayThreads(MethodsClient slack, Clock clock) {
    this.slack = slack;
    this.clock = clock;
  }

  /// Null where Slack took no message to begin it with.
  synchronized @Nullable String of(String channel) {
    LocalDate today = LocalDate.now(clock);
    Begun last = begun.get(channel);
    if (last != null && last.day().equals(today)) {
      return last.thread();
    }
    String thread = begin(channel, "Changes of " + DAY.format(today));
    if (thread != null) {
      begun.put(channel, new Begun(today, thread));
    }
    return thread;
  }

  private @Nullable String begin(String channel, String text) {
    try {
      ChatPostMessageResponse response =
          SlackCalls.patiently(
              () -> slack.chatPostMessage(post -> post.channel(channel).text(text)));
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
