package dev.waymark.bots.chat;

import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Reply;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Posts what was posted by this program no second time, without asking the service.
public final class Remembering implements Announcer {
  private final Announcer announcer;
  private final Set<String> posted = ConcurrentHashMap.newKeySet();

  public Remembering(Announcer announcer) {
    this.announcer = announcer;
  }

  @Override
  public void post(String channel, String key, boolean repeated, Reply.Digest digest)
      throws NotPosted {
    if (!posted.contains(key)) {
      announcer.post(channel, key, repeated, digest);
      posted.add(key);
    }
  }

  @Override
  public void keepFirst(String channel, String key) throws NotPosted {
    announcer.keepFirst(channel, key);
  }
}
