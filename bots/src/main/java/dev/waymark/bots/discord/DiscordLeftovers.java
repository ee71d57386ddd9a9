package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Said;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import java.util.EnumSet;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was asked and not answered before the program ended. Where it was asked nothing can be
/// answered any more, so what concerns everybody is said in the channel.
record DiscordLeftovers(ChatDesk desk, Deliveries deliveries) {
  static final String SERVICE = "discord";

  private static final Logger LOG = LoggerFactory.getLogger(DiscordLeftovers.class);

  static String content(Said said) {
    return DataObject.empty()
        .put("id", said.delivery())
        .put("user", said.who().value())
        .put("channel", said.room())
        .put("words", said.text())
        .toString();
  }

  private static Said said(String content) {
    DataObject kept = DataObject.fromJson(content);
    return new Said(
        kept.getString("id"),
        Surface.DISCORD,
        new Identity(Identity.Kind.DISCORD, kept.getString("user")),
        kept.getString("channel"),
        kept.getString("words"));
  }

  void finish(JDA jda) {
    for (Deliveries.Left left : deliveries.left(SERVICE)) {
      Said said = said(left.content());
      left.errand().run(() -> say(jda, said.room(), desk.answer(said)));
    }
    deliveries.tidy();
  }

  private static void say(JDA jda, String room, Answer answer) {
    MessageChannel channel = jda.getChannelById(MessageChannel.class, room);
    if (channel == null || answer.audience() != Audience.CHANNEL) {
      LOG.info("A request of before the last end was answered too late to be told");
      return;
    }
    try {
      channel
          .sendMessage(DiscordMarkup.message(answer.lines(), 0))
          .setAllowedMentions(EnumSet.noneOf(MentionType.class))
          .complete();
    } catch (ErrorResponseException refused) {
      LOG.warn("Discord did not take an answer: {}", refused.getMeaning());
    }
  }
}
