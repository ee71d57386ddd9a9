package dev.waymark.tui.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.tui.screen.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A real terminal that nobody sees: tmux, on a server of its own.
final class Tmux implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path socket;

  private Tmux(Path socket) {
    this.socket = socket;
  }

  static boolean isInstalled() {
    try {
      return new ProcessBuilder("tmux", "-V").start().onExit().join().exitValue() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /// @param command run by a shell, so that tmux does not see when it is stopped
  static Tmux of(Path folder, Size size, List<String> command) throws IOException {
    Tmux tmux = new Tmux(folder.resolve("tmux"));
    tmux.ask(
        "new-session",
        "-d",
        "-x",
        String.valueOf(size.columns()),
        "-y",
        String.valueOf(size.rows()),
        String.join(" ", command) + "; echo ended with $?; exec sleep 60");
    return tmux;
  }

  /// What is on the screen, line by line.
  String screen() throws IOException {
    return ask("capture-pane", "-p");
  }

  Tmux until(String shown) {
    await("until there is " + shown).atMost(PATIENCE).until(() -> screen().contains(shown));
    return this;
  }

  Tmux keys(String... keys) throws IOException {
    List<String> words = new ArrayList<>(List.of("send-keys"));
    words.addAll(List.of(keys));
    ask(words.toArray(String[]::new));
    return this;
  }

  void resize(Size size) throws IOException {
    ask("resize-window", "-x", String.valueOf(size.columns()), "-y", String.valueOf(size.rows()));
  }

  /// The program in the terminal.
  ProcessHandle program() throws IOException {
    long shell = Long.parseLong(ask("display-message", "-p", "#{pane_pid}").strip());
    return ProcessHandle.of(shell).orElseThrow().children().findFirst().orElseThrow();
  }

  /// A signal by its name.
  void signal(String name) throws IOException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, String.valueOf(program().pid())).inheritIO().start();
    assertThat(kill.onExit().join().exitValue()).isZero();
  }

  private String ask(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("tmux", "-u", "-f", "/dev/null", "-S", socket.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("TMUX");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.onExit()).succeedsWithin(PATIENCE);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  @Override
  public void close() throws IOException {
    ask("kill-server");
  }
}
