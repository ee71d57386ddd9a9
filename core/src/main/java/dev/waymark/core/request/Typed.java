package dev.waymark.core.request;

import java.util.regex.Pattern;

/// What was typed, without what nobody sees: what comes along when text is copied from a page or a
/// chat.
public final class Typed {
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");
  private static final Pattern BLANK = Pattern.compile("[\\u00A0\\u2007\\u202F]");

  private static final int LONGEST_SHOWN = 60;

  private Typed() {}

  public static String plain(String line) {
    return BLANK.matcher(UNSEEN.matcher(line).replaceAll("")).replaceAll(" ");
  }

  /// Only a few words of many.
  public static String shown(String said) {
    String line = said.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN - 1)).strip() + "…";
  }
}
