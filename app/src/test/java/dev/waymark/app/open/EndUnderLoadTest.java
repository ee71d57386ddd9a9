package dev.waymark.app.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.app.Main;
import dev.waymark.app.Shell;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndUnderLoadTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Pattern PORT = Pattern.compile("ssh -p (\\d+)");
  private static final int WRITERS = 3;

  @TempDir private Path folder;

  private final List<Process> processes = new ArrayList<>();
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    shell = new Shell(folder);
    shell.file("waymark.toml", "[ssh]\nport = 0\n[http]\nport = 0\n");
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve("key").toString())
        .waitFor();
    shell.run("person", "key", "anna", folder.resolve("key.pub").toString());
  }

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void a_service_that_is_told_to_end_loses_nothing_it_acknowledged() throws Exception {
    Process service = serve();
    String port = port();
    Process board = ssh(port, "board.txt", "-tt");
    await().atMost(PATIENCE).until(() -> said("board.txt").contains("\u001b[?1049h"));
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    AtomicBoolean goOn = new AtomicBoolean(true);
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String name = "w" + writer;
      writers.add(Thread.ofVirtual().start(() -> write(port, name, goOn, acknowledged)));
    }
    await().atMost(PATIENCE).until(() -> acknowledged.size() > WRITERS);

    long began = System.nanoTime();
    service.destroy();

    assertThat(service.waitFor(25, TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(25));
    assertThat(service.exitValue()).isZero();
    goOn.set(false);
    for (Thread writer : writers) {
      writer.join(PATIENCE);
    }
    assertThat(notes()).containsAll(acknowledged);
    assertThat(folder.resolve(".waymark/store.db-wal")).doesNotExist();
    assertThat(board.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(said("board.txt"))
        .contains("\u001b[?1049l")
        .contains("Waymark is being stopped: come back in a moment.");
  }

  @Test
  void a_second_service_on_the_same_store_is_refused() throws Exception {
    serve();
    port();

    Process second = java("serve", "second.txt");

    assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(3);
    assertThat(said("second.txt")).contains("Another serve is running on ", "stop it first");
  }

  private void write(String port, String name, AtomicBoolean goOn, Queue<String> acknowledged) {
    try {
      for (int i = 0; goOn.get(); i++) {
        String text = name + "-" + i;
        Process note = ssh(port, name + ".txt", "-T", "note", "WM-1", text);
        if (note.waitFor() == 0) {
          acknowledged.add(text);
        }
      }
    } catch (IOException | InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> notes() {
    try (Wiring wiring = Wiring.open(StorePlace.of(null, Map.of(), folder), Clock.systemUTC())) {
      assertThat(wiring.store().check()).isEmpty();
      return wiring.world().journal().latest(10_000).stream()
          .filter(recorded -> recorded.event() instanceof ItemNoted)
          .map(recorded -> ((ItemNoted) recorded.event()).text())
          .toList();
    }
  }

  private String port() {
    await().atMost(PATIENCE).until(() -> said("serve.txt").contains("ready; the log is"));
    Matcher port = PORT.matcher(said("serve.txt"));
    assertThat(port.find()).isTrue();
    return port.group(1);
  }

  private Process serve() throws IOException {
    return java("serve", "serve.txt");
  }

  private Process ssh(String port, String output, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("ssh", "-p", port));
    command.addAll(List.of("-i", folder.resolve("key").toString(), "-F", "/dev/null"));
    for (String option :
        List.of(
            "BatchMode=yes",
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "LogLevel=ERROR")) {
      command.addAll(List.of("-o", option));
    }
    command.add(words[0]);
    command.add("127.0.0.1");
    command.addAll(List.of(words).subList(1, words.length));
    return started(new ProcessBuilder(command), output);
  }

  private Process java(String word, String output) throws IOException {
    return started(
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.sqlite.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            word),
        output);
  }

  private Process run(String... command) throws IOException {
    return started(new ProcessBuilder(command), "run.txt");
  }

  private Process started(ProcessBuilder builder, String output) throws IOException {
    builder.directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().remove("WAYMARK_STORE");
    Process process =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve(output).toFile()).start();
    synchronized (processes) {
      processes.add(process);
    }
    return process;
  }

  private String said(String output) {
    try {
      Path file = folder.resolve(output);
      return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    } catch (IOException gone) {
      return "";
    }
  }
}
