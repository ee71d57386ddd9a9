package dev.waymark.app.scenario;

import dev.waymark.app.document.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {
  private static final Path SCENARIOS = Accepted.inRepository("app/src/test/scenarios");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> happens_as_written() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      List<Path> scenarios =
          files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return scenarios.stream()
          .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> play(file)));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".md", "").replace('-', ' ');
  }

  private void play(Path file) throws IOException {
    try (Stage stage = new Stage(Files.createTempDirectory(folder, "scenario"))) {
      Accepted.is(file, Scenario.played(Files.readString(file), stage));
    }
  }
}
