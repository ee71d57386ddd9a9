package dev.waymark.core.request;

import java.util.regex.Pattern;

/// A line without what nobody sees: what comes along when text is copied from a page or a chat.
public final class Typed {
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");
  private static final Pattern BLANK = Pattern.compile("[\\u00A0\\u2007\\u202F]");

  private Typed() {}

  public static String plain(String line) {
    return BLANK.matcher(UNSEEN.matcher(line).replaceAll("")).replaceAll(" ");
  }
}
