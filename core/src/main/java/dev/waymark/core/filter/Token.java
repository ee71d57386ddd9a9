package dev.waymark.core.filter;

import java.util.ArrayList;
import java.util.List;

/// One word of what was typed, or several in quotes; also in the quotes that chat clients put in by
/// themselves.
///
/// @param text without its quotes, unless they begin inside the word (`milestone:"Phase 2"`)
/// @param start where it begins in the whole text
/// @param end where what follows it begins
public record Token(String text, boolean quoted, int start, int end) {
  private static final String QUOTES = "\"“”„‟«»＂";
  private static final String SINGLE = "'‘’‚‛";
  private static final int LONGEST_IN_SINGLE = 500;
  private static final String MINUSES = "-‐‑‒–—−";

  public static List<Token> all(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        int close = closing(text, at);
        Token token =
            isQuote(text.charAt(at))
                ? inQuotes(text, at)
                : close > 0
                    ? new Token(text.substring(at + 1, close), true, at, close + 1)
                    : word(text, at);
        if (!token.text().isBlank()) {
          tokens.add(token);
        }
        at = token.end();
      }
    }
    return tokens;
  }

  /// Where single quotes end that begin a word: behind another one. Within words they are
  /// apostrophes.
  private static int closing(String text, int start) {
    if (!isSingle(text.charAt(start))) {
      return -1;
    }
    for (int at = start + 2; at < Math.min(text.length(), start + LONGEST_IN_SINGLE); at++) {
      boolean ends = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
      if (ends && isSingle(text.charAt(at)) && !Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    return -1;
  }

  private static Token inQuotes(String text, int start) {
    int end = start + 1;
    while (end < text.length() && !isQuote(text.charAt(end))) {
      end++;
    }
    return new Token(text.substring(start + 1, end), true, start, Math.min(end + 1, text.length()));
  }

  private static Token word(String text, int start) {
    int end = start;
    boolean open = false;
    while (end < text.length() && (open || !Character.isWhitespace(text.charAt(end)))) {
      open ^= isQuote(text.charAt(end));
      end++;
    }
    return new Token(text.substring(start, end), false, start, end);
  }

  /// A value without the quotes around it.
  public static String unquoted(String value) {
    int from = !value.isEmpty() && isQuote(value.charAt(0)) ? 1 : 0;
    int to =
        value.length() > from && isQuote(value.charAt(value.length() - 1))
            ? value.length() - 1
            : value.length();
    return value.substring(from, to);
  }

  /// A text without the quotes that it stands in as a whole.
  public static String bare(String text) {
    List<Token> tokens = all(text);
    return tokens.size() == 1 && tokens.getFirst().quoted() ? tokens.getFirst().text() : text;
  }

  /// Something without blanks, such as a ref or a date, with the hyphens it was typed with.
  public static String hyphened(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    word.chars().forEach(one -> plain.append(isMinus((char) one) ? '-' : (char) one));
    return plain.toString();
  }

  /// A value without any quotes.
  static String withoutQuotes(String value) {
    StringBuilder bare = new StringBuilder(value.length());
    value.chars().filter(one -> !isQuote((char) one)).forEach(one -> bare.append((char) one));
    return bare.toString();
  }

  /// Whether quotes are around all of it and nowhere else.
  static boolean isQuoted(String value) {
    return value.length() > 2
        && isQuote(value.charAt(0))
        && isQuote(value.charAt(value.length() - 1))
        && withoutQuotes(value).length() == value.length() - 2;
  }

  /// Also the dashes that chat clients put in by themselves.
  static boolean isMinus(char character) {
    return MINUSES.indexOf(character) >= 0;
  }

  static boolean isSingle(char character) {
    return SINGLE.indexOf(character) >= 0;
  }

  public static boolean isQuote(char character) {
    return QUOTES.indexOf(character) >= 0;
  }
}
