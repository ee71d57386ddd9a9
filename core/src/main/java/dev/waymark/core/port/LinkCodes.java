package dev.waymark.core.port;

import dev.waymark.core.roadmap.Person;
import java.time.Instant;
import java.util.Optional;

/// Codes that tell who somebody on another surface is. Each works once.
public interface LinkCodes {
  /// From now on this code stands for somebody, and no earlier one of theirs does.
  ///
  /// @param hash of the code, which itself is kept nowhere
  void give(String hash, Person.Id person, Instant until);

  /// Uses a code up.
  ///
  /// @return whom it stood for; empty where there is none, or it was used or is too old
  Optional<Person.Id> take(String hash, Instant now);
}
