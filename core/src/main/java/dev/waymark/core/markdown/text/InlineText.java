package dev.waymark.core.markdown.text;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Inline Markdown as plain words: emphasis, links and tags lose their marks, code spans keep their
/// backticks. One pass with bounded looks ahead, whatever the text; what could disturb a terminal
/// is left out.
public final class InlineText {
  private static final Set<String> TAGS =
      Set.of(
          "a", "abbr", "b", "br", "center", "code", "del", "details", "div", "em", "font", "i",
          "img", "input", "ins", "kbd", "li", "mark", "p", "s", "small", "span", "strike", "strong",
          "sub", "summary", "sup", "u", "ul");
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", " ", "mdash", "—", "ndash", "–",
          "apos", "'");

  private final String text;
  private final BitSet dropped = new BitSet();
  private final Map<Integer, String> replaced = new HashMap<>();
  private final BitSet code = new BitSet();

  private InlineText(String text) {
    this.text = text;
  }

  /// The words of this stretch of Markdown.
  public static String plain(String markdown) {
    if (isPlain(markdown)) {
      return markdown.strip();
    }
    InlineText inline = new InlineText(markdown);
    inline.findCode();
    inline.findEscapes();
    inline.findTags();
    inline.findLinks();
    inline.findEmphasis();
    return tidy(inline.result());
  }

  /// Whether all of it is letters and single blanks already.
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = c < ' ' || c > '~' || "`\\&<[]*_~!".indexOf(c) >= 0;
      if (mark || (c == ' ' && before == ' ' && i > 0)) {
        return false;
      }
      before = c;
    }
    return true;
  }

  /// Which characters stand in code spans, backticks included.
  public static BitSet codeIn(String markdown) {
    InlineText inline = new InlineText(markdown);
    inline.findCode();
    return inline.code;
  }

  private void findCode() {
    Map<Integer, Integer> noneBefore = new HashMap<>();
    int at = text.indexOf('`');
    while (at >= 0) {
      int run = run(at, '`');
      boolean escaped =
          at > 0 && text.charAt(at - 1) == '\\' && (at < 2 || text.charAt(at - 2) != '\\');
      int close = escaped || noneBefore.containsKey(run) ? -1 : closingRun(at + run, run);
      if (close < 0) {
        if (!escaped) {
          noneBefore.put(run, at);
        }
        at = text.indexOf('`', at + run);
      } else {
        code.set(at, close + run);
        at = text.indexOf('`', close + run);
      }
    }
  }

  private int closingRun(int from, int length) {
    int at = text.indexOf('`', from);
    while (at >= 0) {
      int run = run(at, '`');
      if (run == length) {
        return at;
      }
      at = text.indexOf('`', at + run);
    }
    return -1;
  }

  private void findEscapes() {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) == '\\' && !code.get(i) && isPunctuation(text.charAt(i + 1))) {
        dropped.set(i);
        code.set(i + 1);
        i++;
      }
    }
    int at = text.indexOf('&');
    while (at >= 0) {
      int end = text.indexOf(';', at);
      if (end > at && end - at <= 7 && !code.get(at)) {
        String words = ENTITIES.get(text.substring(at + 1, end));
        if (words != null) {
          dropped.set(at, end + 1);
          replaced.put(at, words);
        }
      }
      at = end < 0 ? -1 : text.indexOf('&', at + 1);
    }
  }

  private void findTags() {
    int at = text.indexOf('<');
    while (at >= 0) {
      int next = at + 1;
      if (!code.get(at)) {
        next = tagAt(at);
      }
      at = next < 0 ? -1 : text.indexOf('<', next);
    }
  }

  /// Drops the tag here if it is one; where to look on, or -1 when no tag can follow.
  private int tagAt(int at) {
    boolean comment = text.startsWith("<!--", at);
    int end = text.indexOf(comment ? "-->" : ">", at);
    if (end < 0) {
      return comment ? at + 1 : -1;
    }
    if (comment) {
      dropped.set(at, end + 3);
      return end + 3;
    }
    int nameFrom = text.startsWith("</", at) ? at + 2 : at + 1;
    int nameTo = nameFrom;
    while (nameTo < end && Character.isLetterOrDigit(text.charAt(nameTo))) {
      nameTo++;
    }
    String name =
        text.substring(nameFrom, Math.min(nameTo, nameFrom + 12)).toLowerCase(Locale.ROOT);
    if (name.startsWith("http") && text.startsWith("://", nameTo)) {
      dropped.set(at);
      dropped.set(end);
    } else if (TAGS.contains(name)) {
      dropped.set(at, end + 1);
      if (name.equals("br")) {
        replaced.put(at, " ");
      }
    } else {
      return at + 1;
    }
    return end + 1;
  }

  private void findLinks() {
    Deque<Integer> open = new ArrayDeque<>();
    int noParenthesisFrom = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (code.get(i) || dropped.get(i)) {
        continue;
      }
      char c = text.charAt(i);
      if (c == '[') {
        open.push(i);
      } else if (c == ']' && !open.isEmpty()) {
        int from = open.pop();
        if (i + 1 < text.length() && text.charAt(i + 1) == '(' && i < noParenthesisFrom) {
          int end = text.indexOf(')', i);
          if (end < 0) {
            noParenthesisFrom = i;
          } else {
            dropLink(from, i, end + 1);
            i = end;
          }
        } else if (from > 0
            && text.charAt(from - 1) == '['
            && i + 1 < text.length()
            && text.charAt(i + 1) == ']') {
          dropWikiLink(from, i);
        }
      }
    }
  }

  private void dropLink(int from, int to, int end) {
    int start = from > 0 && text.charAt(from - 1) == '!' ? from - 1 : from;
    dropped.set(start, from + 1);
    dropped.set(to, end);
  }

  private void dropWikiLink(int from, int to) {
    int bar = text.indexOf('|', from);
    dropped.set(from - 1, bar > from && bar < to ? bar + 1 : from + 1);
    dropped.set(to, to + 2);
  }

  private void findEmphasis() {
    Map<Integer, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if ((c != '*' && c != '_' && c != '~') || code.get(i) || dropped.get(i)) {
        i++;
        continue;
      }
      int length = run(i, c);
      if (length <= 3 && (c != '~' || length == 2)) {
        delimiter(open.computeIfAbsent(c * 4 + length, run -> new ArrayDeque<>()), i, length);
      }
      i += length;
    }
  }

  private void delimiter(Deque<Integer> open, int at, int length) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + length >= text.length() ? ' ' : text.charAt(at + length);
    boolean inWord =
        text.charAt(at) == '_'
            && Character.isLetterOrDigit(before)
            && Character.isLetterOrDigit(after);
    boolean opens = !Character.isWhitespace(after) && !inWord;
    boolean closes = !Character.isWhitespace(before) && !inWord;
    if (closes && !open.isEmpty()) {
      int from = open.pop();
      dropped.set(from, from + length);
      dropped.set(at, at + length);
    } else if (opens && (text.charAt(at) != '_' || !Character.isLetterOrDigit(before))) {
      open.push(at);
    }
  }

  private String result() {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String instead = replaced.get(i);
      if (instead != null) {
        words.append(instead);
      }
      if (!dropped.get(i)) {
        words.append(text.charAt(i));
      }
    }
    return words.toString();
  }

  /// Single blanks, and nothing that moves a cursor or turns the writing direction.
  private static String tidy(String words) {
    StringBuilder tidy = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || c == 0xA0) {
        if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
          tidy.append(' ');
        }
      } else if ((c > ' ' && c < 0x7F) || isHarmless(c)) {
        tidy.appendCodePoint(c);
      }
    }
    return tidy.toString().strip();
  }

  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    boolean joiner = c == 0x200D;
    boolean tag = c >= 0xE0000 && c <= 0xE007F;
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && (type != Character.FORMAT || joiner)
        && !tag
        && c != 0xFFFD;
  }

  private int run(int from, char c) {
    int to = from;
    while (to < text.length() && text.charAt(to) == c) {
      to++;
    }
    return to - from;
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }
}
