package dev.waymark.bots.chat.text;

/// Text that is only text: no terminal escapes, no controls, nothing that turns the writing
/// direction round.
public final class Printable {
  private static final int REPLACEMENT = 0xFFFD;
  private static final String CUT = "…";

  private Printable() {}

  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(clean, point));
    return clean.toString();
  }

  /// No longer than this, in UTF-16 units; never cut within a character.
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  private static void append(StringBuilder clean, int point) {
    if (point == '\t' || point == '\n' || point == '\u2028' || point == '\u2029') {
      clean.append(' ');
    } else if (Character.getType(point) == Character.SURROGATE) {
      clean.appendCodePoint(REPLACEMENT);
    } else if (!Character.isISOControl(point) && !turnsDirection(point) && point != '\uFEFF') {
      clean.appendCodePoint(point);
    }
  }

  private static boolean turnsDirection(int point) {
    return point == '\u061C'
        || (point >= '\u200E' && point <= '\u200F')
        || (point >= '\u202A' && point <= '\u202E')
        || (point >= '\u2066' && point <= '\u2069');
  }
}
