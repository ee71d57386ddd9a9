package dev.waymark.core.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process of its own that runs one of [StoreProgram]'s commands and prints what it did.
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;

  private OtherProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  /// @param scratch where the driver may unpack itself
  static OtherProcess start(Path scratch, String... command) throws IOException {
    return start(StoreProgram.class, scratch, command);
  }

  /// @param program what runs, with these words as its arguments
  static OtherProcess start(Class<?> program, Path scratch, String... command) throws IOException {
    return new OtherProcess(
        new ProcessBuilder(words(program, scratch, command)).redirectErrorStream(true).start());
  }

  /// What starts it.
  static List<String> words(Class<?> program, Path scratch, String... command) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dorg.sqlite.tmpdir=" + scratch,
                "-cp",
                classPath,
                program.getName()));
    words.addAll(List.of(command));
    return words;
  }

  /// @return the next line it prints, or null at the end
  String line() throws IOException {
    return lines.readLine();
  }

  /// As `kill -9` does; what it has printed can still be read.
  void kill() {
    process.toHandle().destroyForcibly();
  }

  List<String> rest() {
    return lines.lines().toList();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
