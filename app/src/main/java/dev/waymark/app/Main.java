package dev.waymark.app;

import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Setting;
import dev.waymark.app.serve.Logs;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The program.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Logs.none();
    Setting setting =
        setting(Path.of("").toAbsolutePath(), utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    // Every command has closed what it opened. An orderly exit would first look through all
    // libraries for a logger that wants to hear of it, which takes longer than many a command.
    Runtime.getRuntime().halt(run(setting, args).code());
  }

  static Exit run(Setting setting, String... args) {
    return Commands.tree(setting.isTerminal()).run(setting, args);
  }

  /// What this process was given, but for where it works and where it writes to.
  static Setting setting(Path folder, PrintStream out, PrintStream err) {
    return new Setting(
        System.getenv(),
        folder,
        user(),
        System.in,
        out,
        err,
        isTerminal(),
        Clock.system(LocalZone.known(System.getenv())));
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private static String user() {
    String user = System.getProperty("user.name", "");
    return user.isBlank() || user.equals("?") ? "somebody" : user;
  }

  /// Whatever the locale says: roadmaps are UTF-8, and so is JSON.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 16_384),
        false,
        StandardCharsets.UTF_8);
  }
}
