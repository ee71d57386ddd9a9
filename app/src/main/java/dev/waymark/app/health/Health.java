package dev.waymark.app.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// The service's parts, and what follows from them. Nobody's chat being away makes it unready:
/// everybody else can work.
public final class Health {
  /// How much depends on a part.
  public enum Weight {
    /// Without it the process is stuck and had better be started anew.
    VITAL,
    /// Without it nothing can be asked.
    NEEDED,
    /// Without it some cannot ask.
    WELCOME
  }

  /// How far the service is.
  public enum Phase {
    STARTING,
    RUNNING,
    STOPPING
  }

  /// A heart that has not beaten for so long has stopped.
  private static final Duration STOPPED = Duration.ofSeconds(60);

  private final InstantSource clock;
  private final List<Part> parts = new CopyOnWriteArrayList<>();
  private final Instant since;
  private volatile Phase phase = Phase.STARTING;
  private volatile Instant beat;

  public Health(InstantSource clock) {
    this.clock = clock;
    since = clock.instant();
    beat = since;
    watch("pulse", Weight.VITAL, this::pulse);
  }

  private Optional<String> pulse() {
    Duration silence = Duration.between(beat, clock.instant());
    return silence.compareTo(STOPPED) > 0
        ? Optional.of("nothing has moved for " + silence.toSeconds() + " s")
        : Optional.empty();
  }

  /// Looks after one more part.
  ///
  /// @param trouble what is wrong with it now, if anything; for a vital part it must not touch the
  ///   disk or the network
  public void watch(String name, Weight weight, Supplier<Optional<String>> trouble) {
    parts.add(new Part(name, weight, trouble, clock));
  }

  /// Like [#watch], for what may have been there before.
  public void replace(String name, Weight weight, Supplier<Optional<String>> trouble) {
    parts.removeIf(part -> part.name().equals(name));
    watch(name, weight, trouble);
  }

  public void enter(Phase next) {
    phase = next;
  }

  /// Still here. Also notices what became of those parts that cost nothing to look at.
  public void beat() {
    beat = clock.instant();
    parts.stream().filter(part -> part.weight() != Weight.NEEDED).forEach(Part::look);
  }

  public Instant since() {
    return since;
  }

  /// All parts, looked at now.
  public List<Part.State> states() {
    return parts.stream().map(Part::look).toList();
  }

  /// Why the process had better be started anew; empty when it lives.
  public List<String> stuck() {
    return troubles(Weight.VITAL);
  }

  /// Why nothing can be asked; empty when it is ready.
  public List<String> unready() {
    return switch (phase) {
      case STARTING -> List.of("the service is starting");
      case STOPPING -> List.of("the service is stopping");
      case RUNNING -> troubles(Weight.NEEDED);
    };
  }

  /// What else should be known.
  public List<String> notes() {
    return troubles(Weight.WELCOME);
  }

  private List<String> troubles(Weight weight) {
    return parts.stream()
        .filter(part -> part.weight() == weight)
        .map(Part::look)
        .filter(state -> state.trouble().isPresent())
        .map(state -> state.name() + ": " + state.trouble().orElseThrow())
        .toList();
  }
}
