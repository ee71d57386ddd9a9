package dev.waymark.core.port;

import dev.waymark.core.reply.Reply;

/// Says something in a channel without having been asked.
public interface Announcer {
  /// The channel could not be reached; trying again later may work.
  final class NotPosted extends Exception {
    private static final long serialVersionUID = 1L;

    public NotPosted(String sentence) {
      super(sentence);
    }
  }

  /// Posts once: a second call with the same key, in this process or after a crash, finds the first
  /// one's message and does nothing.
  ///
  /// @param channel the surface's own id of it
  /// @param repeated whether an earlier attempt with this key may have succeeded
  void post(String channel, String key, boolean repeated, Reply reply) throws NotPosted;

  /// Makes the message with this key say something else.
  ///
  /// @param channel the surface's own id of it
  /// @return whether it was still there
  boolean edit(String channel, String key, Reply reply) throws NotPosted;

  /// Takes every message with this key away but the first.
  ///
  /// @param channel the surface's own id of it
  void keepFirst(String channel, String key) throws NotPosted;

  /// The same in a thread of the channel, which is begun by the first post.
  ///
  /// @param key of the message that begins it
  /// @param title all that this message says
  Announcer inThread(String key, String title);
}
