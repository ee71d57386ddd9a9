package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.DayThreads;
import java.time.Clock;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says answers where they belong: to the asker alone, to all, in a thread.
final class DiscordVoice {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordVoice.class);

  private final Supplier<@Nullable JDA> connection;
  private final DayThreads threads;

  DiscordVoice(Supplier<@Nullable JDA> connection, Clock clock) {
    this.connection = connection;
    this.threads = new DayThreads(clock, new DiscordThreads(connection));
  }

  /// Beside a card that was pressed.
  void follow(InteractionHook hook, String channel, Answer answer) {
    Answer here = placed(channel, answer);
    hook.sendMessage(DiscordMessage.signed(here).create())
        .setEphemeral(here.audience() == Audience.ASKER)
        .complete();
  }

  /// What is left to say where it was asked, once a thread has what goes there: who asked sees at
  /// once that it was done.
  Answer placed(String channel, Answer answer) {
    if (answer.audience() != Audience.THREAD) {
      return answer;
    }
    String thread = threads.of(channel);
    return thread != null && post(thread, answer) ? answer.toAskerOnly() : answer;
  }

  /// As a message of its own.
  ///
  /// @return whether it is there
  boolean post(String channel, Answer answer) {
    JDA jda = connection.get();
    MessageChannel there = jda == null ? null : jda.getChannelById(MessageChannel.class, channel);
    if (there == null) {
      LOG.info("An answer was not told: Discord shows the app no channel {}", channel);
      return false;
    }
    try {
      there.sendMessage(DiscordMessage.signed(answer).create()).complete();
      return true;
    } catch (ErrorResponseException refused) {
      LOG.warn("Discord did not take an answer: {}", refused.getMeaning());
    } catch (InsufficientPermissionException missing) {
      LOG.warn(
          "The app may not write in Discord's channel {}: give it the permission {}",
          channel,
          missing.getPermission().getName());
    }
    return false;
  }
}
