package dev.waymark.bots.chat.text;

import java.util.Optional;

/// What people type that a service writes in its own way.
public final class Typed {
  private Typed() {}

  /// Somebody who is mentioned, as the grammar takes names; a stranger stays as the service has
  /// them, so that nothing is given to a name that nobody has.
  public static String name(Optional<String> known, String mention) {
    return known
        .map(name -> name.chars().anyMatch(Character::isWhitespace) ? '"' + name + '"' : name)
        .orElse(mention);
  }
}
