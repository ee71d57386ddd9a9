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

  void refuse(String method, String error, int times) {
    refusals.put(method + " " + error, new AtomicInteger(times));
  }

  void limit(String method, int times, int seconds) {
    limits.put(method, new Limit(new AtomicInteger(times), seconds));
  }

  /// How many seconds this call is told to wait.
  Optional<Integer> limited(String method) {
    Limit limit = limits.get(method);
    return limit != null && limit.left().getAndDecrement() > 0
        ? Optional.of(limit.seconds())
        : Optional.empty();
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
