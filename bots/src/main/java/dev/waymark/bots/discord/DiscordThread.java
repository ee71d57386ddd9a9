package dev.waymark.bots.discord;

import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/// Posts digests in the thread of a message that says no more than a title. A message has one
/// thread at most.
///
/// @param begun what that message ends with
record DiscordThread(DiscordAnnouncer posts, String begun, String title) implements Announcer {
  @Override
  public void post(String channel, String key, boolean repeated, Reply reply) throws NotPosted {
    String smallPrint = DiscordAnnouncer.smallPrint(key);
    var _ =
        posts.in(
            channel,
            there -> {
              Optional<Message> before = head(there);
              Message head = before.orElseGet(() -> DiscordAnnouncer.send(there, begun, sheet()));
              // Whoever began it may have got no further, or may have.
              boolean mayBeThere = repeated || before.isPresent();
              return posts.post(thread(there, head), smallPrint, mayBeThere, reply);
            });
  }

  private Sheet sheet() {
    return Sheet.of(List.of(Line.of(Line.strong(title))));
  }

  private Optional<Message> head(GuildMessageChannel there) {
    return DiscordAnnouncer.find(there, begun);
  }

  private ThreadChannel thread(GuildMessageChannel there, Message head) throws NotPosted {
    ThreadChannel started = head.getStartedThread();
    if (started != null) {
      return started;
    }
    if (!(there instanceof IThreadContainer)) {
      throw new NotPosted(
          "Discord's channel "
              + there.getId()
              + " cannot have threads: name one that can, or take thread = true away");
    }
    return head.createThreadChannel(title).complete();
  }

  @Override
  public boolean edit(String channel, String key, Reply reply) throws NotPosted {
    String smallPrint = DiscordAnnouncer.smallPrint(key);
    return posts.in(
        channel,
        there ->
            head(there)
                .map(Message::getStartedThread)
                .filter(thread -> posts.edit(thread, smallPrint, reply))
                .isPresent());
  }

  /// Discord drops what has the same nonce for some minutes only. A second thread goes with what is
  /// in it: an app may not delete threads, but put its own away.
  @Override
  public void keepFirst(String channel, String key) throws NotPosted {
    String smallPrint = DiscordAnnouncer.smallPrint(key);
    var _ =
        posts.in(
            channel,
            there -> {
              List<Message> heads = DiscordAnnouncer.all(there, begun);
              heads.stream()
                  .limit(1)
                  .map(Message::getStartedThread)
                  .filter(Objects::nonNull)
                  .forEach(thread -> DiscordAnnouncer.keepFirst(thread, smallPrint));
              heads.stream().skip(1).forEach(copy -> takeAway(copy, smallPrint));
              return heads;
            });
  }

  private static void takeAway(Message head, String smallPrint) {
    ThreadChannel thread = head.getStartedThread();
    if (thread != null) {
      DiscordAnnouncer.all(thread, smallPrint).forEach(post -> post.delete().complete());
      thread.getManager().setArchived(true).complete();
    }
    head.delete().complete();
  }

  @Override
  public Announcer inThread(String key, String other) {
    return posts.inThread(key, other);
  }
}
