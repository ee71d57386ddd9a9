package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.waymark.app.Commands;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Setting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PagesTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)]*)?\\)");
  private static final Pattern COMMAND = Pattern.compile("\\./waymark((?: [^\\s`|>&]+)*)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Pattern ROOM = Pattern.compile("^\\| \\[([a-z.]+)]", Pattern.MULTILINE);

  /// Where in the drawing of core the rooms end and the words about them begin.
  private static final int CAPTIONS = 31;

  @TestFactory
  Stream<DynamicTest> lead_to_files_that_are_there() throws IOException {
    return Pages.all().stream()
        .map(page -> dynamicTest(page.toString(), () -> assertThat(broken(page)).isEmpty()));
  }

  private static List<String> broken(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
        .filter(link -> !Files.exists(page.resolveSibling(link)))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> say_commands_that_the_program_understands() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : Pages.all()) {
      COMMAND
          .matcher(Files.readString(page))
          .results()
          .map(PagesTest::words)
          .distinct()
          .forEach(
              words ->
                  tests.add(
                      dynamicTest(
                          page.getFileName() + ": waymark " + String.join(" ", words),
                          () -> assertThat(understood(words)).isEqualTo(Exit.FINE))));
    }
    return tests.stream();
  }

  private static List<String> words(MatchResult command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.group(1).strip());
    while (word.find()) {
      words.add(word.group().replaceAll("^[\"']|[\"',.;:)]+$", ""));
    }
    return words;
  }

  /// Asked for help, a command is read to its end and does nothing.
  private static Exit understood(List<String> words) {
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Setting setting =
        new Setting(
            Map.of(),
            Path.of(""),
            "reader",
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            false,
            Clock.systemUTC());
    List<String> asking = new ArrayList<>(words);
    asking.add("--help");
    return Commands.tree(false).run(setting, asking.toArray(String[]::new));
  }

  @Test
  void draw_every_room_of_core_and_none_that_is_not_there() throws IOException {
    String drawing = Files.readString(Accepted.inRepository("ARCHITECTURE.md"));
    Set<String> rooms = new TreeSet<>();
    for (MatchResult room : ROOM.matcher(drawing).results().toList()) {
      assertThat(sources(room.group(1))).as(room.group(1)).isDirectory();
      boolean inner = room.group(1).indexOf('.') != room.group(1).lastIndexOf('.');
      if (room.group(1).startsWith("core.") && !inner) {
        rooms.add(room.group(1).substring("core.".length()));
      }
    }
    Set<String> arrows = new TreeSet<>();
    drawing
        .lines()
        .dropWhile(line -> !line.startsWith("Inside core"))
        .dropWhile(line -> !line.startsWith("```"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("```"))
        .map(line -> line.substring(0, Math.min(CAPTIONS, line.length())).strip())
        .forEach(drawn -> arrows.addAll(List.of(drawn.split(" +"))));

    assertThat(rooms).isEqualTo(roomsOfCore());
    assertThat(arrows).isEqualTo(roomsOfCore());
  }

  private static Set<String> roomsOfCore() throws IOException {
    Set<String> rooms = new TreeSet<>();
    try (Stream<Path> folders = Files.list(sources("core"))) {
      folders
          .filter(Files::isDirectory)
          .forEach(folder -> rooms.add(folder.getFileName().toString()));
    }
    return rooms;
  }

  private static Path sources(String room) {
    String module = room.split("\\.", 2)[0];
    return Accepted.inRepository(module + "/src/main/java/dev/waymark/" + room.replace('.', '/'));
  }
}
