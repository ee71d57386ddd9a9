package dev.waymark.core.port;

/// What became of claiming what only one host is to do.
public enum Claim {
  /// Ours, and nobody tried before.
  FIRST,
  /// Ours, but an earlier holder vanished and may have posted.
  TAKEN_OVER,
  /// Another holds it.
  HELD,
  /// It was done.
  POSTED;

  public boolean isOurs() {
    return switch (this) {
      case FIRST, TAKEN_OVER -> true;
      case HELD, POSTED -> false;
    };
  }
}
