package dev.waymark.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is packed into the program.
class ProgramTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("<artifactId>([^<]+)</artifactId>");

  /// The nearest declaration decides: a scope `test` here would take a library out of the program
  /// that a module below needs.
  @ParameterizedTest
  @ValueSource(strings = {"core", "tui", "bots"})
  void has_every_library_that_a_module_names(String module) throws Exception {
    assertThat(named("app", true)).doesNotContainAnyElementsOf(named(module, false));
  }

  @Test
  void is_looked_at_where_there_is_something_to_see() throws Exception {
    assertThat(named("app", true)).contains("assertj-core");
    assertThat(named("bots", false)).contains("gson", "bolt");
  }

  private static Set<String> named(String module, boolean forTests) throws Exception {
    Path pom = Path.of(System.getProperty("basedir", "."), "..", module, "pom.xml");
    return DEPENDENCY
        .matcher(Files.readString(pom))
        .results()
        .map(found -> found.group(1))
        .filter(dependency -> !dependency.contains("<type>test-jar</type>"))
        .filter(dependency -> dependency.contains("<scope>test</scope>") == forTests)
        .map(dependency -> NAME.matcher(dependency).results().findFirst().orElseThrow().group(1))
        .collect(Collectors.toSet());
  }
}
