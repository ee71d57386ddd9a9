package dev.waymark.bots.discord;

import dev.waymark.bots.chat.DayThreads;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread on Discord has a name, by which it is found again after a restart.
record DiscordThreads(Supplier<@Nullable JDA> connection) implements DayThreads.Beginning {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordThreads.class);

  @Override
  public @Nullable String begin(String channel, String title) {
    JDA jda = connection.get();
    IThreadContainer parent =
        jda == null ? null : jda.getChannelById(IThreadContainer.class, channel);
    if (jda == null || parent == null) {
      return null;
    }
    String self = jda.getSelfUser().getId();
    try {
      return parent.getThreadChannels().stream()
          .filter(one -> one.getName().equals(title) && one.getOwnerId().equals(self))
          .findFirst()
          .orElseGet(() -> parent.createThreadChannel(title).complete())
          .getId();
    } catch (ErrorResponseException refused) {
      LOG.warn("Discord did not let a thread begin: {}", refused.getMeaning());
    } catch (InsufficientPermissionException missing) {
      LOG.warn(
          "The app may not begin threads in Discord's channel {}: give it the permission {}",
          channel,
          missing.getPermission().getName());
    }
    return null;
  }
}
