package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Secret;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What it takes to be a Discord app.
///
/// @param guild the id of the only server to serve, where commands appear at once; null for every
///   server the app is in
/// @param rest where the REST API is, with the last slash
/// @param gateway where events come from
/// @param breath between two attempts to connect; Discord asks for five seconds
public record DiscordSettings(
    Secret token, @Nullable String guild, URI rest, URI gateway, Duration breath) {
  public static DiscordSettings of(Secret token, @Nullable String guild) {
    return new DiscordSettings(
        token,
        guild,
        URI.create("https://discord.com/api/v10/"),
        URI.create("wss://gateway.discord.gg/"),
        Duration.ofSeconds(5));
  }
}
