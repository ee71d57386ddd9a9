package dev.waymark.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.app.Commands;
import dev.waymark.app.Main;
import dev.waymark.app.Shell;
import dev.waymark.app.document.Accepted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreDrillTest {
  @TempDir private Path folder;

  @Test
  void brings_a_store_back_by_the_documented_commands_alone() throws Exception {
    assumeTrue(
        Commands.all().stream().anyMatch(command -> command.name().equals("backup")),
        "There is no command backup yet.");
    Shell shell = new Shell(folder);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n- [ ] Metrics\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    shell.run("done", "WM-1");
    String before = shell.run("list", "--json").out();
    Path waymark = Files.writeString(folder.resolve("waymark"), launcher());
    Files.setPosixFilePermissions(waymark, PosixFilePermissions.fromString("rwx------"));

    Tool.Ran ran =
        Tool.run(
            "",
            List.of(
                "sh",
                Accepted.inRepository("deploy/restore-drill").toString(),
                waymark.toString(),
                shell.path(".waymark").toString()));

    assertThat(ran.exit()).as(ran.said()).isZero();
    assertThat(ran.said()).contains("The drill went well: ");
    assertThat(shell.run("list", "--json").out()).isEqualTo(before);
  }

  /// The classes under test, as a command.
  private static String launcher() {
    return "#!/bin/sh\nexec '%s' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n"
        .formatted(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"),
            Main.class.getName());
  }
}
