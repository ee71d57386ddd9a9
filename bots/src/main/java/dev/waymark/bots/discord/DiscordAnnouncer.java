package dev.waymark.bots.discord;

import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.bots.chat.text.Fingerprint;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Reply;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.jspecify.annotations.Nullable;

/// Posts digests. Each ends with a mark in small print made of its key, by which it is found again;
/// for the first minutes Discord also drops a second message with the same nonce by itself.
final class DiscordAnnouncer implements Announcer {
  private static final int MARK = 12;
  private static final int LOOK_BACK = 100;

  private final Supplier<@Nullable JDA> connection;
  private final ChatDesk desk;

  /// Something to be done in a channel.
  @FunctionalInterface
  interface Work<T> {
    T in(GuildMessageChannel channel) throws NotPosted;
  }

  DiscordAnnouncer(Supplier<@Nullable JDA> connection, ChatDesk desk) {
    this.connection = connection;
    this.desk = desk;
  }

  @Override
  public void post(String channel, String key, boolean repeated, Reply reply) throws NotPosted {
    var _ = in(channel, there -> post(there, smallPrint(key), repeated, reply));
  }

  /// Does something in a channel, and says in a sentence why it cannot be done.
  <T> T in(String channel, Work<T> work) throws NotPosted {
    try {
      return work.in(channel(channel));
    } catch (ErrorResponseException refused) {
      throw new NotPosted(
          "Discord refused the message to " + channel + ": " + refused.getMeaning());
    } catch (InsufficientPermissionException missing) {
      throw new NotPosted(
          "The app may not write and read back in Discord's channel "
              + channel
              + ": give it the permission "
              + missing.getPermission().getName());
    }
  }

  @Override
  public boolean edit(String channel, String key, Reply reply) throws NotPosted {
    return in(channel, there -> edit(there, smallPrint(key), reply));
  }

  boolean edit(GuildMessageChannel there, String smallPrint, Reply reply) {
    Optional<Message> message = find(there, smallPrint);
    message.ifPresent(one -> edit(one, smallPrint, reply));
    return message.isPresent();
  }

  private void edit(Message message, String smallPrint, Reply reply) {
    Sheet sheet = desk.unasked(reply);
    var _ =
        message
            .editMessage(text(sheet, smallPrint))
            .setComponents(DiscordCards.rows(sheet))
            .setAllowedMentions(EnumSet.noneOf(MentionType.class))
            .complete();
  }

  private static String text(Sheet sheet, String smallPrint) {
    return DiscordMarkup.message(sheet.lines(), smallPrint.length()) + smallPrint;
  }

  @Override
  public void keepFirst(String channel, String key) throws NotPosted {
    var _ = in(channel, there -> keepFirst(there, smallPrint(key)));
  }

  static List<Message> keepFirst(GuildMessageChannel there, String smallPrint) {
    List<Message> all = all(there, smallPrint);
    all.stream().skip(1).forEach(copy -> copy.delete().complete());
    return all;
  }

  @Override
  public Announcer inThread(String key, String title) {
    return new DiscordThread(this, smallPrint(key), title);
  }

  Message post(GuildMessageChannel channel, String smallPrint, boolean repeated, Reply reply) {
    Optional<Message> before = repeated ? find(channel, smallPrint) : Optional.empty();
    return before.orElseGet(() -> send(channel, smallPrint, desk.unasked(reply)));
  }

  static Message send(GuildMessageChannel channel, String smallPrint, Sheet sheet) {
    return channel
        .sendMessage(text(sheet, smallPrint))
        .setComponents(DiscordCards.rows(sheet))
        .setNonce(nonce(smallPrint))
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .complete();
  }

  /// The first of them.
  static Optional<Message> find(GuildMessageChannel channel, String smallPrint) {
    return all(channel, smallPrint).stream().findFirst();
  }

  /// The app's own that end so, the oldest first.
  static List<Message> all(GuildMessageChannel channel, String smallPrint) {
    String self = channel.getJDA().getSelfUser().getId();
    List<Message> recent = channel.getHistory().retrievePast(LOOK_BACK).complete();
    return recent.stream()
        .filter(
            message ->
                message.getAuthor().getId().equals(self)
                    && message.getContentRaw().endsWith(smallPrint))
        .sorted(Comparator.comparingLong(Message::getIdLong))
        .toList();
  }

  private GuildMessageChannel channel(String id) throws NotPosted {
    JDA jda = connection.get();
    if (jda == null || jda.getStatus() != JDA.Status.CONNECTED) {
      throw new NotPosted("Discord is not connected");
    }
    GuildMessageChannel channel =
        isId(id) ? jda.getChannelById(GuildMessageChannel.class, id) : null;
    if (channel == null) {
      throw new NotPosted(
          "Discord has no channel " + id + " that the app may see: check the channel's id");
    }
    return channel;
  }

  private static boolean isId(String id) {
    return !id.isEmpty() && id.length() <= 19 && id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// What a message with this key ends with.
  static String smallPrint(String key) {
    return "\n-# " + Fingerprint.of(key, MARK);
  }

  static String nonce(String smallPrint) {
    return smallPrint.substring(smallPrint.length() - MARK);
  }
}
