package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.waymark.bots.slack.Seen.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What went out to Slack, as files that people agreed to; `-Daccept` agrees to it as it is now.
final class Wire {
  private static final Path FOLDER = Path.of("src/test/resources/slack");
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Wire() {}

  /// Compares all that was sent since so many payloads ago.
  static void is(String name, List<Sent> sent) throws IOException {
    String text =
        sent.stream()
            .map(one -> one.method() + lines(tidy(one.payload()).getAsJsonObject(), "  "))
            .collect(Collectors.joining("\n", "", "\n"));
    Path file = FOLDER.resolve(name + ".txt");
    if (System.getProperty("accept") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text)
        .as("%s, else agree to the change: mvn verify -Daccept", file)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }

  /// A line for each field, and for each block.
  private static String lines(JsonObject payload, String indent) {
    StringBuilder lines = new StringBuilder();
    payload
        .asMap()
        .forEach(
            (name, value) -> {
              lines.append('\n').append(indent).append(name);
              if (name.equals("view")) {
                lines.append(lines(value.getAsJsonObject(), indent + "  "));
              } else if (name.equals("blocks")) {
                value
                    .getAsJsonArray()
                    .forEach(
                        block ->
                            lines
                                .append('\n')
                                .append(indent)
                                .append("  ")
                                .append(GSON.toJson(block)));
              } else {
                lines.append(' ').append(GSON.toJson(value));
              }
            });
    return lines.toString();
  }

  /// In a fixed order, without what differs each time.
  private static JsonElement tidy(JsonElement element) {
    if (element.isJsonObject()) {
      JsonObject tidy = new JsonObject();
      new TreeMap<>(element.getAsJsonObject().asMap())
          .forEach(
              (name, value) -> {
                if (name.equals("trigger_id")) {
                  tidy.addProperty(name, value.getAsString().replaceAll("[0-9]+$", "…"));
                } else if (!name.equals("ts")) {
                  tidy.add(name, name.equals("private_metadata") ? opened(value) : tidy(value));
                }
              });
      return tidy;
    }
    if (element.isJsonArray()) {
      JsonArray tidy = new JsonArray();
      element.getAsJsonArray().forEach(each -> tidy.add(tidy(each)));
      return tidy;
    }
    return element;
  }

  private static JsonElement opened(JsonElement metadata) {
    JsonObject opened = JsonParser.parseString(metadata.getAsString()).getAsJsonObject();
    JsonObject place = opened.getAsJsonObject("place");
    if (place.has("address")) {
      place.addProperty("address", "http://slack/response");
    }
    return tidy(opened);
  }
}
