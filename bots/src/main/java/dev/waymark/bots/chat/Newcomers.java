package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import java.util.Optional;

/// Who listens to people that nobody knows yet.
@FunctionalInterface
public interface Newcomers {
  /// @return a sentence for them; empty where their words say nothing about who they are
  Optional<String> hear(Identity who, String words);
}
