package dev.waymark.bots.slack;

import com.google.gson.JsonObject;
import dev.waymark.bots.slack.FakeSlack.Received;
import dev.waymark.bots.slack.SlackSettings.Members;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the app was allowed to do when it was installed, by the manifest; and what each call and
/// each delivery takes.
final class FakeScopes {
  private static final Map<String, String> OF_METHODS =
      Map.ofEntries(
          Map.entry("chat.postMessage", "chat:write"),
          Map.entry("chat.postEphemeral", "chat:write"),
          Map.entry("chat.update", "chat:write"),
          Map.entry("chat.delete", "chat:write"),
          Map.entry("chat.getPermalink", ""),
          Map.entry("conversations.open", "im:write"),
          Map.entry("users.info", "users:read"),
          Map.entry("users.lookupByEmail", "users:read.email"),
          Map.entry("files.getUploadURLExternal", "files:write"),
          Map.entry("files.completeUploadExternal", "files:write"));

  private static final Map<String, String> OF_EVENTS =
      Map.of("app_mention", "app_mentions:read", "message", "im:history");

  private final Set<String> granted = new LinkedHashSet<>(SlackManifest.scopes(Members.USUAL));

  void grant(List<String> scopes) {
    granted.addAll(scopes);
  }

  boolean has(String scope) {
    return granted.contains(scope);
  }

  void revoke(String scope) {
    if (!granted.remove(scope)) {
      throw new AssertionError(scope + " is not in the manifest");
    }
  }

  String header() {
    return String.join(",", granted);
  }

  /// Which scope this call takes and the app lacks.
  Optional<String> missing(String method, Received request) {
    String channel = request.form().getOrDefault("channel", "");
    List<String> needed =
        switch (method) {
          case "conversations.history", "conversations.replies" ->
              List.of(
                  channel.startsWith("G")
                      ? "groups:history"
                      : channel.startsWith("D") ? "im:history" : "channels:history");
          // It was invited to private channels only.
          case "chat.postMessage" ->
              channel.startsWith("C") || channel.startsWith("#")
                  ? List.of("chat:write", "chat:write.public")
                  : List.of("chat:write");
          default -> List.of(OF_METHODS.getOrDefault(method, ""));
        };
    return needed.stream().filter(one -> !one.isEmpty() && !granted.contains(one)).findFirst();
  }

  /// Slack delivers nothing that the app may not see.
  void check(JsonObject envelope) {
    String needed =
        envelope.get("type").getAsString().equals("events_api")
            ? OF_EVENTS.getOrDefault(
                envelope
                    .getAsJsonObject("payload")
                    .getAsJsonObject("event")
                    .get("type")
                    .getAsString(),
                "")
            : envelope.get("type").getAsString().equals("slash_commands") ? "commands" : "";
    if (!needed.isEmpty() && !granted.contains(needed)) {
      throw new AssertionError("Slack delivers this only with the scope " + needed);
    }
  }
}
