package dev.waymark.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.tui.loop.Emulator;
import dev.waymark.tui.screen.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// In a real pseudo-terminal, as another process.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@EnabledOnOs(OS.LINUX)
class TerminalUiTest {
  @TempDir private Path folder;
  private final Emulator emulator = new Emulator(Size.USUAL);
  private Process script;

  @BeforeEach
  void start() throws IOException {
    String java =
        Path.of(System.getProperty("java.home"), "bin", "java")
            // With one processor, whoever waits must not keep others from running.
            + " -XX:TieredStopAtLevel=1 -XX:ActiveProcessorCount=1 -cp "
            + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            + " dev.waymark.tui.LocalProgram";
    String line =
        "tty > tty; stty rows 24 cols 80; stty -g > before; sh -c 'echo $$ > pid; exec "
            + java
            + "'; stty -g > after";
    ProcessBuilder builder = new ProcessBuilder(List.of("script", "-qfec", line, "/dev/null"));
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("EDITOR", editor().toString());
    script = builder.start();
    Thread.startVirtualThread(this::receive);
  }

  private void receive() {
    byte[] buffer = new byte[8192];
    try (InputStream in = script.getInputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        emulator.receive(buffer, 0, n);
      }
    } catch (IOException closed) {
      // It is over.
    }
  }

  @AfterEach
  void stop() {
    script.descendants().forEach(ProcessHandle::destroyForcibly);
    script.destroyForcibly();
  }

  private void type(String keys) throws IOException {
    script.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    script.getOutputStream().flush();
  }

  private String said(String file) throws IOException {
    return Files.readString(folder.resolve(file)).strip();
  }

  private void isAsBefore() throws Exception {
    assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said("after")).isEqualTo(said("before"));
    assertThat(new String(emulator.raw(), StandardCharsets.UTF_8)).contains("\u001b[?1049l");
  }

  @Test
  void draws_on_the_terminal_and_gives_it_back() throws Exception {
    emulator.until("WM-8");
    type("jjjd");
    emulator.until("WM-3 Helm charts for every service is done");
    type("q");
    isAsBefore();
  }

  @Test
  void leaves_on_control_c() throws Exception {
    emulator.until("WM-8");
    type("\u0003");
    isAsBefore();
  }

  @Test
  void gives_the_terminal_back_when_it_is_told_to_end() throws Exception {
    emulator.until("WM-8");
    assertThat(new ProcessBuilder("kill", said("pid")).start().waitFor()).isZero();
    isAsBefore();
  }

  /// One that waits for a line and keeps what it was asked to open.
  private Path editor() throws IOException {
    Path editor = folder.resolve("editor");
    Files.writeString(
        editor, "#!/bin/sh\necho \"editing $1 $2\"\nread line\necho \"$1 $line\" > edited\n");
    assertThat(editor.toFile().setExecutable(true)).isTrue();
    return editor;
  }

  @Test
  void gives_terminal_and_keys_to_an_editor_and_takes_them_back() throws Exception {
    emulator.until("WM-8");
    type("e");
    emulator.until("editing +2");
    type("hello jjj\n");
    emulator.until("WM-8");
    assertThat(said("edited")).isEqualTo("+2 hello jjj");
    type("j");
    emulator.until("▎   ✓ WM-2");
    type("q");
    isAsBefore();
  }

  @Test
  void follows_the_size_of_the_window() throws Exception {
    emulator.until("WM-8");
    emulator.resize(new Size(120, 30));
    await()
        .until(
            () ->
                new ProcessBuilder("stty", "-F", said("tty"), "rows", "30", "cols", "120")
                        .start()
                        .waitFor()
                    == 0);
    emulator.until("│ status");
  }
}
