package dev.waymark.bots.discord;

import dev.waymark.bots.discord.DiscordRest.Answered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Tells Discord which commands there are. Registering is counted, so only what changed is
/// registered again.
public final class DiscordRegistry {
  private final DiscordSettings settings;
  private final DiscordRest rest;

  private DiscordRegistry(DiscordSettings settings, DiscordRest rest) {
    this.settings = settings;
    this.rest = rest;
  }

  /// @return a sentence for each place that commands are registered for
  /// @throws IOException with a sentence, where Discord takes them not
  public static List<String> register(DiscordSettings settings) throws IOException {
    try (DiscordRest rest = new DiscordRest(settings)) {
      return new DiscordRegistry(settings, rest).register();
    }
  }

  private List<String> register() throws IOException {
    Answered app = rest.get("applications/@me");
    if (!app.isFine()) {
      throw new IOException(
          app.status() == 401
              ? "Discord does not accept the token: copy it again from the app's page, Bot."
              : "Discord does not say which app this is (HTTP " + app.status() + ").");
    }
    String path = "applications/" + DataObject.fromJson(app.body()).getString("id") + "/";
    Set<InteractionContextType> everywhere = EnumSet.noneOf(InteractionContextType.class);
    if (settings.places().direct()) {
      everywhere.add(InteractionContextType.BOT_DM);
    }
    if (settings.places().guilds().isEmpty()) {
      everywhere.add(InteractionContextType.GUILD);
    }
    List<String> said = new ArrayList<>();
    for (String guild : settings.places().guilds()) {
      said.add(
          register(
              "server " + guild,
              path + "guilds/" + guild + "/commands",
              DiscordCommands.all(EnumSet.of(InteractionContextType.GUILD))));
    }
    said.add(register("everywhere else", path + "commands", DiscordCommands.all(everywhere)));
    return said;
  }

  private String register(String where, String path, List<CommandData> wanted) throws IOException {
    Answered there = rest.get(path);
    if (!there.isFine()) {
      throw new IOException(
          "Discord does not show the commands for "
              + where
              + " (HTTP "
              + there.status()
              + "): invite the app there, or correct its id.");
    }
    if (same(DataArray.fromJson(there.body()), wanted)) {
      return "Unchanged for " + where + ": " + wanted.size() + " commands.";
    }
    DataArray all = DataArray.empty();
    wanted.forEach(command -> all.add(command.toData()));
    Answered put = rest.put(path, all.toString());
    if (!put.isFine()) {
      throw new IOException(
          "Discord did not take the commands for " + where + " (HTTP " + put.status() + ").");
    }
    return "Registered for " + where + ": " + wanted.size() + " commands.";
  }

  private static boolean same(DataArray there, List<CommandData> wanted) {
    Map<String, String> registered = new TreeMap<>();
    for (int i = 0; i < there.length(); i++) {
      CommandData one = CommandData.fromData(there.getObject(i));
      registered.put(one.getType() + one.getName(), one.toData().toString());
    }
    Map<String, String> asked = new TreeMap<>();
    for (CommandData one : wanted) {
      // Through the same reader, so that only what is said counts and not how.
      asked.put(
          one.getType() + one.getName(),
          CommandData.fromData(DataObject.fromJson(one.toData().toJson())).toData().toString());
    }
    return registered.equals(asked);
  }
}
