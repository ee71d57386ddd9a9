package dev.waymark.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.waymark.app.config.Config;
import dev.waymark.app.config.Config.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LogBookTest {
  private static final String CANARY = "s3cr3t-canary/+=1";
  private static final List<String> HOSTILE =
      List.of(
          "two\nlines",
          "carriage\rreturn",
          "\r\n2026-01-01T00:00:00.000Z INFO  forged a line of our own",
          "\u001b[2J\u001b]0;title\u0007",
          "\u009b31m",
          "\u0000\u0007\u007f",
          "\u2028\u2029",
          "\u202eright to left",
          "\"}{\"quote",
          "back\\slash",
          "\ud800 alone",
          "{} {} {}");

  @TempDir private Path folder;

  @Test
  void writes_an_object_per_line_whatever_is_said() throws IOException {
    Logger log = open(true, Level.INFO, Map.of());
    for (String hostile : HOSTILE) {
      try (var _ = MDC.putCloseable("request", hostile)) {
        log.info("said {}", hostile, new IllegalStateException(hostile));
      }
    }

    List<String> lines = Files.readAllLines(folder.resolve("log"));

    assertThat(lines).hasSameSizeAs(HOSTILE);
    assertThat(lines)
        .allSatisfy(
            line -> {
              JsonObject object = JsonParser.parseString(line).getAsJsonObject();
              assertThat(object.get("formattedMessage").getAsString()).startsWith("said ");
              assertThat(line.chars()).noneMatch(c -> Character.isISOControl(c) || c == 0x202e);
            });
  }

  @Test
  void lets_nobody_forge_a_line_for_people() throws IOException {
    Logger log = open(false, Level.INFO, Map.of());
    for (String hostile : HOSTILE) {
      log.info("said {}", hostile, new IllegalStateException(hostile));
    }

    List<String> lines = Files.readAllLines(folder.resolve("log"));

    assertThat(lines.stream().filter(line -> !line.startsWith("  ")))
        .hasSameSizeAs(HOSTILE)
        .allSatisfy(line -> assertThat(line).contains("INFO  LogBookTest said "));
    assertThat(String.join("", lines).chars())
        .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202e);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hides_tokens(boolean isJson) throws IOException {
    Logger log = open(isJson, Level.TRACE, Map.of());
    List<String> tokens =
        List.of(
            CANARY,
            "xoxb-1234567890-abcdefghij",
            "xapp-1-A0B1C2-3456-0123456789abcdef",
            "MTAwMDAwMDAwMDAwMDAwMDAwMA.Gabcde.abcdefghijklmnopqrstuvwxyz0123",
            "wss://wss.slack.com/link/?ticket=5e1f4c70-aaaa&app_id=1",
            "https://hooks.slack.com/commands/T1/2/abc");
    for (String token : tokens) {
      log.trace("token {}", token, new IllegalStateException("with " + token));
      log.error("Authorization: Bearer {}", token);
    }

    assertThat(Files.readString(folder.resolve("log")))
        .contains("(hidden)")
        .doesNotContain(
            CANARY,
            "1234567890-abc",
            "0123456789abcdef",
            "Gabcde",
            "5e1f4c70-aaaa",
            "commands/T1/2/abc");
  }

  @Test
  void changes_levels_while_it_is_open() throws IOException {
    Config.Log quiet = new Config.Log(false, false, Level.WARN, Map.of());
    LogBook book = LogBook.open(quiet, folder.resolve("log"), List.of());
    Logger log = LoggerFactory.getLogger("dev.waymark.some");
    log.info("one");
    book.levels(new Config.Log(false, false, Level.WARN, Map.of("dev.waymark.some", Level.DEBUG)));
    log.debug("two");
    book.levels(quiet);
    log.info("three");
    log.warn("four");

    assertThat(Files.readString(folder.resolve("log")))
        .contains("two", "four")
        .doesNotContain("one", "three");
    assertThat(book.warnings()).isEqualTo(1);
    assertThat(book.errors()).isZero();
  }

  private Logger open(boolean isJson, Level level, Map<String, Level> levels) {
    LogBook.open(
        new Config.Log(isJson, false, level, levels), folder.resolve("log"), List.of(CANARY));
    return LoggerFactory.getLogger("dev.waymark.LogBookTest");
  }
}
