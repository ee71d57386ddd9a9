package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.config.Config;
import dev.waymark.app.config.ConfigPlace;
import dev.waymark.app.config.ConfigReader;
import dev.waymark.app.config.Keys;
import dev.waymark.app.config.Shown;
import dev.waymark.app.serve.Reload;
import java.nio.file.Path;

/// `config check|show|template`: what the service would run with.
public final class ConfigCommand implements Command {
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
  public Exit run(Call call) throws Refusal {
    String word = String.join(" ", call.arguments());
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
      Path file = config.file();
      call.printer()
          .print(
              file == null ? "There is no configuration, and none is needed." : file + " is fine.");
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

  /// Reads the configuration, again whenever it is asked.
  public static Reload.Source source(Call call) throws Refusal {
    String named = call.globals().config();
    Path file =
        named == null
            ? ConfigPlace.find(call.setting().variables(), call.setting().folder()).orElse(null)
            : call.file(named);
    return () ->
        ConfigReader.read(file, call.setting().variables(), call.setting().clock().getZone());
  }
}
