package dev.waymark.core.markdown.reading;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text reduced to what words are compared by.
final class Words {
  private static final Pattern BLANK = Pattern.compile(" ");

  private Words() {}

  /// Lower-case letters, digits and combining marks; anything else is one blank.
  static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean mark =
                  type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
              boolean selector = c >= 0xFE00 && c <= 0xFE0F;
              if (Character.isLetterOrDigit(c) || (mark && !selector)) {
                normal.appendCodePoint(c);
              } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
              }
            });
    return normal.toString().strip();
  }

  /// The words of a normal text.
  static List<String> split(String normal) {
    return List.of(BLANK.split(normal));
  }

  /// Whether one of the phrases occurs in the normal text, as whole words where the script has
  /// them.
  static boolean containAny(String normal, Collection<String> phrases) {
    String padded = " " + normal + " ";
    for (String phrase : phrases) {
      boolean spaced = phrase.codePointAt(0) < 0x2E80;
      if (spaced ? padded.contains(" " + phrase + " ") : normal.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  static boolean startsWith(String normal, String phrase) {
    return normal.equals(phrase)
        || normal.startsWith(phrase + " ")
        || (phrase.codePointAt(0) >= 0x2E80 && normal.startsWith(phrase));
  }

  /// The text without leading decoration and numbering such as `🚀 1.2)` or `A.`.
  static String afterNumbering(String plain) {
    int at = afterDecoration(plain, 0);
    int end = at;
    while (end < plain.length()
        && (Character.isDigit(plain.charAt(end)) || plain.charAt(end) == '.')) {
      end++;
    }
    boolean number = end > at && Character.isDigit(plain.charAt(at));
    if (!number && end + 1 < plain.length() && Character.isLetter(plain.charAt(end))) {
      boolean enumerator = plain.charAt(end + 1) == '.' || plain.charAt(end + 1) == ')';
      end = enumerator ? end + 1 : end;
      number = enumerator;
    }
    if (!number) {
      return plain.substring(at);
    }
    if (end < plain.length()
        && (plain.charAt(end) == ')' || plain.charAt(end) == '.' || plain.charAt(end) == ':')) {
      end++;
    }
    boolean apart = end >= plain.length() || Character.isWhitespace(plain.charAt(end));
    return apart ? plain.substring(afterDecoration(plain, end)) : plain.substring(at);
  }

  static boolean isNumbered(String plain) {
    return afterNumbering(plain).length() < plain.length() - afterDecoration(plain, 0);
  }

  /// Whether numbering is one letter, which says nothing without the section around it.
  static boolean isLettered(String plain) {
    int at = afterDecoration(plain, 0);
    return isNumbered(plain) && Character.isLetter(plain.charAt(at));
  }

  private static int afterDecoration(String plain, int from) {
    int at = from;
    while (at < plain.length()) {
      int c = plain.codePointAt(at);
      if (Character.isLetterOrDigit(c) && !isEnclosed(c)) {
        return at;
      }
      if (c == '(' || c == '[' || c == '"' || c == '`' || c == '<') {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isEnclosed(int c) {
    return c >= 0x2460 && c <= 0x24FF;
  }
}
