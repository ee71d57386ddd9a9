package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Notice;
import dev.waymark.bots.chat.Noticeboard;
import dev.waymark.core.event.Identity;
import dev.waymark.core.port.Announcer.NotPosted;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.requests.restaction.MessageEditAction;

/// Puts up what channels follow, and brings it up to date.
final class DiscordNoticeboard implements Noticeboard {
  private final DiscordAnnouncer posts;

  DiscordNoticeboard(DiscordAnnouncer posts) {
    this.posts = posts;
  }

  @Override
  public String put(String channel, String key, boolean repeated, Notice notice) throws NotPosted {
    String smallPrint = DiscordAnnouncer.smallPrint(key);
    return posts.in(
        channel,
        there ->
            (repeated ? DiscordAnnouncer.find(there, smallPrint) : Optional.<Message>empty())
                .map(ISnowflake::getId)
                .filter(before -> edit(there, before, notice))
                .orElseGet(() -> post(there, smallPrint, notice)));
  }

  private static String post(GuildMessageChannel there, String smallPrint, Notice notice) {
    MessageCreateAction message = there.sendMessage(text(notice, smallPrint));
    return (notice.asks() ? message.setComponents(rows(notice)) : message)
        .setNonce(DiscordAnnouncer.nonce(smallPrint))
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionUsers(called(notice))
        .complete()
        .getId();
  }

  @Override
  public boolean change(String channel, String message, Notice notice) throws NotPosted {
    return posts.in(channel, there -> edit(there, message, notice));
  }

  private static boolean edit(GuildMessageChannel there, String message, Notice notice) {
    try {
      MessageEditAction edit = there.editMessageById(message, text(notice, ""));
      var _ =
          (notice.asks() ? edit.setComponents(rows(notice)) : edit)
              .setAllowedMentions(EnumSet.noneOf(MentionType.class))
              .mentionUsers(called(notice))
              .complete();
      return true;
    } catch (ErrorResponseException refused) {
      if (refused.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
        return false;
      }
      throw refused;
    }
  }

  /// Of a question only: beside news, a button would not say which of them it is about.
  private static List<ActionRow> rows(Notice notice) {
    return DiscordCards.rows(notice.sheet());
  }

  private static String text(Notice notice, String smallPrint) {
    String mentions =
        called(notice).stream().map(id -> " <@" + id + ">").collect(Collectors.joining());
    String end = (mentions.isEmpty() ? "" : "\n" + mentions.strip()) + smallPrint;
    return DiscordMarkup.message(notice.sheet().lines(), end.length()) + end;
  }

  private static List<String> called(Notice notice) {
    return notice.called().stream()
        .map(Identity::value)
        .filter(id -> id.matches("[0-9]{4,20}"))
        .limit(20)
        .toList();
  }
}
