package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Remark.Claim;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what a line says of how much is done: `22/30 done`, `3 of 7 shipped`, `85 % complete`,
/// `all features implemented`.
final class Claims {
  private static final int NEAR = 24;
  private static final int FEW_WORDS = 4;

  private Claims() {}

  /// A quick look: few lines need the closer one.
  static boolean maybe(String text) {
    return text.indexOf('%') >= 0
        || text.indexOf('/') >= 0
        || text.contains(" of ")
        || text.contains("ll ");
  }

  static List<Claim> in(int line, String text) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '%') {
        Claim claim = c == '/' ? fraction(line, text, i, i + 1) : percent(line, text, i);
        if (claim != null) {
          claims.add(claim);
        }
      } else if (c == ' ' && text.startsWith(" of ", i)) {
        Claim claim = fraction(line, text, i, i + 4);
        if (claim != null) {
          claims.add(claim);
        }
      } else if ((c == 'a' || c == 'A') && isWordStart(text, i)) {
        Claim claim = all(line, text, i);
        if (claim != null) {
          claims.add(claim);
        }
      }
    }
    return claims;
  }

  /// Two numbers, the first not above the second, with a word for done behind or before them.
  private static @Nullable Claim fraction(int line, String text, int gap, int next) {
    int from = digitsBefore(text, gap);
    int to = digitsAfter(text, next);
    boolean slashed =
        (from > 0 && text.charAt(from - 1) == '/')
            || (to < text.length() && text.charAt(to) == '/');
    if (from == gap || to == next || slashed || gap - from > 6 || to - next > 6) {
      return null;
    }
    int done = Integer.parseInt(text, from, gap, 10);
    int total = Integer.parseInt(text, next, to, 10);
    int end = saidAfter(text, to);
    if (total == 0 || done > total || (end < 0 && !saidBefore(text, from))) {
      return null;
    }
    int until = end < 0 ? to : end;
    return new Claim(line, from + 1, text.substring(from, until), done, total);
  }

  private static @Nullable Claim percent(int line, String text, int sign) {
    int gap = sign > 0 && text.charAt(sign - 1) == ' ' ? sign - 1 : sign;
    int from = digitsBefore(text, gap);
    boolean part = from > 0 && ".,<>≥≤~".indexOf(text.charAt(from - 1)) >= 0;
    if (from == gap || gap - from > 3 || part) {
      return null;
    }
    int done = Integer.parseInt(text, from, gap, 10);
    int end = saidAfter(text, sign + 1);
    if (done > 100 || (end < 0 && !saidBefore(text, from))) {
      return null;
    }
    return new Claim(line, from + 1, text.substring(from, end < 0 ? sign + 1 : end), done, 100);
  }

  /// `all features implemented`: few words between, and a word for done.
  private static @Nullable Claim all(int line, String text, int at) {
    if (!text.regionMatches(true, at, "all ", 0, 4)) {
      return null;
    }
    int from = at + 4;
    for (int words = 0; words < FEW_WORDS && from < text.length(); words++) {
      int to = from;
      while (to < text.length() && Character.isLetter(text.charAt(to))) {
        to++;
      }
      String word = text.substring(from, to);
      if (words > 0 && isDone(word)) {
        return new Claim(line, at + 1, text.substring(at, to), 0, 0);
      }
      if (to == from || to == text.length() || text.charAt(to) != ' ') {
        return null;
      }
      from = to + 1;
    }
    return null;
  }

  /// Where a word for done ends that follows within a few words; -1 when none does.
  private static int saidAfter(String text, int from) {
    int limit = Math.min(text.length(), from + NEAR);
    for (int at = from; at < limit; ) {
      if (!Character.isLetter(text.charAt(at))) {
        if (",;|.".indexOf(text.charAt(at)) >= 0) {
          return -1;
        }
        at++;
        continue;
      }
      int to = at;
      while (to < text.length() && Character.isLetter(text.charAt(to))) {
        to++;
      }
      if (isDone(text.substring(at, to))) {
        return to;
      }
      at = to;
    }
    return -1;
  }

  /// `Progress: 85%`, `Done (3/7)`.
  private static boolean saidBefore(String text, int from) {
    int start = Math.max(0, from - NEAR);
    String words = Words.normal(text.substring(start, from));
    int blank = words.lastIndexOf(' ');
    String last = blank < 0 ? words : words.substring(blank + 1);
    return last.startsWith("progres") || last.startsWith("completion") || isDone(last);
  }

  private static boolean isDone(String word) {
    return word.length() > 3 && StatusWords.of(word).filter(Status.DONE::equals).isPresent();
  }

  private static boolean isWordStart(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static int digitsBefore(String text, int to) {
    int from = to;
    while (from > 0 && isDigit(text.charAt(from - 1)) && to - from < 8) {
      from--;
    }
    return from;
  }

  private static int digitsAfter(String text, int from) {
    int to = from;
    while (to < text.length() && isDigit(text.charAt(to)) && to - from < 8) {
      to++;
    }
    return to;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
