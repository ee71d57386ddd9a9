package dev.waymark.app;

import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.CommandTree;
import dev.waymark.app.cli.Setting;
import dev.waymark.app.command.HelpCommand;
import dev.waymark.app.open.TuiCommand;
import dev.waymark.app.serve.Logs;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

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
            Clock.system(ZoneId.systemDefault()));
    List<Command> commands = Commands.all();
    Command withoutName = setting.isTerminal() ? new TuiCommand() : new HelpCommand(commands);
    System.exit(new CommandTree(commands, withoutName).run(setting, args).code());
  }

  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
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
