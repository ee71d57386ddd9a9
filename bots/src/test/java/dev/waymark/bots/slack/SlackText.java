package dev.waymark.bots.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// What Slack makes of what people type, and people see of what apps write.
final class SlackText {
  private SlackText() {}

  static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// The sections of a message as people see them.
  static String seen(JsonObject message) {
    if (!message.has("blocks")) {
      return message.has("text") ? seen(message.get("text").getAsString()) : "";
    }
    List<String> sections = new ArrayList<>();
    for (JsonElement block : message.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("type").getAsString().equals("section")) {
        sections.add(
            seen(block.getAsJsonObject().getAsJsonObject("text").get("text").getAsString()));
      }
    }
    return String.join("\n", sections);
  }

  private static String seen(String mrkdwn) {
    return mrkdwn
        .replaceAll("\\*([^*\n]+)\\*", "$1")
        .replace("\u200B", "")
        .replace("`", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
