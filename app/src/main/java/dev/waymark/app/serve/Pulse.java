package dev.waymark.app.serve;

import dev.waymark.app.health.Health;
import java.time.Duration;

/// Beats as long as the service lives, and passes that on to systemd.
final class Pulse implements AutoCloseable {
  private static final Duration USUAL = Duration.ofSeconds(10);

  private final Health health;
  private final Systemd systemd;
  private final Duration pause;
  private final Thread thread = Thread.ofVirtual().name("pulse").unstarted(this::run);

  Pulse(Health health, Systemd systemd) {
    this.health = health;
    this.systemd = systemd;
    pause =
        systemd
            .patience()
            .map(patience -> patience.dividedBy(3))
            .filter(third -> third.compareTo(USUAL) < 0)
            .orElse(USUAL);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        health.beat();
        if (systemd.patience().isPresent() && health.stuck().isEmpty()) {
          systemd.alive();
        }
        Thread.sleep(pause);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
