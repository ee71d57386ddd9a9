package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Edits, checkouts, syncs, changes and undos in any order, also in the middle of one another.
class InterleavingsTest {
  @Test
  void lose_nothing_in_a_thousand_runs() throws Exception {
    run(1, 1_000);
  }

  @Test
  @Tag("exhaustive")
  void lose_nothing_in_a_hundred_thousand_runs() throws Exception {
    run(1_000_000, 100_000);
  }

  private static void run(long first, int runs) throws Exception {
    int conflicts = 0;
    for (long seed = first; seed < first + runs; seed++) {
      Interleaving one = new Interleaving(seed);
      try {
        one.play(15);
      } catch (AssertionError | RuntimeException violation) {
        throw new AssertionError("seed " + seed + one.told(), violation);
      }
      conflicts += one.conflicts();
    }
    assertThat(conflicts).as("conflicts there were").isGreaterThan(runs / 10);
  }
}
