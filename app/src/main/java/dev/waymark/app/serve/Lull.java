package dev.waymark.app.serve;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells when changes have come to rest: once after each of them that is followed by some quiet.
final class Lull {
  private final Duration quiet;
  private long head = -1;
  private @Nullable Instant since;

  Lull(Duration quiet) {
    this.quiet = quiet;
  }

  /// @param latest the number of the latest change
  boolean isAfter(long latest, Instant now) {
    if (latest != head) {
      head = latest;
      since = now;
    }
    if (since == null || since.plus(quiet).isAfter(now)) {
      return false;
    }
    since = null;
    return true;
  }
}
