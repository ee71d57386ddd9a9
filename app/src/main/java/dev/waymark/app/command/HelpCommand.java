package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.cli.Usage;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Verb;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `help [VERB]`: what there is, without opening anything.
public final class HelpCommand implements Command {
  private final List<Command> commands;

  /// @param others all other commands
  public HelpCommand(List<Command> others) {
    this.commands = Stream.concat(others.stream(), Stream.of(this)).toList();
  }

  @Override
  public String name() {
    return Verb.HELP.word();
  }

  @Override
  public String arguments() {
    return Verb.HELP.arguments();
  }

  @Override
  public String caption() {
    return Verb.HELP.caption();
  }

  @Override
  public Group group() {
    return Group.ROADMAPS;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    if (call.arguments().isEmpty()) {
      if (call.printer().isJson()) {
        return call.printer().answer(new Reply.Help(List.of(Verb.values())));
      }
      call.printer().printRaw(Usage.of(commands));
      return Exit.FINE;
    }
    String word = call.arguments().getFirst();
    Optional<Command> command =
        commands.stream().filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
    if (command.isEmpty()) {
      throw new Refusal(
          Exit.WRONG, "There is no “" + word + "”: waymark help shows what can be asked.");
    }
    call.printer().printRaw(Usage.of(command.get()));
    return Exit.FINE;
  }
}
