package dev.waymark.app.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.app.Main;
import dev.waymark.app.Shell;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.assistant.verb.View;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeProcessTest {
  private static final String ROADMAP = "## M0\n- [ ] Health endpoint\n";

  @TempDir private Path folder;

  private Shell shell;
  private final List<Process> processes = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    shell = new Shell(folder);
    shell.file("waymark.toml", "[ssh]\nport = 0\n[http]\nport = 0\n");
    shell.file("ROADMAP.md", ROADMAP);
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
  }

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void serve_says_what_is_open_takes_over_edits_and_ends_in_order() throws Exception {
    Process service = start("serve");
    await().atMost(Duration.ofSeconds(30)).until(() -> said().contains("ready; the log is"));
    assertThat(said())
        .contains("watching " + shell.path(".waymark/store.db"))
        .containsPattern("ssh -p [1-9][0-9]* 127\\.0\\.0\\.1 {2}host key SHA256:")
        .doesNotContain("Slack", "Discord");

    shell.file("ROADMAP.md", ROADMAP.replace("[ ]", "[x]"));
    awaitLog("WM-1 is done, was planned");

    shell.file("late.md", "## L\n- [ ] Later\n");
    shell.run("track", "late.md", "--prefix", "LA");
    shell.file("late.md", "## L\n- [x] Later\n");
    awaitLog("LA-1 is done, was planned");

    service.destroy();
    assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isZero();
    assertThat(shell.run("fsck").out()).startsWith("The store is sound");
  }

  /// The file changes by way of a link, which nobody watches: only the signal tells of it.
  @Test
  void a_hang_up_takes_a_changed_configuration_over() throws Exception {
    Path first = shell.file("first.toml", shell.content("waymark.toml"));
    Path second = shell.file("second.toml", first(first) + "[log]\nlevel = \"debug\"\n");
    Path third = shell.file("third.toml", first(first) + "[log]\nlevel = \"loud\"\n");
    Path link = shell.path("linked.toml");
    Files.createSymbolicLink(link, first);
    Process service = start("serve", "--config", link.toString());
    await().atMost(Duration.ofSeconds(30)).until(() -> said().contains("ready; the log is"));

    hangUp(service, link, second);
    awaitServiceLog("The configuration was taken over as a whole.");

    hangUp(service, link, third);
    awaitServiceLog("[log] level is “loud”, and may be trace, debug");
    assertThat(service.isAlive()).isTrue();
  }

  private static String first(Path file) throws IOException {
    return Files.readString(file);
  }

  private static void hangUp(Process service, Path link, Path other) throws Exception {
    Files.delete(link);
    Files.createSymbolicLink(link, other);
    new ProcessBuilder("kill", "-HUP", String.valueOf(service.pid())).start().waitFor();
  }

  private void awaitServiceLog(String what) {
    await()
        .atMost(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(shell.content(".waymark/waymark.log")).contains(what));
  }

  @Test
  void a_port_that_is_taken_is_one_sentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      shell.file("waymark.toml", "[http]\nport = 0\n[ssh]\nport = " + taken.getLocalPort() + "\n");

      Process service = start("serve");

      assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(service.exitValue()).isEqualTo(78);
      assertThat(said()).contains("choose another port.");
    }
  }

  @Test
  void one_shots_speak_utf_8_and_exit_as_promised() throws Exception {
    Process list = start("list", "is:odd");

    assertThat(list.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(list.exitValue()).isEqualTo(2);
    assertThat(said()).contains("“is:odd”");
  }

  /// Reads the journal without the command line: any command would take the edit over itself.
  private void awaitLog(String what) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(journal()).contains(what));
  }

  private List<String> journal() {
    StorePlace place = StorePlace.of(null, Map.of(), folder);
    try (Wiring wiring = Wiring.open(place, Clock.systemUTC())) {
      View view = new View(wiring.world(), Clock.systemUTC());
      return view.entries(wiring.world().journal().latest(20)).stream()
          .filter(entry -> entry.item() != null)
          .map(entry -> entry.item().item().ref() + " " + entry.what())
          .toList();
    }
  }

  private Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.sqlite.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("WAYMARK_STORE");
    builder.redirectErrorStream(true).redirectOutput(shell.path("said.txt").toFile());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private String said() throws IOException {
    return Files.readString(shell.path("said.txt"));
  }
}
