package dev.waymark.bots.slack;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait after so many failures: twice as long each time, and never until the same
/// moment as everybody else.
record Backoff(Pace pace) {
  Duration after(int failures) {
    long longest = pace.longestRetry().toMillis();
    long doubled = pace.retry().toMillis() << Math.min(failures - 1, 16);
    long most = Math.max(1, Math.min(doubled, longest));
    return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
  }
}
