package dev.waymark.bots.discord;

import dev.waymark.core.reply.Line;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// A message as Discord would be sent it, without what needs a service to answer.
public final class DiscordPreview {
  private DiscordPreview() {}

  /// As JSON on one line.
  public static String of(List<Line> lines) {
    try (MessageCreateData message =
        new MessageCreateBuilder()
            .setContent(DiscordMarkup.message(lines, 0))
            .setAllowedMentions(EnumSet.noneOf(MentionType.class))
            .mentionRepliedUser(false)
            .build()) {
      return message.toData().toString();
    }
  }
}
