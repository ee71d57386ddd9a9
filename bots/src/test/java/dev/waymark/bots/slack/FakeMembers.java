package dev.waymark.bots.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who is in the workspace T1. Ben is a guest, Vera is a bot; of others Slack knows what it was
/// told.
final class FakeMembers {
  private final Map<String, String> members = new ConcurrentHashMap<>();
  private final FakeScopes scopes;

  FakeMembers(FakeScopes scopes) {
    this.scopes = scopes;
  }

  void know(String id, String json) {
    members.put(id, json);
  }

  String info(String id) {
    JsonObject user =
        JsonParser.parseString(members.getOrDefault(id, "{\"team_id\":\"T1\"}")).getAsJsonObject();
    user.addProperty("id", id);
    if (id.equals("U-BEN") || id.equals("U-VERA")) {
      user.addProperty(id.equals("U-BEN") ? "is_restricted" : "is_bot", true);
    }
    if (user.get("profile") instanceof JsonObject profile && !scopes.has("users:read.email")) {
      profile.remove("email");
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.add("user", user);
    return answer.toString();
  }
}
