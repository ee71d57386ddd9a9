package dev.waymark.bots.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.waymark.bots.slack.Intake.Acknowledgement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One thing that Slack delivered, and how far it has come.
final class Parcel {
  private enum Stage {
    WAITING,
    TAKEN,
    WRITTEN_DOWN,
    GIVEN_UP
  }

  private static final String EVENT = "events_api";
  private static final String COMMAND = "slash_commands";

  private final String type;
  private final JsonObject payload;
  private final Acknowledgement acknowledgement;
  private final AtomicBoolean settled = new AtomicBoolean();
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);

  /// @param type `slash_commands`, `events_api` or `interactive`
  Parcel(String type, JsonObject payload, Acknowledgement acknowledgement) {
    this.type = type;
    this.payload = payload;
    this.acknowledgement = acknowledgement;
    // Good for nothing but pretending to be Slack.
    payload.remove("token");
  }

  /// One that was acknowledged by an earlier run of this program.
  static Parcel of(String content) {
    JsonObject kept = Intake.object(content);
    return new Parcel(string(kept, "type"), kept.getAsJsonObject("payload"), _ -> {});
  }

  String content() {
    JsonObject kept = new JsonObject();
    kept.addProperty("type", type);
    kept.add("payload", payload);
    return kept.toString();
  }

  /// The same when it is delivered again.
  String id() {
    String id = string(payload, isEvent() ? "event_id" : "trigger_id");
    return id.isEmpty()
        ? UUID.nameUUIDFromBytes(content().getBytes(StandardCharsets.UTF_8)).toString()
        : id;
  }

  String type() {
    return type;
  }

  JsonObject payload() {
    return payload;
  }

  boolean isEvent() {
    return type.equals(EVENT);
  }

  /// Whether what is said to it has to come with the acknowledgement.
  boolean answersAtOnce() {
    return switch (string(payload, "type")) {
      case "view_submission", "block_suggestion" -> !isEvent();
      default -> false;
    };
  }

  /// @return whether it is still wanted now that the store has come to it
  boolean take() {
    return stage.compareAndSet(Stage.WAITING, Stage.TAKEN) || stage.get() != Stage.GIVEN_UP;
  }

  void isKept() {
    stage.set(Stage.WRITTEN_DOWN);
  }

  boolean isWrittenDown() {
    return stage.get() == Stage.WRITTEN_DOWN;
  }

  /// @return whether the store had not come to it
  boolean giveUp() {
    return stage.compareAndSet(Stage.WAITING, Stage.GIVEN_UP);
  }

  /// @return whether that was the first that Slack hears of it
  boolean acknowledge(@Nullable JsonElement answer) {
    boolean first = settled.compareAndSet(false, true);
    if (first) {
      acknowledgement.give(answer);
    }
    return first;
  }

  void leaveUnacknowledged() {
    if (settled.compareAndSet(false, true)) {
      acknowledgement.withhold();
    }
  }

  /// What only commands take with the acknowledgement.
  @Nullable JsonObject whisper(String sentence) {
    if (!type.equals(COMMAND)) {
      return null;
    }
    JsonObject whisper = new JsonObject();
    whisper.addProperty("response_type", "ephemeral");
    whisper.addProperty("text", sentence);
    return whisper;
  }

  /// Where who asked can be told something.
  Optional<String> responseUrl() {
    return Optional.of(string(payload, "response_url")).filter(url -> !url.isEmpty());
  }

  private static String string(JsonObject from, String name) {
    JsonElement value = from.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }
}
