package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The status that a list line begins with, in words: `Done: …`, `(Done) …`, `**In progress:** …`,
/// `[已完成] …`. Other words follow it, or it would be a label; `Released: 2026-05-12` tells a day.
///
/// @param from where the status begins
/// @param to where it ends
/// @param rest where the other words begin
/// @param kept marks before it that close behind those
record Opening(int from, int to, int rest, String kept, Status status) {
  private static final int LONGEST = 30;
  private static final String OPEN = "([（【";
  private static final String CLOSE = ")]）】";
  private static final String COLONS = ":：";
  private static final char WIDE = '\u3000';

  static Optional<Opening> of(String text, int start) {
    int at = afterMarks(text, start);
    int bracket = at < text.length() ? OPEN.indexOf(text.charAt(at)) : -1;
    int from = bracket < 0 ? at : at + 1;
    int end = next(text, from, bracket < 0 ? COLONS : CLOSE.substring(bracket, bracket + 1));
    if (end < 0) {
      return Optional.empty();
    }
    int to = beforeMarks(text, from, end);
    int closed = afterMarks(text, end + 1);
    boolean whole = end - to + closed - end - 1 >= at - start;
    int rest = whole ? closed : end + 1;
    Status status = goesOn(text, end, rest) ? said(text, from, to, rest) : null;
    return status == null
        ? Optional.empty()
        : Optional.of(new Opening(from, to, rest, whole ? "" : text.substring(start, at), status));
  }

  private static int next(String text, int from, String signs) {
    int limit = Math.min(text.length(), from + LONGEST);
    for (int at = from; at < limit; at++) {
      if (signs.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /// Whether words follow, set apart as their script does it.
  private static boolean goesOn(String text, int end, int rest) {
    return rest < text.length()
        && (text.charAt(rest) == ' ' || text.charAt(end) > WIDE)
        && !text.substring(rest).isBlank();
  }

  private static @Nullable Status said(String text, int from, int to, int rest) {
    Status status = StatusWords.opening(text.substring(from, to)).orElse(null);
    boolean day = status != null && TargetDates.only(InlineText.plain(text.substring(rest)));
    return day ? null : status;
  }

  private static int afterMarks(String text, int start) {
    int at = start;
    while (at < text.length() && isMark(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int beforeMarks(String text, int from, int end) {
    int to = end;
    while (to > from && isMark(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private static boolean isMark(char c) {
    return c == '*' || c == '_';
  }
}
