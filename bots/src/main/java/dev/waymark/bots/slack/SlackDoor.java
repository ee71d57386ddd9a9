package dev.waymark.bots.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.waymark.bots.chat.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where Slack's requests come in over HTTP.
public final class SlackDoor {
  /// What is answered.
  ///
  /// @param json empty for nothing
  public record Answer(int status, String json) {}

  /// More than Slack sends.
  public static final int LONGEST_BODY = 1 << 20;

  private static final int SLACK_WAITS_MILLISECONDS = 2_900;
  private static final Answer FINE = new Answer(200, "");
  private static final Answer NONSENSE = new Answer(400, "");
  private static final Answer STRANGER = new Answer(401, "");
  private static final Answer NOT_TAKEN = new Answer(503, "");

  private final Signature signature;
  private final Intake intake;
  private final Executor executor;
  private volatile boolean closed;

  SlackDoor(Secret signingSecret, InstantSource clock, Intake intake, Executor executor) {
    this.signature = new Signature(signingSecret, clock);
    this.intake = intake;
    this.executor = executor;
  }

  /// Answers one request; waits no longer than Slack does.
  ///
  /// @param header gives a header's value, or null
  /// @param body as it came, byte by byte
  public Answer receive(UnaryOperator<@Nullable String> header, byte[] body) {
    if (!signature.isGood(
        header.apply("X-Slack-Request-Timestamp"), header.apply("X-Slack-Signature"), body)) {
      return STRANGER;
    }
    if (closed) {
      return NOT_TAKEN;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    try {
      return String.valueOf(header.apply("Content-Type")).startsWith("application/json")
          ? event(Intake.object(text))
          : form(text);
    } catch (JsonParseException | IllegalArgumentException | IllegalStateException nonsense) {
      return NONSENSE;
    }
  }

  private Answer event(JsonObject payload) {
    JsonElement type = payload.get("type");
    if (type == null || !type.isJsonPrimitive()) {
      return NONSENSE;
    }
    if (type.getAsString().equals("url_verification")) {
      JsonObject answer = new JsonObject();
      answer.add("challenge", payload.get("challenge"));
      return new Answer(200, answer.toString());
    }
    return delivered("events_api", payload);
  }

  private Answer form(String text) {
    JsonObject fields = new JsonObject();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      fields.addProperty(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }
    if (fields.has("payload")) {
      return delivered("interactive", Intake.object(fields.get("payload").getAsString()));
    }
    if (fields.has("command")) {
      return delivered("slash_commands", fields);
    }
    return fields.has("ssl_check") ? FINE : NONSENSE;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private Answer delivered(String type, JsonObject payload) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    executor.execute(
        () ->
            intake.receive(
                type,
                payload,
                new Intake.Acknowledgement() {
                  @Override
                  public void give(@Nullable JsonElement said) {
                    answer.complete(said == null ? FINE : new Answer(200, said.toString()));
                  }

                  @Override
                  public void withhold() {
                    answer.complete(NOT_TAKEN);
                  }
                }));
    try {
      return answer.get(SLACK_WAITS_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException tooLate) {
      return NOT_TAKEN;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return NOT_TAKEN;
    }
  }

  /// From now on Slack is told to come again.
  void close() {
    closed = true;
  }
}
