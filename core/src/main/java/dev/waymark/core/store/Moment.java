package dev.waymark.core.store;

import java.time.Instant;

/// Instants as whole numbers: nanoseconds since 1970, which reach from 1677 to 2262.
final class Moment {
  private static final long SECOND = 1_000_000_000;

  private Moment() {}

  /// @throws ArithmeticException when it is centuries away
  static long number(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
  }

  static Instant instant(long number) {
    return Instant.ofEpochSecond(Math.floorDiv(number, SECOND), Math.floorMod(number, SECOND));
  }
}
