package dev.waymark.app.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells options from words. Only the command that was called is built: that is quicker.
final class OptionParser {
  static final String HELP = "--help";
  static final String VERSION = "--version";

  private static final List<Option> EVERYWHERE =
      Stream.concat(
              Globals.OPTIONS.stream(),
              Stream.of(
                  Option.flag(HELP, "Show what there is"),
                  Option.flag(VERSION, "Show which version this is")))
          .toList();

  private OptionParser() {}

  /// Options may stand before the command's name or after it; said twice, the one nearer to the end
  /// counts.
  ///
  /// @param command empty where none is named
  static Arguments parse(Optional<Command> command, String... line) throws Refusal {
    try {
      return arguments(line(command).parseArgs(line));
    } catch (ParameterException wrong) {
      throw new Refusal(Exit.WRONG, sentence(wrong));
    }
  }

  private static Arguments arguments(ParseResult whole) {
    Map<String, String> options = new HashMap<>();
    ParseResult parsed = whole;
    add(parsed, options);
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
      add(parsed, options);
    }
    return new Arguments(words(parsed), options, parsed.originalArgs().contains("--"));
  }

  private static void add(ParseResult parsed, Map<String, String> options) {
    for (OptionSpec option : parsed.matchedOptions()) {
      Object value = option.getValue();
      if (Boolean.FALSE.equals(value)) {
        options.remove(option.longestName());
      } else {
        options.put(option.longestName(), value instanceof String text ? text : "");
      }
    }
  }

  private static List<String> words(ParseResult parsed) {
    return parsed.matchedPositionals().isEmpty()
        ? List.of()
        : parsed.matchedPositional(0).getValue();
  }

  private static CommandLine line(Optional<Command> command) {
    CommandSpec root = CommandSpec.create().name("waymark");
    EVERYWHERE.forEach(option -> root.addOption(spec(option).scopeType(ScopeType.INHERIT).build()));
    command.ifPresent(one -> root.addSubcommand(one.name(), spec(one)));
    CommandLine line = new CommandLine(root);
    line.setExpandAtFiles(false);
    line.setPosixClusteredShortOptionsAllowed(false);
    line.setSubcommandsCaseInsensitive(true);
    line.setOverwrittenOptionsAllowed(true);
    return line;
  }

  private static CommandSpec spec(Command command) {
    CommandSpec spec = CommandSpec.create().name(command.name());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(command.arguments())
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
    spec.parser().unmatchedOptionsArePositionalParams(command.takesHyphens());
    command.options().forEach(option -> spec.addOption(spec(option).build()));
    return spec;
  }

  static OptionSpec.Builder spec(Option option) {
    OptionSpec.Builder spec = OptionSpec.builder(option.name()).description(option.caption());
    return option.takesValue()
        ? spec.type(String.class).paramLabel(option.label())
        : spec.type(boolean.class);
  }

  private static String sentence(ParameterException wrong) {
    String what =
        wrong instanceof UnmatchedArgumentException unmatched
            ? "“" + unmatched.getUnmatched().getFirst() + "” is not understood here"
            : String.valueOf(wrong.getMessage()).replaceAll("\\.?\\s*$", "");
    String name = wrong.getCommandLine().getCommandName();
    return what
        + ": waymark "
        + (name.equals("waymark") ? "" : name + " ")
        + "--help shows what is.";
  }
}
