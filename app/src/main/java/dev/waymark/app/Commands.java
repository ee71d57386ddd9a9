package dev.waymark.app;

import dev.waymark.app.cli.Command;
import dev.waymark.app.command.AskCommand;
import dev.waymark.app.command.HelpCommand;
import dev.waymark.app.command.InspectCommand;
import dev.waymark.app.command.SyncCommand;
import dev.waymark.app.command.TrackCommand;
import dev.waymark.app.command.VerbCommand;
import dev.waymark.app.demo.DemoCommand;
import dev.waymark.core.request.Verb;
import java.util.ArrayList;
import java.util.List;

/// All there is on the command line, in the order of the help page.
final class Commands {
  private Commands() {}

  static List<Command> all() {
    List<Command> commands = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      if (verb != Verb.HELP) {
        commands.add(new VerbCommand(verb));
      }
    }
    commands.add(new AskCommand());
    commands.add(new InspectCommand());
    commands.add(new TrackCommand());
    commands.add(new SyncCommand());
    commands.add(new DemoCommand());
    commands.add(new HelpCommand(commands));
    return commands;
  }
}
