package dev.waymark.core.event;

/// What somebody is called on one surface.
///
/// @param kind how it is known
/// @param value an operating-system user, a Slack or Discord user id (of a named [Workspace] with
///   its name before it), an SSH key's `SHA256:` fingerprint, an address in git's commits, an
///   address that an admin vouches for
public record Identity(Kind kind, String value) {
  /// The surfaces that know people by a name of their own.
  public enum Kind {
    OS,
    SLACK,
    DISCORD,
    SSH,
    GIT,
    EMAIL
  }

  public Identity {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an identity has a value");
    }
    value = kind == Kind.EMAIL ? folded(value) : value;
  }

  /// Only A to Z: letters of other scripts that fold to the same are in other addresses.
  private static String folded(String address) {
    return address
        .strip()
        .codePoints()
        .map(letter -> letter >= 'A' && letter <= 'Z' ? Character.toLowerCase(letter) : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
