package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page that leads through steps: commands to run, a file to write, words to say, and what is
/// answered.
final class Guide {
  private static final Pattern STEP = Pattern.compile("(?m)^## (\\d+)\\. ");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}");
  private static final String PROGRAM = "./waymark ";

  /// Somebody who does what the page says.
  interface Newcomer {
    /// @return what was printed
    String run(List<String> words);

    void write(String toml) throws IOException;

    /// @return what was answered
    String say(String line);
  }

  private final String text;

  private Guide(String text) {
    this.text = text;
  }

  /// @param end the heading after the last step
  static Guide of(String page, String end) throws IOException {
    String text = Files.readString(Accepted.inRepository(page));
    return new Guide(text.substring(0, text.indexOf("\n## " + end)));
  }

  String text() {
    return text;
  }

  List<Integer> steps() {
    return STEP.matcher(text).results().map(step -> Integer.valueOf(step.group(1))).toList();
  }

  void follow(Newcomer newcomer) throws IOException {
    String printed = "";
    for (MatchResult block : BLOCK.matcher(text).results().toList()) {
      String said = block.group(2).strip();
      switch (block.group(1)) {
        case "sh" -> {
          assertThat(said).startsWith(PROGRAM);
          printed = newcomer.run(List.of(said.substring(PROGRAM.length()).split(" ")));
        }
        case "toml" -> newcomer.write(block.group(2));
        default -> {
          if (said.startsWith("/")) {
            say(newcomer, said.lines().toList(), printed);
          } else {
            assertThat(printed.strip()).isEqualTo(said);
          }
        }
      }
    }
  }

  private static void say(Newcomer newcomer, List<String> lines, String printed) {
    Matcher code = CODE.matcher(printed);
    String line = code.find() ? lines.getFirst().replace("CODE", code.group()) : lines.getFirst();
    assertThat(newcomer.say(line)).contains(lines.get(1).substring("> ".length()));
  }
}
