package dev.waymark.core.store;

import java.util.Locale;

/// Texts as the database compares them, so that it finds at least what filters find in any case.
final class Folding {
  private Folding() {}

  /// For looking for a part of it.
  static String text(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// For equality, the same as [String#equalsIgnoreCase].
  static String name(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.codePoints()
        .map(Character::toUpperCase)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
