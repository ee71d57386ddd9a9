package dev.waymark.app;

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
        new Setting(
            System.getenv(),
            Path.of("").toAbsolutePath(),
            user(),
            System.in,
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            isTerminal(),
            Clock.system(LocalZone.of(System.getenv())));
    System.exit(Commands.tree(setting.isTerminal()).run(setting, args).code());
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
