package dev.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
          "java.lang.foreign.Linker",
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
    Path classes = folder.resolve("classes.txt");

    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.sqlite.tmpdir=" + folder,
            "-Xlog:class+load:file=" + classes,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "list",
            "--as",
            "anna");
    builder.directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("WAYMARK_STORE");
    Process list = builder.redirectErrorStream(true).start();
    String said = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(list.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("WM-1").contains("Health endpoint");
    List<String> loaded = Files.readAllLines(classes);
    assertThat(loaded).anyMatch(line -> line.contains("dev.waymark.core.assistant.verb.ListVerb"));
    assertThat(loaded.stream().filter(line -> NOT_NEEDED.stream().anyMatch(line::contains)))
        .isEmpty();
  }
}
