package dev.waymark.tui.text;

import java.text.Normalizer;

/// Text for terminals that know nothing but ASCII.
public final class Ascii {
  private static final String MARKS = "○◐■✓→×·…–—“”‘’│─┌┐└┘├┤▸▾▎█▌░◆↑↓↵←●◂≠━╌▲☐☑▁▂▃▄▅▆▇▬┴";
  private static final String TWINS = "o~!x>-.~--\"\"''|-++++++>v|##-*^v<<*<#=-^_x.....##=+";

  private Ascii() {}

  /// The nearest text of the same length or shorter; what has no near one becomes a question mark.
  public static String of(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> ascii.append(twin(c)));
    return ascii.toString();
  }

  private static char twin(int c) {
    if (c <= '~') {
      return (char) c;
    }
    int mark = MARKS.indexOf(c);
    return mark < 0 ? '?' : TWINS.charAt(mark);
  }
}
