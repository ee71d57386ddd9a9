package dev.waymark.app;

import dev.waymark.app.admin.BackupCommand;
import dev.waymark.app.admin.ConfigCommand;
import dev.waymark.app.admin.DiscordCommand;
import dev.waymark.app.admin.FsckCommand;
import dev.waymark.app.admin.PersonCommand;
import dev.waymark.app.admin.RestoreCommand;
import dev.waymark.app.admin.SlackCommand;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.CommandTree;
import dev.waymark.app.command.AskCommand;
import dev.waymark.app.command.DigestCommand;
import dev.waymark.app.command.HelpCommand;
import dev.waymark.app.command.InspectCommand;
import dev.waymark.app.command.LintCommand;
import dev.waymark.app.command.SyncCommand;
import dev.waymark.app.command.TrackCommand;
import dev.waymark.app.command.VerbCommand;
import dev.waymark.app.command.VerifyCommand;
import dev.waymark.app.demo.DemoCommand;
import dev.waymark.app.open.ChatCommand;
import dev.waymark.app.open.ServeCommand;
import dev.waymark.app.open.TuiCommand;
import dev.waymark.core.request.Verb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// All there is on the command line, in the order of the help page.
public final class Commands {
  /// Verbs with a command of their own.
  private static final Set<Verb> OWN =
      Collections.unmodifiableSet(
          EnumSet.of(Verb.HELP, Verb.SYNC, Verb.VERIFY, Verb.LINT, Verb.DIGEST));

  private Commands() {}

  /// @param isTerminal whether there is one to open the board in, where no command is named
  public static CommandTree tree(boolean isTerminal) {
    List<Command> commands = all();
    return new CommandTree(commands, isTerminal ? new TuiCommand() : commands.getLast());
  }

  /// Help comes last.
  public static List<Command> all() {
    List<Command> commands = new ArrayList<>(others());
    commands.add(new HelpCommand(commands));
    return List.copyOf(commands);
  }

  private static List<Command> others() {
    List<Command> commands = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      // Some do more here than the grammar says.
      if (!OWN.contains(verb)) {
        commands.add(new VerbCommand(verb));
      }
    }
    commands.add(new DigestCommand());
    commands.add(new VerifyCommand());
    commands.add(new AskCommand());
    commands.add(new InspectCommand());
    commands.add(new LintCommand());
    commands.add(new TrackCommand());
    commands.add(new SyncCommand());
    commands.add(new DemoCommand());
    commands.add(new TuiCommand());
    commands.add(new ChatCommand());
    commands.add(new ServeCommand());
    commands.add(new PersonCommand());
    commands.add(new ConfigCommand());
    commands.add(new FsckCommand());
    commands.add(new BackupCommand());
    commands.add(new RestoreCommand());
    commands.add(new SlackCommand());
    commands.add(new DiscordCommand());
    return List.copyOf(commands);
  }
}
