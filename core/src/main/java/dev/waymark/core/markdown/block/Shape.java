package dev.waymark.core.markdown.block;

import dev.waymark.core.markdown.text.SourceText;

/// Whether a line can say something else and every block stays as it is. When in doubt it cannot.
public final class Shape {
  private static final int LONGEST_FRONT_MATTER = 300;

  private final String before;
  private final String after;
  private final String above;
  private final String below;

  private Shape(String before, String after, String above, String below) {
    this.before = before;
    this.after = after;
    this.above = above;
    this.below = below;
  }

  /// @param row whether the line is a row of a table that no item holds
  public static boolean stays(SourceText before, SourceText after, int line, boolean row) {
    Shape shape =
        new Shape(
            before.line(line).text(),
            after.line(line).text(),
            line == 1 ? "" : before.line(line - 1).text(),
            line == before.count() ? "" : before.line(line + 1).text());
    boolean head = line <= LONGEST_FRONT_MATTER && before.line(1).text().strip().equals("---");
    return !head && !shape.isUnderlined() && (row ? shape.staysRow() : shape.staysLine());
  }

  private boolean isUnderlined() {
    String mask = Mask.of(below, false);
    return mask.startsWith("---") || mask.startsWith("===") || Mask.isTableSeparator(below);
  }

  private boolean staysRow() {
    return isRow(Mask.of(before, true)) && isRow(Mask.of(after, true));
  }

  private static boolean isRow(String mask) {
    return mask.startsWith("|") && mask.indexOf('x') > 0;
  }

  private boolean staysLine() {
    String mask = Mask.of(before, false);
    boolean barred = before.indexOf('|') >= 0 || after.indexOf('|') >= 0;
    return mask.equals(Mask.of(after, false))
        && mask.endsWith("x")
        && !mask.startsWith("#")
        && (!barred || above.indexOf('|') < 0)
        && beginsWithWords(before, mask.length() - 1)
        && beginsWithWords(after, mask.length() - 1);
  }

  private static boolean beginsWithWords(String text, int at) {
    char first = text.charAt(at);
    return "`~<".indexOf(first) < 0 && !Character.isWhitespace(first);
  }
}
