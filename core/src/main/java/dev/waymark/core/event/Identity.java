package dev.waymark.core.event;

/// What somebody is called on one surface.
///
/// @param kind how it is known
/// @param value an operating-system user, a Slack or Discord user id, an SSH key's `SHA256:`
///   fingerprint, an address in git's commits
public record Identity(Kind kind, String value) {
  /// The surfaces that know people by a name of their own.
  public enum Kind {
    OS,
    SLACK,
    DISCORD,
    SSH,
    GIT
  }

  public Identity {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an identity has a value");
    }
  }
}
