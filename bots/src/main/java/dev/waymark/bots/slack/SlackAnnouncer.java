package dev.waymark.bots.slack;

import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Reply;

/// Posts digests.
final class SlackAnnouncer implements Announcer {
  private final KeyedPosts posts;
  private final ChatDesk desk;

  SlackAnnouncer(KeyedPosts posts, ChatDesk desk) {
    this.posts = posts;
    this.desk = desk;
  }

  @Override
  public void post(String channel, String key, boolean repeated, Reply.Digest digest)
      throws NotPosted {
    if (!repeated || posts.find(channel, key).isEmpty()) {
      var _ = posts.post(channel, key, SlackMessage.of(desk.unasked(digest)));
    }
  }

  @Override
  public void keepFirst(String channel, String key) throws NotPosted {
    for (String copy : posts.copies(channel, key)) {
      posts.delete(channel, copy);
    }
  }
}
