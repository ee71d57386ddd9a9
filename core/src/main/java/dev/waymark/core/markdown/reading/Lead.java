package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Status;
import java.util.Optional;

/// The status with which a longer text begins, as in `in progress. The pump hums` or `🔵 Done (all
/// but the lamp)`. It stands alone before the first stop: `complete the pond by May` is none.
///
/// @param from where its words or its symbol begin
/// @param to where they end
record Lead(int from, int to, Status status) {
  private static final int LONGEST = 48;
  private static final String[] STOPS = {". ", " - ", " – ", " — ", " with ", " for "};

  /// Of the text between these columns.
  static Optional<Lead> of(String text, int start, int end) {
    int from = start;
    while (from < end && isMark(text.charAt(from))) {
      from++;
    }
    int to = stop(text, from, end);
    while (to > from && isMark(text.charAt(to - 1))) {
      to--;
    }
    int first = from;
    int last = to;
    return to - from > LONGEST
        ? Optional.empty()
        : StatusWords.exactly(InlineText.plain(text.substring(from, to)))
            .map(status -> new Lead(first, last, status));
  }

  private static int stop(String text, int from, int end) {
    int limit = Math.min(end, from + LONGEST + 1);
    for (int at = from; at < limit; at++) {
      if (";,(:".indexOf(text.charAt(at)) >= 0) {
        return at;
      }
      for (String stop : STOPS) {
        if (text.startsWith(stop, at)) {
          return at;
        }
      }
    }
    return limit;
  }

  private static boolean isMark(char c) {
    return c == '*' || c == '_' || c == ' ';
  }
}
