package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginsTest {
  @TempDir Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));

  private Logins logins() {
    return new Logins(folder.resolve("logins"), now::get);
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Test
  void are_counted_over_restarts_and_kept_well_below_a_thousand() {
    IntStream.range(0, Logins.MOST).forEach(_ -> assertThat(logins().take()).isZero());

    assertThat(Logins.MOST).isLessThanOrEqualTo(950);
    assertThat(logins().take()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void are_forgotten_after_a_day() {
    Logins logins = logins();
    assertThat(logins.take()).isZero();
    pass(Duration.ofHours(1));
    IntStream.range(1, Logins.MOST).forEach(_ -> assertThat(logins.take()).isZero());

    assertThat(logins.take()).isEqualTo(Duration.ofHours(23));
    pass(Duration.ofHours(23));
    assertThat(logins.take()).isZero();
    assertThat(logins.take()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void go_on_where_the_file_is_no_use() throws IOException {
    Files.writeString(folder.resolve("logins"), "nonsense\n\n-1\n1763629200\n");
    assertThat(logins().take()).isZero();
    assertThat(new Logins(folder.resolve("no/such/folder/logins"), now::get).take()).isZero();
    assertThat(new Logins(null, now::get).take()).isZero();
  }
}
