package dev.waymark.tui.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.tui.loop.Emulator;
import dev.waymark.tui.screen.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The real OpenSSH client, with a key of its own.
final class Client {
  private static final int PATIENCE_SECONDS = 30;

  private final Path folder;
  private final int port;

  record Result(int code, String out, String err) {}

  private Client(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /// Makes a key, or skips the test where there is no OpenSSH; on CI there has to be.
  static Client with(Path folder, String type, int port) throws Exception {
    boolean installed = Files.isExecutable(Path.of("/usr/bin/ssh"));
    if (System.getenv("CI") == null) {
      assumeTrue(installed, "OpenSSH is installed");
    }
    assertThat(installed).as("OpenSSH is installed").isTrue();
    Path key = folder.resolve("id");
    if (!Files.exists(key)) {
      Process made =
          new ProcessBuilder("ssh-keygen", "-q", "-t", type, "-N", "", "-f", key.toString())
              .inheritIO()
              .start();
      assertThat(made.waitFor()).isZero();
    }
    return new Client(folder, port);
  }

  /// As `ssh-keygen` prints it.
  String fingerprint() throws Exception {
    Process process =
        new ProcessBuilder("ssh-keygen", "-lf", folder.resolve("id.pub").toString()).start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return line.split(" ", -1)[1];
  }

  Client at(int otherPort) {
    return new Client(folder, otherPort);
  }

  List<String> command(String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "ssh",
                "-F",
                "/dev/null",
                "-o",
                "BatchMode=yes",
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "IdentityAgent=none",
                "-o",
                "StrictHostKeyChecking=accept-new",
                "-o",
                "UserKnownHostsFile=" + folder.resolve("known"),
                "-o",
                "ConnectTimeout=10",
                "-i",
                folder.resolve("id").toString(),
                "-p",
                String.valueOf(port)));
    command.addAll(List.of(more));
    return command;
  }

  ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TERM", "xterm-256color");
    builder
        .environment()
        .keySet()
        .removeAll(List.of("NO_COLOR", "LANG", "LC_ALL", "SSH_AUTH_SOCK"));
    return builder;
  }

  Result run(String... more) throws Exception {
    return typed("", more);
  }

  /// With something on standard input.
  Result typed(String words, String... more) throws Exception {
    Process process = process(command(more)).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(words.getBytes(StandardCharsets.UTF_8));
    }
    byte[][] err = new byte[1][];
    Thread errors = Thread.startVirtualThread(() -> err[0] = all(process.getErrorStream()));
    String out = new String(all(process.getInputStream()), StandardCharsets.UTF_8);
    errors.join();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), out, new String(err[0], StandardCharsets.UTF_8));
  }

  private static byte[] all(InputStream in) {
    try {
      return in.readAllBytes();
    } catch (IOException closed) {
      return new byte[0];
    }
  }

  /// A terminal session.
  static final class Window implements AutoCloseable {
    private final Process process;
    private final Emulator emulator;
    private final Thread receiving;

    Window(Process process, Size size) {
      this.process = process;
      this.emulator = new Emulator(size);
      this.receiving = Thread.startVirtualThread(this::receive);
    }

    private void receive() {
      byte[] buffer = new byte[8192];
      try (InputStream in = process.getInputStream()) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          emulator.receive(buffer, 0, n);
        }
      } catch (IOException closed) {
        // The session is over.
      }
    }

    Window type(String keys) throws IOException {
      OutputStream in = process.getOutputStream();
      in.write(keys.getBytes(StandardCharsets.UTF_8));
      in.flush();
      return this;
    }

    Window until(String shown) {
      emulator.until(shown);
      return this;
    }

    Emulator emulator() {
      return emulator;
    }

    Process process() {
      return process;
    }

    /// Returns when everything that was sent is on the screen, too.
    int exit() throws InterruptedException {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
      receiving.join(Duration.ofSeconds(PATIENCE_SECONDS));
      return process.exitValue();
    }

    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  Window window(String... words) throws IOException {
    List<String> command = command("-tt", "lea@127.0.0.1");
    command.addAll(List.of(words));
    ProcessBuilder builder = process(command);
    return new Window(builder.redirectErrorStream(true).start(), Size.USUAL);
  }

  /// In a real pseudo-terminal, whose name is written to a file.
  Window windowOn(Size size, Path tty) throws IOException {
    String ssh = String.join(" ", command("-tt", "lea@127.0.0.1"));
    String line =
        "tty > " + tty + "; stty rows " + size.rows() + " cols " + size.columns() + "; exec " + ssh;
    ProcessBuilder builder = process(List.of("script", "-qfec", line, "/dev/null"));
    return new Window(builder.redirectErrorStream(true).start(), size);
  }
}
