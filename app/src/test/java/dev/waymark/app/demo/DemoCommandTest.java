package dev.waymark.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Commands;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Setting;
import dev.waymark.app.document.Accepted;
import dev.waymark.tui.text.Columns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Exit run(String... words) {
    Setting setting =
        new Setting(
            Map.of("NO_COLOR", "1"),
            folder,
            "you",
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            CLOCK);
    return Commands.tree(false).run(setting, words);
  }

  @Test
  void tells_what_waymark_does_where_there_is_no_terminal() throws IOException {
    assertThat(run("demo")).isEqualTo(Exit.FINE);

    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    String told = out.toString(StandardCharsets.UTF_8);
    assertThat(told.lines()).allMatch(line -> Columns.of(line) <= 80);
    Accepted.is(Accepted.inRepository("app/src/test/resources/demo.txt"), told);
  }

  @Test
  void leaves_nothing_behind() throws IOException {
    List<Path> before = leftovers();
    run("demo");

    assertThat(leftovers()).isEqualTo(before);
    assertThat(folder).isEmptyDirectory();
  }

  private static List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(TEMPORARY)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("waymark-demo-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void takes_nothing_more() {
    assertThat(run("demo", "please")).isEqualTo(Exit.WRONG);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("demo takes nothing more");
  }
}
