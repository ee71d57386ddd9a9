package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Secret;
import dev.waymark.core.roadmap.Person;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What it takes to be a Discord app.
///
/// @param rest where the REST API is, with the last slash
/// @param gateway where events come from
/// @param breath between two attempts to connect; Discord asks for five seconds
/// @param logins where it is kept how often the app logged in; null for nowhere
public record DiscordSettings(
    Secret token, Places places, URI rest, URI gateway, Duration breath, @Nullable Path logins) {
  /// Where the app listens, and to whom.
  ///
  /// @param guilds the ids of the servers to serve, where commands appear at once; empty for every
  ///   server the app is in
  /// @param direct whether people may also ask it alone
  /// @param mentions whether it hears messages that begin with its mention
  /// @param roles what somebody with a server's role may do here, by the role's id
  public record Places(
      List<String> guilds, boolean direct, boolean mentions, Map<String, Person.Role> roles) {
    /// Every server, and everybody alone.
    public static final Places ALL = new Places(List.of(), true, false, Map.of());

    public Places {
      guilds = List.copyOf(guilds);
      roles = Map.copyOf(roles);
    }

    boolean serves(@Nullable String guild) {
      return guild == null ? direct : guilds.isEmpty() || guilds.contains(guild);
    }
  }

  public static DiscordSettings of(Secret token, Places places) {
    return new DiscordSettings(
        token,
        places,
        URI.create("https://discord.com/api/v10/"),
        URI.create("wss://gateway.discord.gg/"),
        Duration.ofSeconds(5),
        null);
  }

  /// Elsewhere.
  public DiscordSettings at(URI otherRest, URI otherGateway) {
    return new DiscordSettings(token, places, otherRest, otherGateway, breath, logins);
  }

  /// With a file that outlives the program.
  public DiscordSettings keeping(Path file) {
    return new DiscordSettings(token, places, rest, gateway, breath, file);
  }
}
