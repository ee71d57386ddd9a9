package dev.waymark.bots.slack;

import dev.waymark.bots.chat.Notice;
import dev.waymark.bots.chat.Noticeboard;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Announcer.NotPosted;
import java.util.Optional;

/// Puts up what channels follow, and brings it up to date.
final class SlackNoticeboard implements Noticeboard {
  private final KeyedPosts posts;

  SlackNoticeboard(KeyedPosts posts) {
    this.posts = posts;
  }

  @Override
  public String put(String channel, String key, boolean repeated, Notice notice) throws NotPosted {
    SlackMessage message = SlackMessage.of(notice);
    Optional<String> before = repeated ? posts.find(channel, key) : Optional.empty();
    return before.isPresent() && posts.change(channel, before.get(), message)
        ? before.get()
        : posts.post(channel, key, message);
  }

  @Override
  public Optional<String> alone(Identity who) throws NotPosted {
    return Optional.of(posts.alone(Workspace.id(who)));
  }

  @Override
  public boolean change(String channel, String message, Notice notice) throws NotPosted {
    return posts.change(channel, message, SlackMessage.of(notice));
  }
}
