package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.discord.FakeTable.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What went out to Discord, as files that people agreed to; `-Daccept` agrees to it as it is now.
final class Wire {
  private static final Path FOLDER = Path.of("src/test/resources/discord");

  private Wire() {}

  /// Compares all that was sent but the commands.
  static void is(String name, List<Sent> sent) throws IOException {
    String text =
        sent.stream()
            .filter(one -> !one.what().equals("command"))
            .map(one -> one.what() + fields(one.payload(), "  "))
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

  /// A line for each field, and for each component, without what is empty or differs each time.
  private static String fields(DataObject payload, String indent) {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, Object> field : new TreeMap<>(payload.toMap()).entrySet()) {
      Object value = field.getValue();
      if (value == null || field.getKey().endsWith("nonce")) {
        continue;
      }
      lines.append('\n').append(indent).append(field.getKey());
      if (field.getKey().equals("components") || field.getKey().equals("embeds")) {
        payload.getArray(field.getKey()).stream(DataArray::getObject)
            .forEach(one -> lines.append('\n').append(indent).append("  ").append(tidy(one)));
      } else {
        lines.append(' ').append(tidy(value));
      }
    }
    return lines.toString();
  }

  private static String tidy(Object value) {
    return switch (value) {
      case DataObject object -> tidy(object.toMap());
      case Map<?, ?> map ->
          new TreeMap<>(map)
              .entrySet().stream()
                  .filter(one -> one.getValue() != null)
                  .map(one -> "\"" + one.getKey() + "\":" + tidy(one.getValue()))
                  .collect(Collectors.joining(",", "{", "}"));
      case List<?> list -> {
        List<String> all = new ArrayList<>();
        list.forEach(one -> all.add(tidy(one)));
        yield "[" + String.join(",", all) + "]";
      }
      case String text -> DataArray.empty().add(text).toString().replaceAll("^\\[|\\]$", "");
      default -> value.toString();
    };
  }
}
