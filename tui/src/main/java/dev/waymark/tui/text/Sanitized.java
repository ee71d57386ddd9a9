package dev.waymark.tui.text;

import java.text.Normalizer;

/// Text from users made harmless for a terminal: nothing in it can move the cursor, turn the
/// reading direction, hide, or pile up on one column.
public final class Sanitized {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int MARKS_PER_BASE = 4;

  private Sanitized() {}

  /// Keeps line feeds and tabs.
  public static String of(String text) {
    return isPlain(text) ? text : cleaned(text);
  }

  /// The same on one line: line feeds and tabs become blanks.
  public static String line(String text) {
    return isPlain(text) ? text : of(text).replace('\n', ' ').replace('\t', ' ');
  }

  /// Whether text is of printable ASCII only, so that nothing has to be made harmless.
  static boolean isPlain(byte[] utf8) {
    for (byte one : utf8) {
      if (one < ' ' || one > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c > '~' && !isSign(c))) {
        return false;
      }
    }
    return true;
  }

  /// Boxes, shapes and ticks, which replies are full of: harmless, and the same in every normal
  /// form. Knowing it spares most commands the loading of Unicode's tables.
  private static boolean isSign(char c) {
    return (c >= 0x2500 && c <= 0x27BF) || c == '·' || c == '→' || c == '×';
  }

  private static String cleaned(String text) {
    StringBuilder harmless = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      boolean beforeLineFeed = c == '\r' && i < text.length() && text.charAt(i) == '\n';
      if (marks <= MARKS_PER_BASE && !beforeLineFeed && !isInvisible(c)) {
        harmless.appendCodePoint(isHarmless(c) ? c : REPLACEMENT);
      }
    }
    return Normalizer.normalize(harmless, Normalizer.Form.NFC);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /// Joins and breaks that mean nothing where lines are cut at a column.
  private static boolean isInvisible(int c) {
    return c == 0x00AD || c == 0x200B || c == 0x200C || c == 0x2060;
  }

  private static boolean isHarmless(int c) {
    if (c == '\n' || c == '\t' || c == 0x200D) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> (c & 0xFFFE) != 0xFFFE && !(c >= 0xE0000 && c <= 0xE007F);
    };
  }
}
