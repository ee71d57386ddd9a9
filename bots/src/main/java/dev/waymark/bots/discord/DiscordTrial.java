package dev.waymark.bots.discord;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tries the token, the server and channels once: without a login, of which Discord allows 1,000 a
/// day.
public final class DiscordTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private DiscordTrial() {}

  /// @param channels their ids
  /// @return a sentence for each that does not work
  public static List<String> problems(DiscordSettings settings, List<String> channels) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      if (status(client, settings, "users/@me") == 401) {
        return List.of(
            "Discord does not accept the token: copy it again from the app's page, Bot.");
      }
      List<String> problems = new ArrayList<>();
      String guild = settings.guild();
      if (guild != null) {
        missing(client, settings, "guilds/" + guild)
            .map(status -> "Discord shows the app no server " + guild + status + ": invite it.")
            .ifPresent(problems::add);
      }
      for (String channel : channels) {
        missing(client, settings, "channels/" + channel)
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
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return List.of("Discord was not asked to the end.");
    }
  }

  private static Optional<String> missing(HttpClient client, DiscordSettings settings, String path)
      throws IOException, InterruptedException {
    int status = status(client, settings, path);
    return status == 200 ? Optional.empty() : Optional.of(" (HTTP " + status + ")");
  }

  private static int status(HttpClient client, DiscordSettings settings, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(settings.rest().resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bot " + settings.token().reveal())
            .header("User-Agent", "DiscordBot (https://waymark.dev, 1)")
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }
}
