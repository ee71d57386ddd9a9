package dev.waymark.core.request;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Words that hold a sentence together. By themselves they name nothing, whatever titles they stand
/// in.
public final class FunctionWords {
  private static final Set<String> WORDS = WordLists.of("function");

  private FunctionWords() {}

  public static boolean contains(String word) {
    return WORDS.contains(word);
  }

  /// Whether there is nothing else in it.
  public static boolean only(String text) {
    return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
        .allMatch(WORDS::contains);
  }
}
