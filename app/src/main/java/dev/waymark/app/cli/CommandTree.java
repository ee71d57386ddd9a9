package dev.waymark.app.cli;

import dev.waymark.core.filter.Distance;
import dev.waymark.core.port.StoreProblem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All commands as one command line.
public final class CommandTree {
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
        Arrays.stream(words)
            .map(word -> word.equals("-h") ? OptionParser.HELP : word)
            .toArray(String[]::new);
    Printer printer =
        new Printer(
            setting, new Globals(null, null, null, Arrays.asList(args).contains("--json"), true));
    try {
      return run(setting, printer, args);
    } catch (Refusal refusal) {
      return printer.refuse(refusal.exit(), refusal.sentence());
    } catch (StoreProblem problem) {
      return printer.refuse(Exit.STORE, problem.sentence());
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
    Arguments said =
        Arguments.arePlain(args) ? Arguments.plain(args) : OptionParser.parse(command, args);
    Globals globals = Globals.of(said.options());
    Call call = new Call(said, globals, setting, new Printer(setting, globals));
    if (call.has(OptionParser.HELP)) {
      early.printRaw(command.map(Usage::of).orElseGet(() -> Usage.of(commands)));
      return Exit.FINE;
    }
    if (call.has(OptionParser.VERSION)) {
      early.printRaw("waymark " + version());
      return Exit.FINE;
    }
    call.demandConfiguration();
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

  private static String version() {
    return Optional.ofNullable(CommandTree.class.getPackage().getImplementationVersion())
        .orElse("in development");
  }
}
