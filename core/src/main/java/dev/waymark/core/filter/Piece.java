package dev.waymark.core.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a filter is made of.
///
/// @param text without the minuses in front, and without quotes around it
/// @param minuses how many; two take each other back
record Piece(Kind kind, String text, int minuses) {
  enum Kind {
    WORD,
    QUOTED,
    OPEN,
    CLOSE,
    AND,
    OR
  }

  boolean is(String word) {
    return text.equalsIgnoreCase(word) && minuses == 0;
  }

  /// As it was typed, so far as it matters.
  @Override
  public String toString() {
    return "-".repeat(minuses) + text;
  }

  static List<Piece> all(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (Token token : Token.all(text)) {
      if (token.quoted()) {
        quoted(token.text()).ifPresent(pieces::add);
      } else if (token.text().equals("OR")) {
        pieces.add(new Piece(Kind.OR, "OR", 0));
      } else if (token.text().equals("AND")) {
        pieces.add(new Piece(Kind.AND, "AND", 0));
      } else {
        add(token.text(), pieces);
      }
    }
    return pieces;
  }

  /// A filter cannot say the quotes that stand within others: `'the "old" one'`.
  private static Optional<Piece> quoted(String text) {
    String plain = Token.withoutQuotes(text);
    return plain.isBlank() ? Optional.empty() : Optional.of(new Piece(Kind.QUOTED, plain, 0));
  }

  /// Brackets may touch words; those within a word belong to it: `f(x)`.
  private static void add(String word, List<Piece> pieces) {
    int from = 0;
    int minuses = leadingMinuses(word, from);
    while (from + minuses < word.length() && word.charAt(from + minuses) == '(') {
      pieces.add(new Piece(Kind.OPEN, "(", minuses % 2));
      from += minuses + 1;
      minuses = leadingMinuses(word, from);
    }
    int to = word.length();
    int unmatched = unmatched(word, from);
    int closing = 0;
    while (closing < unmatched && to > from && word.charAt(to - 1) == ')') {
      to--;
      closing++;
    }
    if (from + minuses < to) {
      pieces.add(word(word.substring(from + minuses, to), minuses));
    } else if (minuses > 0) {
      pieces.add(new Piece(Kind.WORD, "-".repeat(minuses), 0));
    }
    for (int i = 0; i < closing; i++) {
      pieces.add(new Piece(Kind.CLOSE, ")", 0));
    }
  }

  private static Piece word(String word, int minuses) {
    return Token.isQuoted(word) && !Token.unquoted(word).isBlank()
        ? new Piece(Kind.QUOTED, Token.unquoted(word), minuses % 2)
        : new Piece(Kind.WORD, word, minuses % 2);
  }

  private static int leadingMinuses(String word, int from) {
    int at = from;
    while (at < word.length() && Token.isMinus(word.charAt(at))) {
      at++;
    }
    return at - from;
  }

  /// How many brackets close, outside of quotes, that nothing in the word opens.
  private static int unmatched(String word, int from) {
    int open = 0;
    int unmatched = 0;
    boolean quoted = false;
    for (char character : word.substring(from).toCharArray()) {
      quoted ^= Token.isQuote(character);
      if (quoted) {
        continue;
      }
      if (character == '(') {
        open++;
      } else if (character == ')' && open > 0) {
        open--;
      } else if (character == ')') {
        unmatched++;
      }
    }
    return unmatched;
  }
}
