package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// How much one person may ask: thirty requests at once, and one more every two seconds.
final class Allowance {
  private static final int AT_ONCE = 30;
  private static final Duration ONE_MORE = Duration.ofSeconds(2);
  private static final int PEOPLE = 10_000;

  private final InstantSource clock;

  /// When everything a person used is given back.
  private final Map<Identity, Instant> restored = new Recent<>(PEOPLE);

  Allowance(InstantSource clock) {
    this.clock = clock;
  }

  /// Uses one up.
  ///
  /// @return how long to wait first; zero when there was one left
  synchronized Duration take(Identity who) {
    Instant now = clock.instant();
    Instant full = restored.getOrDefault(who, now);
    Instant from = full.isBefore(now) ? now : full;
    Duration wait = Duration.between(now, from).minus(ONE_MORE.multipliedBy(AT_ONCE - 1));
    if (wait.isPositive()) {
      return wait;
    }
    restored.put(who, from.plus(ONE_MORE));
    return Duration.ZERO;
  }
}
