package dev.waymark.app.cli;

import dev.waymark.core.filter.Distance;
import dev.waymark.core.port.StoreProblem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// All commands as one command line. Only the command that was called is built: that is quicker.
public final class CommandTree {
  private static final String HELP = "--help";
  private static final String VERSION = "--version";

  private final List<Command> commands;
  private final Command withoutName;

  /// @param withoutName what runs where no command is named
  public CommandTree(List<Command> commands, Command withoutName) {
    this.commands = List.copyOf(commands);
    this.withoutName = withoutName;
  }

  /// Runs one command line; never throws.
  public Exit run(Setting setting, String... words) {
    // Not an option of its own: picocli would take -helm, a filter, for -h and more.
    String[] args =
        Arrays.stream(words).map(word -> word.equals("-h") ? HELP : word).toArray(String[]::new);
    Printer printer =
        new Printer(
            setting, new Globals(null, null, null, Arrays.asList(args).contains("--json"), true));
    try {
      return run(setting, printer, args);
    } catch (Refusal refusal) {
      return printer.refuse(refusal.exit(), refusal.sentence());
    } catch (StoreProblem problem) {
      return printer.refuse(Exit.STORE, problem.sentence());
    } catch (ParameterException wrong) {
      return printer.refuse(Exit.WRONG, sentence(wrong));
    } finally {
      setting.out().flush();
      setting.err().flush();
    }
  }

  private Exit run(Setting setting, Printer early, String... args) throws Refusal {
    Optional<String> name = firstWord(args);
    Optional<Command> command = name.flatMap(this::named);
    if (name.isPresent() && command.isEmpty()) {
      throw new Refusal(Exit.WRONG, unknown(name.get()));
    }
    ParseResult whole = line(command).parseArgs(args);
    Globals globals = Globals.of(whole);
    ParseResult parsed = whole.hasSubcommand() ? whole.subcommand() : whole;
    Call call = new Call(parsed, globals, setting, new Printer(setting, globals));
    if (has(HELP, whole, parsed)) {
      early.printRaw(command.map(Usage::of).orElseGet(() -> Usage.of(commands)));
      return Exit.FINE;
    }
    if (has(VERSION, whole, parsed)) {
      early.printRaw("waymark " + version());
      return Exit.FINE;
    }
    return guarded(command.orElse(withoutName), call);
  }

  /// A surprise is caught here, once, and told with an id.
  private static Exit guarded(Command command, Call call) throws Refusal {
    try {
      return command.run(call);
    } catch (StoreProblem problem) {
      throw problem;
    } catch (RuntimeException | Error surprise) {
      String sentence =
          Bugs.record(surprise, call.storePlace().log(), call.setting().clock().instant());
      return call.printer().refuse(Exit.BUG, sentence);
    }
  }

  private static boolean has(String flag, ParseResult... parsed) {
    return Arrays.stream(parsed).anyMatch(each -> each.matchedOptionValue(flag, false));
  }

  /// The first word that is neither an option nor an option's value.
  private static Optional<String> firstWord(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("-")) {
        return Optional.of(args[i]);
      }
      i += Globals.takesValue(args[i]) ? 1 : 0;
    }
    return Optional.empty();
  }

  private Optional<Command> named(String name) {
    return commands.stream().filter(command -> command.name().equalsIgnoreCase(name)).findFirst();
  }

  private String unknown(String word) {
    String nearest =
        commands.stream()
            .map(Command::name)
            .min(Comparator.comparingInt(name -> Distance.between(name, word)))
            .filter(name -> Distance.between(name, word) <= 2)
            .map(name -> "did you mean " + name + "? ")
            .orElse("");
    return "There is no “" + word + "”: " + nearest + "waymark help shows what can be asked.";
  }

  private static CommandLine line(Optional<Command> command) {
    CommandSpec root = CommandSpec.create().name("waymark");
    Globals.addTo(root);
    addStandard(root);
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
    addStandard(spec);
    command.addTo(spec);
    return spec;
  }

  private static void addStandard(CommandSpec spec) {
    spec.addOption(OptionSpec.builder(HELP).type(boolean.class).usageHelp(true).build());
    spec.addOption(OptionSpec.builder(VERSION).type(boolean.class).versionHelp(true).build());
  }

  private static String version() {
    return Optional.ofNullable(CommandTree.class.getPackage().getImplementationVersion())
        .orElse("in development");
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
