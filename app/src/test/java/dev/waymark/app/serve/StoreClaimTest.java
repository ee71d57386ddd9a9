package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.wiring.StorePlace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreClaimTest {
  private static final String DATABASE = "jdbc:postgresql://db/plans";

  @TempDir private Path folder;

  @Test
  void is_for_one_until_it_is_given_back() throws Exception {
    try (StoreClaim first = StoreClaim.on(folder).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(StoreClaim.on(folder)).isEmpty();
    }
    try (StoreClaim next = StoreClaim.on(folder).orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }

  @Test
  void leaves_a_database_to_a_service_on_every_host() throws Exception {
    try (StoreClaim here = StoreClaim.on(host("here")).orElseThrow();
        StoreClaim there = StoreClaim.on(host("there")).orElseThrow()) {
      assertThat(here).isNotSameAs(there);
      assertThat(StoreClaim.on(host("here"))).isEmpty();
    }
  }

  /// Where a host keeps what belongs to a store that is elsewhere.
  private Path host(String name) {
    Path home = folder.resolve(name);
    return StorePlace.of(DATABASE, Map.of("HOME", home.toString()), home).folder();
  }
}
