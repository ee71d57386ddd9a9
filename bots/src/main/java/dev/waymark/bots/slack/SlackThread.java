package dev.waymark.bots.slack;

import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import java.util.List;
import java.util.Optional;

/// Posts digests below a message that says no more than a title.
///
/// @param begun the key of that message
record SlackThread(KeyedPosts posts, ChatDesk desk, String begun, String title)
    implements Announcer {
  @Override
  public void post(String channel, String key, boolean repeated, Reply reply) throws NotPosted {
    Optional<String> before = posts.find(channel, begun);
    String head =
        before.isPresent()
            ? before.get()
            : posts.post(
                channel, begun, SlackMessage.of(Sheet.of(List.of(Line.of(Line.strong(title))))));
    // Whoever began it may have got no further, or may have.
    below(head).post(channel, key, repeated || before.isPresent(), reply);
  }

  @Override
  public boolean edit(String channel, String key, Reply reply) throws NotPosted {
    Optional<String> head = posts.find(channel, begun);
    return head.isPresent() && below(head.get()).edit(channel, key, reply);
  }

  /// A second thread goes with what is in it.
  @Override
  public void keepFirst(String channel, String key) throws NotPosted {
    Optional<String> first = posts.find(channel, begun);
    if (first.isPresent()) {
      below(first.get()).keepFirst(channel, key);
    }
    for (String copy : posts.copies(channel, begun)) {
      KeyedPosts below = posts.inThread(copy);
      Optional<String> post = below.find(channel, key);
      if (post.isPresent()) {
        below.delete(channel, post.get());
      }
      posts.delete(channel, copy);
    }
  }

  @Override
  public Announcer inThread(String key, String other) {
    return new SlackThread(posts, desk, key, other);
  }

  private Announcer below(String head) {
    return new SlackAnnouncer(posts.inThread(head), desk);
  }
}
