package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.config.Config;
import dev.waymark.app.config.ConfigPlace;
import dev.waymark.app.config.ConfigReader;
import dev.waymark.app.config.Keys;
import dev.waymark.app.config.Shown;
import dev.waymark.app.serve.Reload;
import dev.waymark.bots.slack.SlackSettings;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.standup.Team;
import dev.waymark.tui.key.Bindings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `config check|show|template`: what the service would run with.
public final class ConfigCommand implements Command {
  private static final String ONLINE = "--online";

  @Override
  public String name() {
    return "config";
  }

  @Override
  public String arguments() {
    return "check|show|template";
  }

  @Override
  public String caption() {
    return "Check or show the configuration, or print one to begin with";
  }

  @Override
  public Group group() {
    return Group.CARE;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.flag(ONLINE, "With check: also try the store, the files, tokens and channels"));
  }

  @Override
  public Exit run(Call call) throws Refusal {
    String word = String.join(" ", call.arguments());
    if (call.has(ONLINE) && !word.equals("check")) {
      throw new Refusal(Exit.WRONG, "--online goes with config check.");
    }
    return switch (word) {
      case "check" -> check(call);
      case "show" -> {
        Shown.of(config(call)).forEach(call.printer()::print);
        yield Exit.FINE;
      }
      case "template" -> {
        Keys.template().forEach(call.printer()::printRaw);
        yield Exit.FINE;
      }
      default -> throw new Refusal(Exit.WRONG, "Say config check, config show or config template.");
    };
  }

  private static Exit check(Call call) throws Refusal {
    try {
      Config config = read(call);
      List<String> problems = call.has(ONLINE) ? Trial.problems(config, call) : List.of();
      problems.forEach(call.printer()::complain);
      if (!problems.isEmpty()) {
        return Exit.CONFIGURATION;
      }
      Path file = config.file();
      call.printer()
          .print(
              file == null ? "There is no configuration, and none is needed." : file + " is fine.");
      if (call.has(ONLINE)) {
        call.printer().print("So is all that it names: it was tried.");
      }
      return Exit.FINE;
    } catch (ConfigReader.Wrong wrong) {
      wrong.problems().forEach(call.printer()::complain);
      return Exit.CONFIGURATION;
    }
  }

  /// The configuration of whatever command needs one.
  ///
  /// @throws Refusal with everything that is wrong with it
  public static Config config(Call call) throws Refusal {
    try {
      return read(call);
    } catch (ConfigReader.Wrong wrong) {
      throw new Refusal(Exit.CONFIGURATION, String.join(" ", wrong.problems()));
    }
  }

  private static Config read(Call call) throws Refusal, ConfigReader.Wrong {
    return source(call).read();
  }

  /// Which key does what in the terminal UI.
  ///
  /// @throws Refusal with everything that is wrong with that
  public static Bindings bindings(Call call) throws Refusal {
    try {
      return ConfigReader.bindings(file(call));
    } catch (ConfigReader.Wrong wrong) {
      throw new Refusal(Exit.CONFIGURATION, String.join(" ", wrong.problems()));
    }
  }

  /// Who holds standups.
  ///
  /// @throws Refusal with everything that is wrong with that
  public static List<Team> teams(Call call) throws Refusal {
    try {
      return ConfigReader.teams(file(call), call.setting().clock().getZone());
    } catch (ConfigReader.Wrong wrong) {
      throw new Refusal(Exit.CONFIGURATION, String.join(" ", wrong.problems()));
    }
  }

  /// The same for whoever may never ask; nobody where it cannot be read.
  public static Supplier<List<Team>> teamsWhenAsked(Call call) {
    return () -> {
      try {
        return teams(call);
      } catch (Refusal unreadable) {
        return List.of();
      }
    };
  }

  /// Who people of a workspace of Slack are, as far as that is configured yet.
  static SlackSettings.Members members(Call call, Workspace workspace) throws Refusal {
    return ConfigReader.members(file(call), workspace);
  }

  private static @Nullable Path file(Call call) throws Refusal {
    String named = call.globals().config();
    return named == null
        ? ConfigPlace.find(call.setting().variables(), call.setting().folder()).orElse(null)
        : call.file(named);
  }

  /// Reads the configuration, again whenever it is asked.
  public static Reload.Source source(Call call) throws Refusal {
    Path file = file(call);
    return () ->
        ConfigReader.read(file, call.setting().variables(), call.setting().clock().getZone());
  }
}
