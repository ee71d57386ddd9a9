package dev.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdStartTest {
  private static final List<String> NOT_NEEDED =
      List.of(
          "$$TypeSwitch",
          "com.vladsch.flexmark",
          "ch.qos.logback",
          "com.googlecode.lanterna",
          "com.slack",
          "net.dv8tion",
          "org.apache.sshd",
          "com.fasterxml",
          "com.sun.net.httpserver",
          "io.micrometer",
          "io.prometheus",
          "io.opentelemetry",
          "java.lang.foreign.Linker",
          "picocli",
          "dev.waymark.app.health",
          "dev.waymark.app.http",
          "dev.waymark.app.log",
          "dev.waymark.app.metrics",
          "dev.waymark.app.paper");

  @TempDir private Path folder;

  @Test
  void a_list_links_no_switch_over_types_and_loads_nothing_it_does_not_need() throws Exception {
    Shell shell = new Shell(folder);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");

    loaded(
        Main.class,
        "list"); // makes whoever runs this known to the store, which is more than to look
    List<String> loaded = loaded(Main.class, "list");
    assertThat(loaded).anyMatch(line -> line.contains("dev.waymark.core.assistant.verb.ListVerb"));
    assertThat(unneeded(loaded)).isEmpty();
  }

  /// A cache is loaded whole, so one command that needs more would slow down the others.
  @Test
  void what_those_who_only_look_share_holds_nothing_that_a_list_does_not_need() throws Exception {
    assertThat(loaded(Rehearsal.class, folder.toString(), "all"))
        .anyMatch(line -> line.contains("com.vladsch.flexmark"));

    List<String> loaded = loaded(Rehearsal.class, folder.toString(), "look");
    assertThat(loaded).anyMatch(line -> line.contains("dev.waymark.core.assistant.verb.ListVerb"));
    assertThat(loaded)
        .as("a list of many items, too, which reads columns as JSON")
        .anyMatch(line -> line.contains("dev.waymark.core.store.SortColumns"));
    assertThat(unneeded(loaded))
        .allMatch(
            line -> line.contains("$$TypeSwitch") || line.contains("com.fasterxml.jackson.core"));
  }

  private static List<String> unneeded(List<String> loaded) {
    return loaded.stream().filter(line -> NOT_NEEDED.stream().anyMatch(line::contains)).toList();
  }

  private List<String> loaded(Class<?> program, String... arguments) throws Exception {
    Path classes = folder.resolve("classes.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-Xlog:class+load:file=" + classes,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("WAYMARK_STORE");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return Files.readAllLines(classes);
  }
}
