package dev.waymark.bots.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.waymark.bots.slack.FakeSlack.Received;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What Slack's methods answer when nothing goes wrong.
final class FakeMethods {
  private static final Set<String> AS_JSON = Set.of("blocks", "metadata", "view", "attachments");

  private final Supplier<String> sockets;
  private final Seen seen;
  private final FakeMembers members;
  private final FakeSlack.Tokens tokens;

  /// Counted by themselves: when the app connects must not decide what other things are called.
  private final AtomicInteger tickets = new AtomicInteger();

  /// @param sockets where a socket may be opened
  FakeMethods(Supplier<String> sockets, Seen seen, FakeMembers members, FakeSlack.Tokens tokens) {
    this.tokens = tokens;
    this.sockets = sockets;
    this.seen = seen;
    this.members = members;
  }

  String answer(String method, Received request) {
    String token = method.equals("apps.connections.open") ? tokens.app() : tokens.bot();
    if (!request.authorization().equals("Bearer " + token)) {
      return error("invalid_auth");
    }
    return switch (method) {
      case "auth.test" ->
          "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\"}";
      case "apps.connections.open" ->
          "{\"ok\":true,\"url\":\""
              + sockets.get()
              + "/link?ticket="
              + tickets.incrementAndGet()
              + "\"}";
      case "chat.postMessage" -> post(request);
      case "chat.update" -> update(request);
      case "chat.delete" -> delete(request);
      case "chat.postEphemeral" -> whisper(request);
      case "conversations.history" -> messages(request, message -> !message.has("thread_ts"));
      case "conversations.replies" ->
          messages(request, message -> isIn(message, request.form().get("ts")));
      case "conversations.open" -> open(request);
      case "users.info" -> members.info(request.form().get("user"));
      case "views.open", "views.publish" -> view(method, request);
      default -> error("unknown_method");
    };
  }

  static String error(String error) {
    return "{\"ok\":false,\"error\":\"" + error + "\"}";
  }

  private String post(Received request) {
    JsonObject message = payload(request);
    seen.outgoing("chat.postMessage", message.deepCopy());
    seen.post(message);
    String channel = request.form().get("channel");
    // Said to a person, it is in the conversation with that person.
    return "{\"ok\":true,\"channel\":\""
        + (channel.startsWith("U") ? "D" : "")
        + channel
        + "\",\"ts\":\""
        + message.get("ts").getAsString()
        + "\"}";
  }

  private String update(Received request) {
    JsonObject message = payload(request);
    seen.outgoing("chat.update", message);
    return seen.update(message) ? "{\"ok\":true,\"text\":\"\"}" : error("message_not_found");
  }

  private String delete(Received request) {
    return seen.delete(payload(request)) ? "{\"ok\":true}" : error("message_not_found");
  }

  private String whisper(Received request) {
    JsonObject message = payload(request);
    seen.outgoing("chat.postEphemeral", message);
    seen.whisper(message);
    return "{\"ok\":true,\"message_ts\":\"1700000000.000001\"}";
  }

  private String view(String method, Received request) {
    seen.outgoing(method, payload(request));
    return "{\"ok\":true,\"view\":{\"id\":\"V1\",\"type\":\"modal\"}}";
  }

  /// The conversation with one person.
  private static String open(Received request) {
    return "{\"ok\":true,\"channel\":{\"id\":\"D" + request.form().get("users") + "\"}}";
  }

  private static JsonObject payload(Received request) {
    JsonObject message = new JsonObject();
    message.addProperty("type", "message");
    request.form().forEach((name, value) -> message.add(name, json(name, value)));
    return message;
  }

  private static JsonElement json(String name, String value) {
    return AS_JSON.contains(name) ? JsonParser.parseString(value) : new JsonPrimitive(value);
  }

  private static boolean isIn(JsonObject message, String thread) {
    JsonElement begun = message.has("thread_ts") ? message.get("thread_ts") : message.get("ts");
    return begun.getAsString().equals(thread);
  }

  private String messages(Received request, Predicate<JsonObject> which) {
    JsonArray messages = new JsonArray();
    boolean withMetadata = "1".equals(request.form().get("include_all_metadata"));
    for (JsonObject message : seen.posted(request.form().get("channel")).reversed()) {
      if (!which.test(message)) {
        continue;
      }
      JsonObject copy = message.deepCopy();
      if (!withMetadata) {
        copy.remove("metadata");
      }
      messages.add(copy);
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.add("messages", messages);
    return answer.toString();
  }
}
