package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.port.Announcer.NotPosted;
import java.util.Optional;

/// A chat service's channels, where a message can be put up and brought up to date. May block.
public interface Noticeboard {
  /// Puts a message up once: where an earlier call with the same key did so, that message is
  /// brought up to date.
  ///
  /// @param channel the service's own id of it
  /// @param repeated whether an earlier call with this key may have succeeded
  /// @return what the service calls the message
  String put(String channel, String key, boolean repeated, Notice notice) throws NotPosted;

  /// Where one person alone is told something; empty where this service has no such place.
  ///
  /// @return the service's own id of it
  default Optional<String> alone(Identity who) throws NotPosted {
    return Optional.empty();
  }

  /// Brings a message up to date.
  ///
  /// @param message what the service calls it
  /// @return whether it was still there
  boolean change(String channel, String message, Notice notice) throws NotPosted;
}
