package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.app.config.ConfigReader;
import dev.waymark.app.config.Key;
import dev.waymark.app.config.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigPageTest {
  private static final Pattern KNOWN = Pattern.compile("there is ([a-z_0-9, ]+)\\.");

  @TempDir private Path folder;

  @Test
  void names_every_key() throws IOException {
    List<String> page =
        new ArrayList<>(
            List.of(
                "# Configuration",
                "",
                "Printed from the program by `mvn verify -Daccept`; edits here are lost.",
                "",
                "None is needed for the command line and the terminal UI. `serve` reads"
                    + " `waymark.toml`: beside the nearest `.waymark`",
                "folder, or in it; else `~/.config/waymark/waymark.toml`; or what `--config FILE`"
                    + " names.",
                "",
                "```",
                "./waymark config template        one to begin with, every key explained and"
                    + " commented out",
                "./waymark config check           all that is wrong, with line and key; exit 78",
                "./waymark config check --online  the same, and tries store, files, tokens and"
                    + " channels",
                "./waymark config show            as it takes effect, each value with where it came"
                    + " from; no tokens",
                "```",
                "",
                "Files are named relative to the configuration. A token stands in a file of its"
                    + " own, on one line, that nobody but its",
                "owner can read; else it is a systemd credential, else in the environment. The"
                    + " first of these that is there counts.",
                "",
                "A running service takes a changed file over by itself, or at SIGHUP: whole, or not"
                    + " at all when anything is wrong with it",
                "or when a key changed that is not marked *live*. The log says which."));
    Keys.SECTIONS.forEach(
        section -> {
          page.addAll(List.of("", "## [" + section.getKey() + "]", "", section.getValue(), ""));
          page.addAll(List.of("| key | example | otherwise | |", "|---|---|---|---|"));
          Keys.ALL.stream()
              .filter(key -> key.section().equals(section.getKey()))
              .map(ConfigPageTest::row)
              .forEach(page::add);
        });
    Accepted.is(
        Accepted.inRepository("docs/config.md"),
        page.stream().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n");
  }

  private static String row(Key key) {
    return "| `%s` | `%s` | %s | %s%s |"
        .formatted(
            key.name(), key.example(), key.otherwise(), key.about(), key.isLive() ? " *live*" : "");
  }

  @Test
  void shows_examples_that_are_right() throws IOException {
    for (String token :
        List.of(
            "slack-bot-token",
            "slack-app-token",
            "slack-signing-secret",
            "discord-token",
            "http-token")) {
      Path file = Files.writeString(folder.resolve(token), "secret\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(
        folder.resolve("holidays.ics"), "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n");
    String examples = String.join("\n", Keys.template()).replaceAll("(?m)^#([a-z_0-9]+ = )", "$1");
    Path file = Files.writeString(folder.resolve("waymark.toml"), examples);

    assertThatCode(() -> ConfigReader.read(file, Map.of(), ZoneOffset.UTC))
        .doesNotThrowAnyException();
  }

  /// Asked for a key it does not have, the program says which it has.
  @ParameterizedTest
  @MethodSource("sections")
  void shows_every_key_there_is_and_no_other(String section) throws IOException {
    Path file =
        Files.writeString(folder.resolve("waymark.toml"), "[" + section + "]\nnonsense = 1\n");

    var wrong =
        catchThrowableOfType(
            ConfigReader.Wrong.class, () -> ConfigReader.read(file, Map.of(), ZoneOffset.UTC));

    Matcher known = KNOWN.matcher(String.join(" ", wrong.problems()));
    assertThat(known.find()).isTrue();
    assertThat(known.group(1).split(", "))
        .containsExactlyInAnyOrderElementsOf(
            Keys.ALL.stream().filter(key -> key.section().equals(section)).map(Key::name).toList());
  }

  @Test
  void shows_every_section_there_is() throws IOException {
    Path file = Files.writeString(folder.resolve("waymark.toml"), "[nonsense]\n");

    var wrong =
        catchThrowableOfType(
            ConfigReader.Wrong.class, () -> ConfigReader.read(file, Map.of(), ZoneOffset.UTC));

    assertThat(wrong.problems())
        .singleElement()
        .asString()
        .contains("there is " + sections().sorted().collect(Collectors.joining(", ")) + ".");
  }

  static Stream<String> sections() {
    return Keys.SECTIONS.stream().map(Map.Entry::getKey);
  }
}
