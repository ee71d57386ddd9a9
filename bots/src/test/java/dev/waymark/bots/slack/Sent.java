package dev.waymark.bots.slack;

import com.google.gson.JsonObject;

/// Something that Slack delivered to the app, or tried to.
public record Sent(JsonObject envelope) {
  String id() {
    return Inbound.id(envelope);
  }
}
