package dev.waymark.app.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keeps the drawing true, and shows that every rule bites.
class ArchitectureTest {
  private static final List<String> MODULES = List.of("core", "tui", "bots", "app");
  private static final String OURS = "dev.waymark";
  private static final String PLANTED = "planted.waymark";

  private static final JavaClasses HOUSE =
      read(MODULES.stream().map(module -> module(module, "target/classes")).toList(), OURS);
  private static final JavaClasses PLANT =
      read(List.of(module("app", "target/test-classes")), PLANTED);

  @TestFactory
  Stream<DynamicTest> the_house_is_as_drawn() {
    var sources = MODULES.stream().map(module -> module(module, "src/main/java")).toList();
    return new House(OURS, sources)
        .rules().stream().map(rule -> dynamicTest(rule.name(), () -> rule.rule().check(HOUSE)));
  }

  @TestFactory
  Stream<DynamicTest> each_rule_finds_what_was_planted() {
    return new House(PLANTED, List.of(module("app", "src/test/java")))
        .rules().stream()
            .flatMap(rule -> rule.planted().stream().map(planted -> finds(rule, planted)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "tui", "bots", "app"})
  void every_module_was_read(String module) {
    assertThat(HOUSE)
        .extracting(JavaClass::getPackageName)
        .anyMatch(name -> name.startsWith(OURS + "." + module));
  }

  private static DynamicTest finds(Rule rule, String planted) {
    var type = PLANTED + "." + planted;
    return dynamicTest(
        "%s, but %s".formatted(rule.name(), planted),
        () -> {
          assertThat(PLANT.contain(type)).as(type + " exists").isTrue();
          var report = rule.rule().evaluate(PLANT).getFailureReport();
          assertThat(report.getDetails().stream().collect(joining("\n"))).contains(type);
        });
  }

  private static JavaClasses read(List<Path> folders, String root) {
    return new ClassFileImporter()
        .withImportOption(location -> location.contains("/" + root.replace('.', '/') + "/"))
        .importPaths(folders);
  }

  private static Path module(String name, String inside) {
    return Path.of(System.getProperty("basedir", "."), "..", name, inside).normalize();
  }
}
