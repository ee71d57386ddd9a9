package dev.waymark.bots.slack;

import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.reply.Line;
import java.util.List;

/// A message as Slack would be sent it, without what needs a service to answer.
public final class SlackPreview {
  private SlackPreview() {}

  /// The text for notifications and the blocks, as JSON on one line.
  public static String of(List<Line> lines) {
    SlackMessage message = SlackMessage.of(Sheet.of(lines));
    JsonObject json = new JsonObject();
    json.addProperty("text", message.text());
    json.add("blocks", GsonFactory.createSnakeCase().toJsonTree(message.blocks()));
    return json.toString();
  }
}
