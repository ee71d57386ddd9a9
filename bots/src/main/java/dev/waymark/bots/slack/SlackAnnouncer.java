package dev.waymark.bots.slack;

import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Reply;
import java.util.Optional;

/// Posts digests.
final class SlackAnnouncer implements Announcer {
  private final KeyedPosts posts;
  private final ChatDesk desk;

  SlackAnnouncer(KeyedPosts posts, ChatDesk desk) {
    this.posts = posts;
    this.desk = desk;
  }

  @Override
  public void post(String channel, String key, boolean repeated, Reply reply) throws NotPosted {
    if (!repeated || posts.find(channel, key).isEmpty()) {
      var _ = posts.post(channel, key, SlackMessage.of(desk.unasked(reply)));
    }
  }

  @Override
  public boolean edit(String channel, String key, Reply reply) throws NotPosted {
    Optional<String> message = posts.find(channel, key);
    return message.isPresent()
        && posts.change(channel, message.get(), SlackMessage.of(desk.unasked(reply)));
  }

  @Override
  public void keepFirst(String channel, String key) throws NotPosted {
    for (String copy : posts.copies(channel, key)) {
      posts.delete(channel, copy);
    }
  }

  @Override
  public Announcer inThread(String key, String title) {
    return new SlackThread(posts, desk, key, title);
  }
}
