package dev.waymark.core.request;

import dev.waymark.core.filter.Token;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What stands behind the names of a line, word by word.
record Remark(String text, List<Token> words) {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Remark of(String text) {
    return new Remark(text, Token.all(text));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// Whether it stands in quotes as a whole, and so is meant as it is.
  boolean isQuoted() {
    return words.size() == 1 && words.getFirst().quoted();
  }

  boolean isAsked() {
    Token last = words.getLast();
    return !last.quoted() && last.text().endsWith("?") && !last.text().contains("://");
  }

  /// In lower case, without the signs behind it; empty where it stands in quotes, or nothing does.
  String word(int at) {
    if (at >= words.size() || words.get(at).quoted()) {
      return "";
    }
    String word = words.get(at).text().toLowerCase(Locale.ROOT);
    int end = word.length();
    while (end > 1 && ",.;:!?".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  boolean isSign(int at) {
    return SIGNS.matcher(words.get(at).text()).matches();
  }

  /// As it was typed.
  String between(int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /// Whether a line or a part of a sentence ends before this word.
  boolean isApart(int at) {
    String before = words.get(at - 1).text();
    return before.endsWith(",")
        || before.endsWith(";")
        || text.substring(words.get(at - 1).end(), words.get(at).start()).indexOf('\n') >= 0;
  }

  boolean says(Collection<String> phrases) {
    String spaced = spaced();
    return phrases.stream().anyMatch(phrase -> spaced.contains(" " + phrase + " "));
  }

  boolean endsWith(Collection<String> phrases) {
    String spaced = spaced();
    return phrases.stream().anyMatch(phrase -> spaced.endsWith(" " + phrase + " "));
  }

  /// Without the sign that ends it.
  static String ended(String said) {
    return said.endsWith("…") || said.endsWith("\"") || !SIGNS.matcher(last(said)).matches()
        ? said
        : said.substring(0, said.length() - 1);
  }

  private static String last(String said) {
    return said.substring(said.length() - 1);
  }

  /// All words, each with a blank on both sides.
  private String spaced() {
    return IntStream.range(0, words.size())
        .mapToObj(this::word)
        .collect(Collectors.joining(" ", " ", " "));
  }

  /// All words, one blank between two.
  String plain() {
    return spaced().strip();
  }
}
