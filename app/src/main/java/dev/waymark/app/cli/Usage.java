package dev.waymark.app.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/// The help pages, printed from the commands themselves.
public final class Usage {
  private Usage() {}

  /// What may be said to a command by an option, everybody's and its own.
  public static List<Option> options(Command command) {
    return Stream.concat(Globals.OPTIONS.stream(), command.options().stream()).toList();
  }

  /// One command's page.
  public static String of(Command command) {
    CommandSpec spec = CommandSpec.create().name(command.name());
    options(command).forEach(option -> spec.addOption(OptionParser.spec(option).build()));
    spec.usageMessage()
        .customSynopsis("waymark " + said(command) + " [OPTION…]")
        .description(command.caption() + ".")
        .footer(command.footer().toArray(String[]::new));
    return new CommandLine(spec).getUsageMessage(Ansi.OFF).stripTrailing();
  }

  /// The program's page.
  public static String of(List<Command> commands) {
    StringBuilder page = new StringBuilder("waymark keeps a roadmap true.\n");
    for (Command.Group group : Command.Group.values()) {
      page.append("\n").append(group.caption()).append("\n");
      commands.stream()
          .filter(command -> command.group() == group)
          .forEach(command -> page.append(row(command)));
    }
    return page
        + """

        REF is a ref such as KMS-12, a milestone, or words of a title; FILTER is:open owner:ana milestone:"Phase 2" words.
        Everywhere: --store URL, --config FILE, --json, --as PERSON, --no-color. waymark VERB --help says more.\
        """;
  }

  private static String row(Command command) {
    return "  %-33s %s\n".formatted(said(command), command.caption());
  }

  private static String said(Command command) {
    return command.arguments().isEmpty()
        ? command.name()
        : command.name() + " " + command.arguments();
  }
}
