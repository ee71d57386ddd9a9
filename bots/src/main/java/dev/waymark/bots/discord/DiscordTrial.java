package dev.waymark.bots.discord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tries the token, the servers and channels once, without a login.
public final class DiscordTrial {
  private DiscordTrial() {}

  /// @param channels their ids
  /// @return a sentence for each that does not work
  public static List<String> problems(DiscordSettings settings, List<String> channels) {
    try (DiscordRest rest = new DiscordRest(settings)) {
      if (rest.get("users/@me").status() == 401) {
        return List.of(
            "Discord does not accept the token: copy it again from the app's page, Bot.");
      }
      List<String> problems = new ArrayList<>();
      for (String guild : settings.places().guilds()) {
        missing(rest, "guilds/" + guild)
            .map(status -> "Discord shows the app no server " + guild + status + ": invite it.")
            .ifPresent(problems::add);
      }
      for (String channel : channels) {
        missing(rest, "channels/" + channel)
            .map(
                status ->
                    "Discord shows the app no channel "
                        + channel
                        + status
                        + ": check its id, and that the app may see it.")
            .ifPresent(problems::add);
      }
      return problems;
    } catch (IOException failure) {
      return List.of("Discord cannot be reached: " + failure.getMessage() + ".");
    }
  }

  private static Optional<String> missing(DiscordRest rest, String path) throws IOException {
    int status = rest.get(path).status();
    return status == 200 ? Optional.empty() : Optional.of(" (HTTP " + status + ")");
  }
}
