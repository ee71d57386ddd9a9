package dev.waymark.app.serve;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns SIGTERM and SIGINT into an orderly end with exit code 0.
public final class Shutdown implements AutoCloseable {
  /// Whoever sent the signal is asked for thirty seconds of patience.
  private static final long MOST_SECONDS = 25;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "shutdown");

  public Shutdown() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// Returns when the service is to end.
  public void await() {
    try {
      asked.await();
    } catch (InterruptedException alsoMeansEnd) {
      Thread.currentThread().interrupt();
    }
  }

  /// All is closed; a process that got a signal ends here.
  @Override
  public void close() {
    closed.countDown();
    try {
      var _ = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook is running, and was only waiting for this.
    }
  }

  private void end() {
    asked.countDown();
    boolean orderly = false;
    try {
      orderly = closed.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    // Without this the process would end with 128 and the signal's number.
    Runtime.getRuntime().halt(orderly ? 0 : 1);
  }
}
