package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.PriorityWords;
import dev.waymark.core.roadmap.Priority;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A priority in the notation of another: `P1` instead of `P2`, `HIGH` instead of `LOW`.
final class Levels {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");

  /// From 0, as documents count them.
  static final List<Priority> NUMBERED = List.of(Priority.values());

  private Levels() {}

  /// The example with its level replaced; the word alone where it names none.
  static String instead(String example, Priority level) {
    Optional<MatchResult> named =
        TOKEN
            .matcher(example)
            .results()
            .filter(token -> PriorityWords.of(token.group()).isPresent())
            .findFirst();
    // A symbol beside the word would still show the old level.
    boolean drawn =
        example.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
    return named
        .map(
            token ->
                drawn
                    ? like(token.group(), level)
                    : example.substring(0, token.start())
                        + like(token.group(), level)
                        + example.substring(token.end()))
        .orElseGet(() -> capital(level));
  }

  private static String like(String word, Priority level) {
    char last = word.charAt(word.length() - 1);
    if (last >= '0' && last <= '9') {
      return word.substring(0, word.length() - 1) + NUMBERED.indexOf(level);
    }
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return level.name();
    }
    return word.equals(word.toLowerCase(Locale.ROOT)) ? level.word() : capital(level);
  }

  static String capital(Priority level) {
    return level.name().charAt(0) + level.word().substring(1);
  }
}
