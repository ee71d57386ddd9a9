package dev.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalZoneTest {
  @TempDir private Path folder;

  @Test
  void knows_utc_by_its_names() throws Exception {
    Path utc =
        Files.createSymbolicLink(folder.resolve("u"), Path.of("/usr/share/zoneinfo/Etc/UTC"));
    Path berlin =
        Files.createSymbolicLink(folder.resolve("b"), Path.of("/usr/share/zoneinfo/Europe/Berlin"));
    Path file = Files.writeString(folder.resolve("f"), "TZif2");

    assertThat(LocalZone.isUtc("", utc)).isTrue();
    assertThat(LocalZone.isUtc("UTC", berlin)).isTrue();
    assertThat(LocalZone.isUtc("Europe/Berlin", utc)).isFalse();
    assertThat(LocalZone.isUtc("", berlin)).isFalse();
    assertThat(LocalZone.isUtc("", file)).isFalse();
    assertThat(LocalZone.isUtc("", folder.resolve("gone"))).isFalse();
  }
}
