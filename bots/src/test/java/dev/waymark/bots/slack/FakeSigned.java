package dev.waymark.bots.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Slack's requests over HTTP, signed as Slack signs them.
public record FakeSigned(URI door, String secret, HttpClient client) {
  public FakeSigned(URI door, String secret) {
    this(door, secret, HttpClient.newHttpClient());
  }

  /// A body and what it is.
  public record Content(String type, String body) {
    /// What an envelope of the socket holds, as it comes over HTTP.
    static Content of(JsonObject envelope) {
      JsonObject payload = envelope.getAsJsonObject("payload");
      return switch (envelope.get("type").getAsString()) {
        case "events_api" -> new Content("application/json", payload.toString());
        case "interactive" -> form(Map.of("payload", payload.toString()));
        default ->
            form(
                payload.asMap().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> text(one.getValue()))));
      };
    }

    private static String text(JsonElement value) {
      return value.getAsString();
    }

    private static Content form(Map<String, String> fields) {
      return new Content(
          "application/x-www-form-urlencoded",
          fields.entrySet().stream()
              .map(
                  one ->
                      one.getKey()
                          + "="
                          + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&")));
    }
  }

  public HttpResponse<String> send(Content content, Instant at) {
    return send(content, String.valueOf(at.getEpochSecond()), sign(content.body(), at));
  }

  public HttpResponse<String> send(Content content, String timestamp, String signature) {
    try {
      return client.send(
          HttpRequest.newBuilder(door)
              .header("Content-Type", content.type())
              .header("X-Slack-Request-Timestamp", timestamp)
              .header("X-Slack-Signature", signature)
              .POST(HttpRequest.BodyPublishers.ofString(content.body()))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  public String sign(String body, Instant at) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String signed = "v0:" + at.getEpochSecond() + ":" + body;
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
