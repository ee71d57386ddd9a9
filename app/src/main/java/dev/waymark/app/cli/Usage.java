package dev.waymark.app.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/// The help pages, printed from the commands themselves.
public final class Usage {
  private Usage() {}

  /// @param name with its hyphens
  public record Option(String name, String caption, boolean takesValue) {}

  /// What may be said to a command by an option, its own and everybody's.
  public static List<Option> options(Command command) {
    return spec(command).options().stream()
        .map(
            option ->
                new Option(
                    option.longestName(),
                    String.join(" ", option.description()),
                    option.arity().max() > 0))
        .toList();
  }

  private static CommandSpec spec(Command command) {
    CommandSpec spec = CommandSpec.create().name(command.name());
    Globals.addTo(spec);
    command.addTo(spec);
    return spec;
  }

  /// One command's page.
  public static String of(Command command) {
    CommandSpec spec = spec(command);
    spec.usageMessage()
        .customSynopsis("waymark " + said(command) + " [OPTION…]")
        .description(command.caption() + ".");
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
