package dev.waymark.bots.discord;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Single calls of the REST API, without a login, of which Discord allows 1,000 a day.
final class DiscordRest implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TOO_MANY = 429;
  private static final int TRIES = 3;

  record Answered(int status, String body) {
    boolean isFine() {
      return status / 100 == 2;
    }
  }

  private final DiscordSettings settings;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  DiscordRest(DiscordSettings settings) {
    this.settings = settings;
  }

  Answered get(String path) throws IOException {
    return send(request(path).GET());
  }

  Answered put(String path, String json) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(settings.rest().resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bot " + settings.token().reveal())
        .header("User-Agent", "DiscordBot (https://waymark.dev, 1)");
  }

  private Answered send(HttpRequest.Builder request) throws IOException {
    try {
      for (int left = TRIES; ; left--) {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != TOO_MANY || left == 1) {
          return new Answered(response.statusCode(), response.body());
        }
        Thread.sleep(asked(response));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IOException("it was stopped");
    }
  }

  private static Duration asked(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,2}(\\.[0-9]+)?"))
        .map(seconds -> Duration.ofMillis((long) (Double.parseDouble(seconds) * 1_000)))
        .orElse(Duration.ofSeconds(1));
  }

  @Override
  public void close() {
    client.close();
  }
}
