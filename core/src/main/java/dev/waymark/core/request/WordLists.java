package dev.waymark.core.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The lists of `words.txt`: what people say in a line and around it.
public final class WordLists {
  private static final Map<String, Set<String>> LISTS = read();

  private WordLists() {}

  /// The list of this name.
  public static Set<String> of(String name) {
    return Objects.requireNonNull(LISTS.get(name), () -> "words.txt has no list " + name);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    String name = "";
    for (String line : text().lines().filter(WordLists::says).toList()) {
      if (line.startsWith("[")) {
        name = line.substring(1, line.indexOf(']'));
      } else {
        lists.computeIfAbsent(name, _ -> new LinkedHashSet<>()).addAll(List.of(line.split(", ")));
      }
    }
    return lists;
  }

  private static boolean says(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static String text() {
    try (InputStream words = WordLists.class.getResourceAsStream("words.txt")) {
      return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("words.txt, part of this program, cannot be read", unreadable);
    }
  }
}
