package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The `Key: value` pairs of a line, such as `**Priority:** High | **Effort:** 3 days`.
public final class Attributes {
  private static final int LONGEST_KEY = 3;

  /// What a pair tells.
  public enum Key {
    STATUS,
    PRIORITY,
    OWNER,
    TARGET,
    TIMEFRAME,
    DEPENDS,
    /// A day on which it begins, which no plan keeps.
    BEGIN,
    /// Describes a piece of work without planning it.
    DETAIL,
    /// The same, and only ever one piece of work: what is wrong, what mends it.
    MATTER;

    boolean plans() {
      return this != DETAIL && this != MATTER;
    }
  }

  /// @param from where the value begins
  /// @param to where it ends
  public record Pair(Key key, int from, int to) {
    public String value(String line) {
      return line.substring(from, to);
    }
  }

  private static final Map<String, Key> KEYS = Lexicon.meanings("key", Key.values());
  private static final Set<String> DATED = Lexicon.list("key.dated");
  private static final Set<String> PLACEHOLDERS = Lexicon.list("none");

  private Attributes() {}

  /// The pairs of a line whose text from here on begins with one; empty for other lines.
  static List<Pair> leading(String line, int from) {
    List<Pair> pairs = in(line, from);
    boolean leads = !pairs.isEmpty() && keyStart(line, pairs.getFirst()) <= skip(line, from);
    return leads ? pairs : List.of();
  }

  /// All pairs of a line.
  public static List<Pair> in(String line, int from) {
    List<Pair> pairs = new ArrayList<>();
    List<Head> heads = heads(line, from);
    for (int i = 0; i < heads.size(); i++) {
      int valueFrom = heads.get(i).end();
      int limit = i + 1 < heads.size() ? heads.get(i + 1).start() : line.length();
      for (int at = valueFrom; at < limit; at++) {
        char c = line.charAt(at);
        if (c == '|'
            || c == '·'
            || c == '•'
            || c == ']'
            || (c == ')' && line.lastIndexOf('(', at) < valueFrom)) {
          limit = at;
        }
      }
      while (valueFrom < limit && isPadding(line.charAt(valueFrom))) {
        valueFrom++;
      }
      int valueTo = limit;
      while (valueTo > valueFrom
          && (isPadding(line.charAt(valueTo - 1))
              || "([,;-–—".indexOf(line.charAt(valueTo - 1)) >= 0)) {
        valueTo--;
      }
      Pair pair = new Pair(heads.get(i).key(), valueFrom, Math.max(valueFrom, valueTo));
      if (!heads.get(i).dated() || TargetDates.only(InlineText.plain(pair.value(line)))) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /// A key and its colon.
  ///
  /// @param dated whether it is one only before a day: `End: 2026-05-23`
  private record Head(int start, int end, Key key, boolean dated) {}

  private static List<Head> heads(String line, int from) {
    List<Head> heads = new ArrayList<>();
    for (int colon = from; colon < line.length(); colon++) {
      if (line.charAt(colon) != ':' && line.charAt(colon) != '：') {
        continue;
      }
      int start = -1;
      Key key = null;
      int wordEnd = colon;
      int at = colon;
      for (int words = 1; words <= LONGEST_KEY && at > from; words++) {
        while (at > from && isPadding(line.charAt(at - 1))) {
          at--;
        }
        while (at > from && isWord(line.charAt(at - 1)) && wordEnd - at < 40) {
          at--;
        }
        Key known = KEYS.get(Words.normal(line.substring(at, colon)));
        if (known != null && startsPair(line, from, at)) {
          start = at;
          key = known;
        }
      }
      if (key != null) {
        int end = colon + 1;
        while (end < line.length() && line.charAt(end) == ':') {
          end++;
        }
        boolean dated = DATED.contains(Words.normal(line.substring(start, colon)));
        heads.add(new Head(start, end, key, dated));
      }
    }
    return heads;
  }

  private static boolean startsPair(String line, int from, int at) {
    int before = at;
    while (before > from && (line.charAt(before - 1) == '*' || line.charAt(before - 1) == '_')) {
      before--;
    }
    if (before == from || before < at) {
      return true;
    }
    char c = line.charAt(before - 1);
    boolean wide = c == ' ' && before - 2 >= from && line.charAt(before - 2) == ' ';
    boolean capital = Character.isUpperCase(line.charAt(at));
    boolean afterMark =
        c == ' ' && before - 2 >= from && "|·•,;–—-(]".indexOf(line.charAt(before - 2)) >= 0;
    return wide
        || "|·•([".indexOf(c) >= 0
        || afterMark
        || c == '\t'
        || (c == ' ' && capital && isSymbolOnly(line, from, before));
  }

  private static boolean isSymbolOnly(String line, int from, int to) {
    return line.substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static int keyStart(String line, Pair first) {
    int colon = Math.max(line.lastIndexOf(':', first.from()), line.lastIndexOf('：', first.from()));
    int start = colon;
    while (start > 0 && (isWord(line.charAt(start - 1)) || isPadding(line.charAt(start - 1)))) {
      start--;
    }
    return start;
  }

  private static int skip(String line, int from) {
    int at = from;
    while (at < line.length() && !Character.isLetterOrDigit(line.codePointAt(at))) {
      at += Character.charCount(line.codePointAt(at));
    }
    return at;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '-'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isPadding(char c) {
    return c == ' ' || c == '*' || c == '_' || c == '\t';
  }

  /// Whether a value only says that there is none.
  public static boolean isPlaceholder(String value) {
    return isNone(Words.normal(value));
  }

  /// The same of a normal text.
  static boolean isNone(String normal) {
    return normal.isEmpty() || PLACEHOLDERS.contains(normal);
  }
}
