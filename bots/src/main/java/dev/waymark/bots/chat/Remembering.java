package dev.waymark.bots.chat;

import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Reply;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Posts what was posted by this program no second time, without asking the service.
public final class Remembering implements Announcer {
  private final Announcer announcer;
  private final Set<String> posted;

  public Remembering(Announcer announcer) {
    this(announcer, ConcurrentHashMap.newKeySet());
  }

  private Remembering(Announcer announcer, Set<String> posted) {
    this.announcer = announcer;
    this.posted = posted;
  }

  @Override
  public void post(String channel, String key, boolean repeated, Reply reply) throws NotPosted {
    if (!posted.contains(key)) {
      announcer.post(channel, key, repeated, reply);
      posted.add(key);
    }
  }

  @Override
  public boolean edit(String channel, String key, Reply reply) throws NotPosted {
    return announcer.edit(channel, key, reply);
  }

  @Override
  public void keepFirst(String channel, String key) throws NotPosted {
    announcer.keepFirst(channel, key);
  }

  @Override
  public Announcer inThread(String key, String title) {
    return new Remembering(announcer.inThread(key, title), posted);
  }
}
