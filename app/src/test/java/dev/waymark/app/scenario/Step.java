package dev.waymark.app.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One thing that happens in a scenario.
sealed interface Step {
  /// A file is there with this content, and tracked.
  record Given(String file) implements Step {}

  /// A file has this content.
  record Then(String file) implements Step {}

  /// Somebody edits the file by hand: these words become those; `\n` begins a line.
  record Edits(String before, String after) implements Step {}

  record InSlack(String person, String channel, String line) implements Step {}

  record InDiscord(String person, String channel, String line) implements Step {}

  /// @param keys as typed; `⏎` is Enter and `⎋` Escape; empty to look only
  record InTerminal(String person, String keys) implements Step {}

  record OnCommandLine(String person, String line) implements Step {}

  /// Time has gone by until then.
  ///
  /// @param moment in UTC
  record ItIs(LocalDateTime moment) implements Step {}

  List<Pattern> SHAPES =
      List.of(
          Pattern.compile("Given (\\S+)"),
          Pattern.compile("Then (\\S+)"),
          Pattern.compile("in an editor> s/(.*)/(.*)/"),
          Pattern.compile("(\\w+) in Slack (#\\S+)> (.*)"),
          Pattern.compile("(\\w+) in Discord (#\\S+)> (.*)"),
          Pattern.compile("(\\w+) in the TUI> ?(.*)"),
          Pattern.compile("(\\w+) on the command line> (.*)"),
          Pattern.compile("It is (\\S+) (\\S+)"));

  /// Reads the line that begins a step.
  static Optional<Step> of(String line) {
    for (int shape = 0; shape < SHAPES.size(); shape++) {
      Matcher read = SHAPES.get(shape).matcher(line);
      if (read.matches()) {
        return Optional.of(of(shape, read));
      }
    }
    return Optional.empty();
  }

  private static Step of(int shape, Matcher read) {
    return switch (shape) {
      case 0 -> new Given(read.group(1));
      case 1 -> new Then(read.group(1));
      case 2 -> new Edits(read.group(1), read.group(2));
      case 3 -> new InSlack(read.group(1), read.group(2), read.group(3));
      case 4 -> new InDiscord(read.group(1), read.group(2), read.group(3));
      case 5 -> new InTerminal(read.group(1), read.group(2));
      case 6 -> new OnCommandLine(read.group(1), read.group(2));
      default -> new ItIs(LocalDate.parse(read.group(1)).atTime(LocalTime.parse(read.group(2))));
    };
  }
}
