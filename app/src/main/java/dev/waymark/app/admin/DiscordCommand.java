package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.config.Config;
import dev.waymark.app.serve.ChatSettings;
import dev.waymark.bots.discord.DiscordCommands;
import dev.waymark.bots.discord.DiscordRegistry;
import dev.waymark.bots.discord.DiscordSettings;
import dev.waymark.bots.discord.DiscordTrial;
import dev.waymark.core.event.Workspace;
import java.io.IOException;
import java.util.List;

/// `discord commands`: which commands Discord is told of, and telling it; `discord check`: whether
/// what Discord knows and what the configuration says fit together.
public final class DiscordCommand implements Command {
  private static final String REGISTER = "--register";

  @Override
  public String name() {
    return "discord";
  }

  @Override
  public String arguments() {
    return "commands|check";
  }

  @Override
  public String caption() {
    return "Print or register this app's commands in Discord, or try the app";
  }

  @Override
  public Group group() {
    return Group.CARE;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.flag(REGISTER, "With commands: register them, where they changed"));
  }

  @Override
  public Exit run(Call call) throws Refusal {
    String word = String.join(" ", call.arguments());
    boolean registers = call.has(REGISTER);
    if (registers && !word.equals("commands")) {
      throw new Refusal(Exit.WRONG, "--register goes with discord commands.");
    }
    return switch (word) {
      case "commands" -> registers ? register(call) : print(call);
      case "check" -> check(call);
      default -> throw new Refusal(Exit.WRONG, "Say discord commands or discord check.");
    };
  }

  private static Exit print(Call call) {
    call.printer().printRaw(DiscordCommands.json().stripTrailing());
    return Exit.FINE;
  }

  private static Exit register(Call call) throws Refusal {
    try {
      DiscordRegistry.register(settings(ConfigCommand.config(call))).forEach(call.printer()::print);
      return Exit.FINE;
    } catch (IOException failure) {
      throw new Refusal(Exit.CONFIGURATION, String.valueOf(failure.getMessage()));
    }
  }

  private static DiscordSettings settings(Config config) throws Refusal {
    Config.Discord discord = config.discord();
    if (discord == null) {
      throw new Refusal(
          Exit.CONFIGURATION,
          "No Discord app is configured: docs/discord.md shows how, in nine steps.");
    }
    return ChatSettings.of(discord);
  }

  private static Exit check(Call call) throws Refusal {
    Config config = ConfigCommand.config(call);
    DiscordSettings settings = settings(config);
    List<String> channels = Trial.channels(config, Workspace.DISCORD);
    List<String> problems = DiscordTrial.problems(settings, channels);
    problems.forEach(call.printer()::complain);
    if (!problems.isEmpty()) {
      return Exit.CONFIGURATION;
    }
    List<String> guilds = settings.places().guilds();
    call.printer()
        .print(
            "Discord accepts the token"
                + (guilds.isEmpty() ? "" : ", shows the app " + shown("server", guilds))
                + (channels.isEmpty() ? "" : ", and " + shown("channel", channels))
                + ".");
    return Exit.FINE;
  }

  private static String shown(String what, List<String> ids) {
    return what + (ids.size() == 1 ? " " : "s ") + String.join(", ", ids);
  }
}
