package dev.waymark.app.health;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One part of the service, and since when it is as it is.
public final class Part {
  /// @param trouble what is wrong now
  /// @param since when it was first seen so
  /// @param lastError what was wrong last, now or earlier; null when nothing ever was
  /// @param lastErrorAt when that was first seen
  public record State(
      String name,
      Health.Weight weight,
      Optional<String> trouble,
      Instant since,
      @Nullable String lastError,
      @Nullable Instant lastErrorAt) {}

  private final Supplier<Optional<String>> trouble;
  private final InstantSource clock;
  private State state;

  Part(String name, Health.Weight weight, Supplier<Optional<String>> trouble, InstantSource clock) {
    this.trouble = trouble;
    this.clock = clock;
    state = new State(name, weight, Optional.empty(), clock.instant(), null, null);
  }

  synchronized String name() {
    return state.name();
  }

  synchronized Health.Weight weight() {
    return state.weight();
  }

  synchronized State look() {
    Optional<String> now = trouble.get();
    if (now.isPresent() != state.trouble().isPresent()) {
      state = at(now, clock.instant());
    } else {
      state = at(now, state.since());
    }
    return state;
  }

  private State at(Optional<String> now, Instant since) {
    return new State(
        state.name(),
        state.weight(),
        now,
        since,
        now.orElse(state.lastError()),
        now.isPresent() ? since : state.lastErrorAt());
  }
}
