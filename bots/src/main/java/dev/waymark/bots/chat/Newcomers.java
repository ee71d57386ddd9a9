package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.roadmap.Person;
import java.util.Optional;

/// Who listens to people that nobody knows yet.
@FunctionalInterface
public interface Newcomers {
  /// @return a sentence for them; empty where their words say nothing about who they are
  Optional<String> hear(Identity who, String words);

  /// Links them to whom an admin gave this address.
  ///
  /// @param address the service where they are vouches for it
  /// @return empty where it is nobody's
  default Optional<Person> recognise(Identity who, String address) {
    return Optional.empty();
  }
}
