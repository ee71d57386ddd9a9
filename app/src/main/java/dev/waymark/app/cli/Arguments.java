package dev.waymark.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What was said on one command line.
///
/// @param words those that are no options, without the command's name
/// @param options the options that were said, with what they were told; a flag is told nothing
/// @param literal whether `--` said that what follows it are words, whatever they look like
public record Arguments(List<String> words, Map<String, String> options, boolean literal) {
  public Arguments {
    words = List.copyOf(words);
    options = Map.copyOf(options);
  }

  /// Where no word has a hyphen in front there is no option, and nothing to parse.
  static boolean arePlain(String... line) {
    for (String word : line) {
      if (word.startsWith("-")) {
        return false;
      }
    }
    return true;
  }

  /// @param line a command's name, if any, and words
  static Arguments plain(String... line) {
    List<String> words = Arrays.asList(line);
    return new Arguments(words.subList(Math.min(1, line.length), line.length), Map.of(), false);
  }
}
