package planted.waymark.core.sync;

import java.time.Instant;

public final class LooksAtTheClock {
  private LooksAtTheClock() {}

  public static Instant time() {
    return Instant.now();
  }
}
