package dev.waymark.bots.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Something that the app showed to somebody.
///
/// @param how `reply`, `edit`, `follow`, `deleted`, `modal`, `choices` or `post`
/// @param text as people see it: without markup
/// @param raw as it came in
/// @param onlyAsker whether it is shown to the asker alone
public record Heard(String how, String text, DataObject raw, boolean onlyAsker) {
  static Heard of(String how, DataObject raw, boolean onlyAsker) {
    List<String> text = new ArrayList<>();
    text.add(raw.getString("content", ""));
    raw.optArray("embeds")
        .ifPresent(
            embeds ->
                objects(embeds).forEach(embed -> text.add(embed.getString("description", ""))));
    return new Heard(how, seen(String.join("\n", text).strip()), raw, onlyAsker);
  }

  /// A message as people see it.
  private static String seen(String content) {
    return content
        .replace("**", "")
        .replaceAll("(?<!\\\\)`", "")
        .replaceAll("(?m)^-# ", "")
        .replaceAll("\\\\([^0-9A-Za-z\\s])", "$1")
        .replace("\u200B", "");
  }

  /// All that can be pressed on it, by what stands on it; entries of menus begin with `⋮`.
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (DataObject component : components()) {
      if (component.hasKey("options")) {
        objects(component.getArray("options"))
            .forEach(option -> labels.add("⋮ " + option.getString("label")));
      } else {
        labels.add(component.getString("label"));
      }
    }
    return labels;
  }

  /// In all rows.
  List<DataObject> components() {
    return raw.optArray("components").orElse(DataArray.empty()).stream(DataArray::getObject)
        .flatMap(row -> row.getArray("components").stream(DataArray::getObject))
        .toList();
  }

  static List<DataObject> objects(DataArray array) {
    return array.stream(DataArray::getObject).toList();
  }

  @Override
  public String toString() {
    return how + ": " + text;
  }
}
