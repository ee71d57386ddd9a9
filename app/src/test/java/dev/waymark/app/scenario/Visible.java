package dev.waymark.app.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text with characters that nobody sees written so that everybody does: `\e`, `\u202e`.
final class Visible {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(e|u[0-9a-f]{4})");

  private Visible() {}

  static String of(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point == 0x1b) {
                visible.append("\\e");
              } else if (point != '\n' && isUnseen(point)) {
                visible.append("\\u%04x".formatted(point));
              } else {
                visible.appendCodePoint(point);
              }
            });
    return visible.toString();
  }

  private static boolean isUnseen(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL || type == Character.FORMAT;
  }

  /// The text that is written so.
  static String meant(String visible) {
    return ESCAPE
        .matcher(visible)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1).equals("e")
                        ? "\u001b"
                        : String.valueOf(
                            (char) Integer.parseInt(found.group(1).substring(1), 16))));
  }
}
