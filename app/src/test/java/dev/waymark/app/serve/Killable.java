package dev.waymark.app.serve;

import dev.waymark.app.AtAnotherTime;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The service as a process of its own, and what it left behind.
final class Killable {
  private Killable() {}

  static Process serve(Path folder, Map<String, String> tokens) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.sqlite.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            AtAnotherTime.class.getName(),
            Instant.now().toString(),
            "serve");
    builder.directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().putAll(tokens);
    builder.environment().remove("WAYMARK_STORE");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  /// Every note in its journal.
  static List<String> notes(Path folder) {
    StorePlace place = StorePlace.of(null, Map.of(), folder);
    try (Wiring wiring = Wiring.open(place, Clock.systemUTC())) {
      return wiring.world().journal().latest(10_000).stream()
          .map(recorded -> recorded.event() instanceof ItemNoted(var text) ? text : "")
          .filter(text -> !text.isEmpty())
          .toList();
    }
  }
}
