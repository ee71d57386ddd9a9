package dev.waymark.core.markdown.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The codes documents give their items, such as `CORE-01`, `T1.2`, `Task 3.1`.
final class Ids {
  private static final String CODE =
      "[A-Z]{2,10}-[A-Z0-9]{1,6}-\\d{1,5}|[A-Z]{1,10}\\d{0,2}-\\d{1,5}"
          + "|[A-Z]\\d{1,3}[.]\\d{1,4}|Task \\d{1,4}(?:[.]\\d{1,4})?";
  private static final Pattern LEADING = Pattern.compile("\\[?(" + CODE + ")\\b");
  private static final Pattern ANYWHERE =
      Pattern.compile("(?<![A-Za-z0-9/_#.-])(?:" + CODE + "|[MP]\\d{1,3})(?![A-Za-z0-9/_-])");

  private Ids() {}

  static Optional<String> leading(String plain) {
    Matcher id = LEADING.matcher(Words.afterNumbering(plain));
    return id.lookingAt() ? Optional.of(id.group(1)) : Optional.empty();
  }

  /// Whether a title ends with the number of its issue: `Multi-account support (#5)`.
  static boolean namesIssue(String plain) {
    int open = plain.endsWith(")") ? plain.lastIndexOf("(#") : -1;
    return open > 0
        && open + 3 < plain.length()
        && plain
            .substring(open + 2, plain.length() - 1)
            .chars()
            .allMatch(c -> c >= '0' && c <= '9');
  }

  /// All in a text, in its order.
  static List<String> all(String text) {
    List<String> ids = new ArrayList<>(0);
    for (int i = 0; i + 1 < text.length(); i++) {
      if (mayBegin(text, i)) {
        Matcher id = ANYWHERE.matcher(text).useTransparentBounds(true).region(i, text.length());
        if (id.lookingAt()) {
          ids.add(id.group());
          i = id.end() - 1;
        }
      }
    }
    return ids;
  }

  /// Whether it is worth a closer look: few capitals have another, a digit or a dash behind them.
  private static boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    char next = text.charAt(at + 1);
    return c >= 'A'
        && c <= 'Z'
        && ((next >= 'A' && next <= 'Z')
            || (next >= '0' && next <= '9')
            || next == '-'
            || (c == 'T' && text.startsWith("Task ", at)));
  }
}
