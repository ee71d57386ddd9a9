package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// How much one person may ask: so many requests within a minute, all at once if need be.
final class Allowance {
  private static final int PEOPLE = 10_000;

  private final InstantSource clock;
  private volatile int perMinute = ChatDesk.USUAL_PER_MINUTE;

  /// When everything a person used is given back.
  private final Map<Identity, Instant> restored = new Recent<>(PEOPLE);

  Allowance(InstantSource clock) {
    this.clock = clock;
  }

  void set(int requestsPerMinute) {
    perMinute = requestsPerMinute;
  }

  /// Uses one up.
  ///
  /// @return how long to wait first; zero when there was one left
  synchronized Duration take(Identity who) {
    Instant now = clock.instant();
    Duration oneMore = Duration.ofMinutes(1).dividedBy(perMinute);
    Instant full = restored.getOrDefault(who, now);
    Instant from = full.isBefore(now) ? now : full;
    Duration wait = Duration.between(now, from).minus(oneMore.multipliedBy(perMinute - 1L));
    if (wait.isPositive()) {
      return wait;
    }
    restored.put(who, from.plus(oneMore));
    return Duration.ZERO;
  }
}
