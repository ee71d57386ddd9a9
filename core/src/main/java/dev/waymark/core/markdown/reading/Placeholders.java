package dev.waymark.core.markdown.reading;

/// Knows the words people leave for others to fill in.
final class Placeholders {
  private static final int LONGEST = 40;

  private Placeholders() {}

  static boolean is(String plain) {
    String text = plain.strip();
    if (text.length() > LONGEST || text.isEmpty()) {
      return false;
    }
    String normal = Words.normal(text);
    if (normal.isEmpty()) {
      return text.chars().allMatch(c -> ".…_-?".indexOf(c) >= 0);
    }
    boolean bracketed = isIn(text, '[', ']') || isIn(text, '<', '>') || isIn(text, '{', '}');
    return bracketed
        || Attributes.isNone(normal)
        || normal.startsWith("lorem ipsum")
        || normal.equals("xxx")
        || isNumberedWord(normal);
  }

  private static boolean isIn(String text, char open, char close) {
    return text.charAt(0) == open
        && text.charAt(text.length() - 1) == close
        && text.indexOf(close) == text.length() - 1;
  }

  /// `feature 1`, `task a`.
  private static boolean isNumberedWord(String normal) {
    int blank = normal.indexOf(' ');
    if (blank < 0 || normal.length() - blank > 3) {
      return false;
    }
    String word = normal.substring(0, blank);
    String rest = normal.substring(blank + 1);
    boolean counted =
        rest.chars().allMatch(Character::isDigit) || (rest.length() == 1 && rest.charAt(0) < 'e');
    return counted && (word.equals("feature") || word.equals("task") || word.equals("item"));
  }
}
