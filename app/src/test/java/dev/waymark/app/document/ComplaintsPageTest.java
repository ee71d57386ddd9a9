package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of what people complain of names tests that there are.
class ComplaintsPageTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

  @Test
  void names_a_test_for_each() throws IOException {
    List<String> rows =
        Files.readAllLines(Accepted.inRepository("docs/complaints.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| complaint"))
            .toList();
    Map<String, Path> tests = tests();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(8);
    for (String row : rows) {
      assertThat(NAMED.matcher(row).results().toList())
          .as(row)
          .isNotEmpty()
          .allSatisfy(
              named ->
                  assertThat(tests.get(named.group(1)))
                      .content()
                      .contains("void " + named.group(2) + "("));
    }
  }

  private static Map<String, Path> tests() throws IOException {
    Map<String, Path> tests = new HashMap<>();
    for (String module : List.of("core", "tui", "bots", "app")) {
      try (Stream<Path> files = Files.walk(Accepted.inRepository(module + "/src/test/java"))) {
        files
            .filter(file -> file.toString().endsWith("Test.java"))
            .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
      }
    }
    return tests;
  }
}
