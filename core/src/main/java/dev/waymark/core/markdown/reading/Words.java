package dev.waymark.core.markdown.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Text reduced to what words are compared by.
final class Words {
  private static final String ACCENTED =
      "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģìíîïĩīĭįıñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųýÿŷźżžćłĺļľðþ";
  private static final String PLAIN =
      "aaaaaaaaacccccddeeeeeeeeeggggiiiiiiiiinnnnooooooooorrrsssstttuuuuuuuuuuyyyzzzclllldt";
  private static final char[] FOLDED = folded();
  private static final int MOST_WORDS = 5;

  private Words() {}

  private static char[] folded() {
    char[] folded = new char[0x180];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = Character.toLowerCase(c);
    }
    for (int i = 0; i < ACCENTED.length(); i++) {
      char accented = ACCENTED.charAt(i);
      folded[accented] = PLAIN.charAt(i);
      char upper = Character.toUpperCase(accented);
      if (upper >= 0x80 && upper < folded.length) {
        folded[upper] = PLAIN.charAt(i);
      }
    }
    folded['İ'] = 'i';
    return folded;
  }

  /// Lower-case letters without accents, digits, and the marks that other scripts need; anything
  /// else is one blank.
  static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isWordPart(c)) {
        if (gap && !normal.isEmpty()) {
          normal.append(' ');
        }
        gap = false;
        if (c < FOLDED.length) {
          normal.append(FOLDED[c]);
        } else {
          normal.appendCodePoint(Character.toLowerCase(c));
        }
      } else if (c < 0x300 || c > 0x36F) {
        gap = true;
      }
    }
    return normal.toString();
  }

  private static boolean isWordPart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean combining = c >= 0x300 && c <= 0x36F;
    boolean selector = c >= 0xFE00 && c <= 0xFE0F;
    int type = combining || selector ? Character.UNASSIGNED : Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /// The words of a normal text.
  static List<String> split(String normal) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int to = normal.indexOf(' '); to >= 0; to = normal.indexOf(' ', from)) {
      words.add(normal.substring(from, to));
      from = to + 1;
    }
    words.add(normal.substring(from));
    return words;
  }

  /// Whether one of the phrases occurs in the normal text, as whole words where the script has
  /// them.
  static boolean containAny(String normal, Collection<String> phrases) {
    for (String phrase : phrases) {
      if (contains(normal, phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String normal, String phrase) {
    boolean spaced = isSpaced(phrase);
    for (int at = normal.indexOf(phrase); at >= 0; at = normal.indexOf(phrase, at + 1)) {
      int end = at + phrase.length();
      boolean apart =
          (at == 0 || normal.charAt(at - 1) == ' ')
              && (end == normal.length() || normal.charAt(end) == ' ');
      if (apart || !spaced) {
        return true;
      }
    }
    return false;
  }

  static boolean startsWith(String normal, String phrase) {
    return normal.startsWith(phrase)
        && (normal.length() == phrase.length()
            || normal.charAt(phrase.length()) == ' '
            || !isSpaced(phrase));
  }

  /// Whether a normal text begins with one of the phrases. Looks up the text's own beginnings where
  /// words stand apart, so that long lists cost nothing.
  static boolean startsWithAny(String normal, Set<String> phrases) {
    return !leading(normal, phrases).isEmpty();
  }

  /// The longest phrase that a normal text begins with; empty when there is none.
  static String leading(String normal, Set<String> phrases) {
    int most = 0;
    for (int words = 0; words < MOST_WORDS && most < normal.length(); words++) {
      int blank = normal.indexOf(' ', most + 1);
      most = blank < 0 ? normal.length() : blank;
    }
    for (int to = most; to > 0; to = normal.lastIndexOf(' ', to - 1)) {
      String head = normal.substring(0, to);
      if (phrases.contains(head)) {
        return head;
      }
    }
    if (!normal.isEmpty() && normal.codePointAt(0) >= 0x2E80) {
      for (String phrase : phrases) {
        if (startsWith(normal, phrase)) {
          return phrase;
        }
      }
    }
    return "";
  }

  private static boolean isSpaced(String phrase) {
    return phrase.codePointAt(0) < 0x2E80;
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
