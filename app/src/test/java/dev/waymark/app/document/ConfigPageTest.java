package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.app.config.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern KNOWN = Pattern.compile("there is ([a-z_, ]+)\\.");

  @TempDir private Path folder;
  private String example = "";

  @BeforeEach
  void read() throws IOException {
    Matcher found = EXAMPLE.matcher(Files.readString(Accepted.inRepository("docs/config.md")));
    assertThat(found.find()).isTrue();
    example = found.group(1);
  }

  @Test
  void shows_a_configuration_that_is_right() throws IOException {
    for (String token : List.of("slack-bot-token", "slack-app-token", "discord-token")) {
      Path file = Files.writeString(folder.resolve(token), "secret\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    Path file = Files.writeString(folder.resolve("waymark.toml"), example);

    assertThatCode(() -> ConfigReader.read(file, Map.of(), ZoneOffset.UTC))
        .doesNotThrowAnyException();
  }

  /// Asked for a key it does not have, the program says which it has.
  @ParameterizedTest
  @ValueSource(strings = {"standup", "slack", "discord", "sync", "ssh"})
  void shows_every_key(String section) throws IOException {
    Path file =
        Files.writeString(folder.resolve("waymark.toml"), "[" + section + "]\nnonsense = 1\n");

    var wrong =
        catchThrowableOfType(
            ConfigReader.Wrong.class, () -> ConfigReader.read(file, Map.of(), ZoneOffset.UTC));

    Matcher known = KNOWN.matcher(String.join(" ", wrong.problems()));
    assertThat(known.find()).isTrue();
    assertThat(known.group(1).split(", "))
        .allSatisfy(key -> assertThat(shown(section)).contains("\n" + key + " = "));
  }

  private String shown(String section) {
    String rest = example.substring(example.indexOf("[" + section + "]"));
    int next = rest.indexOf("\n\n");
    return next < 0 ? rest : rest.substring(0, next);
  }
}
