package dev.waymark.bots.slack;

import dev.waymark.bots.chat.DayThreads;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.reply.Line;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread on Slack is a message that others answer to; it is found again after a restart.
record SlackThreads(KeyedPosts posts) implements DayThreads.Beginning {
  private static final Logger LOG = LoggerFactory.getLogger(SlackThreads.class);

  @Override
  public @Nullable String begin(String channel, String title) {
    Optional<String> begun = begun(channel, title);
    if (begun.isPresent()) {
      return begun.get();
    }
    try {
      return posts.post(
          channel, title, SlackMessage.of(Sheet.of(List.of(Line.of(Line.plain(title))))));
    } catch (NotPosted problem) {
      LOG.warn("A thread could not be begun: {}", problem.getMessage());
      return null;
    }
  }

  /// A second thread is better than none.
  private Optional<String> begun(String channel, String title) {
    try {
      return posts.find(channel, title);
    } catch (NotPosted problem) {
      LOG.warn("The day's thread could not be looked for: {}", problem.getMessage());
      return Optional.empty();
    }
  }
}
