package dev.waymark.bots.slack;

import com.google.gson.JsonObject;

/// What Slack says to an app when somebody does something somewhere.
///
/// @param user by their id
/// @param channel by its id
record Inbound(String user, String channel) {
  /// An envelope with a command.
  JsonObject command(String number, String line, String responseUrl) {
    String[] parts = line.split(" ", 2);
    JsonObject payload = new JsonObject();
    payload.addProperty("token", "t");
    payload.addProperty("team_id", "T1");
    payload.addProperty("team_domain", "t");
    payload.addProperty("channel_id", channel);
    payload.addProperty("channel_name", channel);
    payload.addProperty("user_id", user);
    payload.addProperty("user_name", user);
    payload.addProperty("command", parts[0]);
    payload.addProperty("text", parts.length == 1 ? "" : SlackText.escaped(parts[1]));
    payload.addProperty("api_app_id", "A1");
    payload.addProperty("response_url", responseUrl);
    payload.addProperty("trigger_id", "Tr" + number);
    payload.addProperty("is_enterprise_install", "false");
    return envelope("slash_commands", number, payload);
  }

  /// An envelope with a mention in a thread.
  JsonObject mention(String number, String text) {
    JsonObject event = new JsonObject();
    event.addProperty("type", "app_mention");
    event.addProperty("user", user);
    event.addProperty("text", "<@UBOT> " + text);
    event.addProperty("channel", channel);
    event.addProperty("ts", "1700000000." + number);
    event.addProperty("thread_ts", "1700000000.1");
    return event(number, event);
  }

  /// An envelope with an event.
  static JsonObject event(String number, JsonObject event) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", "event_callback");
    payload.addProperty("event_id", "Ev" + number);
    payload.addProperty("team_id", "T1");
    payload.addProperty("api_app_id", "A1");
    payload.add("event", event);
    return envelope("events_api", number, payload);
  }

  static JsonObject envelope(String type, String number, JsonObject payload) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("envelope_id", "E" + number);
    envelope.addProperty("type", type);
    envelope.addProperty("accepts_response_payload", true);
    envelope.add("payload", payload);
    return envelope;
  }

  static String id(JsonObject envelope) {
    return envelope.get("envelope_id").getAsString();
  }
}
