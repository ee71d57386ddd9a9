package dev.waymark.tui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A key that nobody presses in a story may do anything.
class KeysHaveStoriesTest {
  private static final Path PAGE = Path.of("../docs/keys.md");
  private static final Path STORIES = Path.of("src/test/java/dev/waymark/tui/story");
  private static final Pattern PRESSED = Pattern.compile("\\.press\\(([^)]*)\\)");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("`([^`]+)`");

  @Test
  void every_key_of_the_documentation_is_pressed_in_a_story() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("| `")) {
        Matcher key = KEY.matcher(line.substring(2, line.indexOf(" | ")));
        key.results().forEach(one -> keys.add(one.group(1)));
      }
    }
    assertThat(keys).hasSizeGreaterThan(50);
    assertThat(pressed()).containsAll(keys);
  }

  private static Set<String> pressed() throws IOException {
    Set<String> pressed = new TreeSet<>();
    try (Stream<Path> stories = Files.list(STORIES)) {
      for (Path story :
          stories.filter(file -> file.toString().endsWith("StoriesTest.java")).toList()) {
        PRESSED
            .matcher(Files.readString(story))
            .results()
            .flatMap(call -> TEXT.matcher(call.group(1)).results())
            .forEach(text -> pressed.add(text.group(1)));
      }
    }
    return pressed;
  }
}
