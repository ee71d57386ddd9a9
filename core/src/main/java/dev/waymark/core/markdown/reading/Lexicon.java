package dev.waymark.core.markdown.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The lists of `words.txt`: what documents call things, each phrase as [Words#normal] gives it.
final class Lexicon {
  private static final Map<String, Set<String>> LISTS = read();

  private Lexicon() {}

  /// The list of this name.
  static Set<String> list(String name) {
    return Objects.requireNonNull(LISTS.get(name), () -> "words.txt has no list " + name);
  }

  /// From each phrase to what its list means; lists are named by these values, in lower case.
  static <E extends Enum<E>> Map<String, E> meanings(String name, E[] values) {
    Map<String, E> meanings = new HashMap<>();
    for (E value : values) {
      String part = value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      for (String phrase : list(name + "." + part)) {
        meanings.put(phrase, value);
      }
    }
    return meanings;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    Set<String> current = new LinkedHashSet<>();
    for (String line : text().split("\n", -1)) {
      if (line.startsWith("[")) {
        current = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), Lexicon::fresh);
      } else if (!line.startsWith("#")) {
        for (int from = 0; from < line.length(); ) {
          int comma = line.indexOf(',', from);
          int to = comma < 0 ? line.length() : comma;
          String phrase = Words.normal(line.substring(from, to));
          if (!phrase.isEmpty()) {
            current.add(phrase);
          }
          from = to + 1;
        }
      }
    }
    return lists;
  }

  private static Set<String> fresh(String name) {
    return new LinkedHashSet<>();
  }

  private static String text() {
    try (InputStream words = Lexicon.class.getResourceAsStream("words.txt")) {
      return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("words.txt, part of this program, cannot be read", unreadable);
    }
  }
}
