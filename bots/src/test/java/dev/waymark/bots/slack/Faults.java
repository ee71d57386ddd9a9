package dev.waymark.bots.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What goes wrong on purpose, by method of the Web API or `response_url`.
final class Faults {
  /// In place of a status.
  static final int NO_ANSWER = -1;

  private record Failure(AtomicInteger left, int status) {}

  /// What comes within so many nanoseconds was sent before anybody could know.
  private static final long ON_THE_WAY = 200_000_000;

  private record Closed(long since, long until) {}

  private record Limit(AtomicInteger left, int seconds) {}

  private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
  private final Map<String, Failure> failures = new ConcurrentHashMap<>();
  private final Map<String, Limit> limits = new ConcurrentHashMap<>();
  private final Map<String, Closed> closedUntil = new ConcurrentHashMap<>();
  private final AtomicInteger tooEarly = new AtomicInteger();

  void refuse(String method, String error, int times) {
    refusals.put(method + " " + error, new AtomicInteger(times));
  }

  void limit(String method, int times, int seconds) {
    limits.put(method, new Limit(new AtomicInteger(times), seconds));
  }

  void fail(String method, int status, int times) {
    failures.put(method, new Failure(new AtomicInteger(times), status));
  }

  /// With which status this call fails.
  Optional<Integer> failed(String method) {
    Failure failure = failures.get(method);
    return failure != null && failure.left().getAndDecrement() > 0
        ? Optional.of(failure.status())
        : Optional.empty();
  }

  /// How many seconds this call is told to wait.
  Optional<Integer> limited(String method) {
    Closed closed = closedUntil.get(method);
    long now = System.nanoTime();
    if (closed != null && closed.until() - now > 0 && now - closed.since() > ON_THE_WAY) {
      tooEarly.incrementAndGet();
    }
    Limit limit = limits.get(method);
    if (limit == null || limit.left().getAndDecrement() <= 0) {
      return Optional.empty();
    }
    closedUntil.put(method, new Closed(now, now + limit.seconds() * 1_000_000_000L));
    return Optional.of(limit.seconds());
  }

  int tooEarly() {
    return tooEarly.get();
  }

  /// With which error this call is refused.
  Optional<String> refused(String method) {
    for (Map.Entry<String, AtomicInteger> refusal : refusals.entrySet()) {
      String[] parts = refusal.getKey().split(" ", 2);
      if (parts[0].equals(method) && refusal.getValue().getAndDecrement() > 0) {
        return Optional.of(parts[1]);
      }
    }
    return Optional.empty();
  }
}
