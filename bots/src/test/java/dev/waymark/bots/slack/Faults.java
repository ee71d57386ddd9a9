package dev.waymark.bots.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What goes wrong on purpose, by method of the Web API or `response_url`.
final class Faults {
  private record Limit(AtomicInteger left, int seconds) {}

  private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
  private final Map<String, Limit> limits = new ConcurrentHashMap<>();
  private final Map<String, Long> closedUntil = new ConcurrentHashMap<>();
  private final AtomicInteger tooEarly = new AtomicInteger();

  void refuse(String method, String error, int times) {
    refusals.put(method + " " + error, new AtomicInteger(times));
  }

  void limit(String method, int times, int seconds) {
    limits.put(method, new Limit(new AtomicInteger(times), seconds));
  }

  /// How many seconds this call is told to wait.
  Optional<Integer> limited(String method) {
    Long open = closedUntil.get(method);
    if (open != null && open - System.nanoTime() > 0) {
      tooEarly.incrementAndGet();
    }
    Limit limit = limits.get(method);
    if (limit == null || limit.left().getAndDecrement() <= 0) {
      return Optional.empty();
    }
    closedUntil.put(method, System.nanoTime() + limit.seconds() * 1_000_000_000L);
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
