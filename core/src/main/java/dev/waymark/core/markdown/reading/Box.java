package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A checkbox in a line.
///
/// @param start its opening bracket
/// @param from where its mark begins
/// @param until where its mark ends
/// @param to its closing bracket
record Box(int start, int from, int until, int to, Status status) {
  private static final int WIDEST = 3;

  /// At this place, after emphasis marks. One character in brackets is a box, also with blanks
  /// around it; `[]` is an open one, a link is none.
  static Optional<Box> at(String text, int place, Legend legend) {
    int start = place;
    while (start < text.length()
        && (text.charAt(start) == '*' || text.charAt(start) == '_' || text.charAt(start) == '~')) {
      start++;
    }
    return exactly(text, start, legend);
  }

  private static Optional<Box> exactly(String text, int start, Legend legend) {
    if (start >= text.length() || text.charAt(start) != '[') {
      return Optional.empty();
    }
    int end = start + 1;
    while (end < text.length() && end <= start + WIDEST && text.charAt(end) != ']') {
      end++;
    }
    if (!text.startsWith("]", end)) {
      return Optional.empty();
    }
    boolean apart =
        end + 1 == text.length()
            || Character.isWhitespace(text.charAt(end + 1))
            || text.charAt(end + 1) == '*';
    if (!apart) {
      return Optional.empty();
    }
    return marked(start, end, text.substring(start + 1, end), legend);
  }

  private static Optional<Box> marked(int start, int end, String inside, Legend legend) {
    String mark = inside.strip();
    if (mark.isEmpty()) {
      boolean wide = inside.length() == WIDEST;
      int from = start + 1 + (wide ? 1 : 0);
      return Optional.of(new Box(start, from, wide ? from + 1 : end, end, Status.PLANNED));
    }
    int from = start + 1 + inside.indexOf(mark);
    return mark.length() == 1
        ? legend.box(mark.charAt(0)).map(status -> new Box(start, from, from + 1, end, status))
        : Optional.empty();
  }

  /// This one and those that follow in the same line after a semicolon or comma.
  List<Box> withFollowers(String text, Legend legend) {
    List<Box> boxes = new ArrayList<>(List.of(this));
    BitSet code = null;
    for (int i = text.indexOf('[', to); i >= 0; i = text.indexOf('[', i + 1)) {
      int before = i;
      while (before > to && Character.isWhitespace(text.charAt(before - 1))) {
        before--;
      }
      boolean follows =
          before < i
              && before > 0
              && (text.charAt(before - 1) == ';' || text.charAt(before - 1) == ',');
      if (follows) {
        code = code == null ? InlineText.codeIn(text) : code;
        if (!code.get(i)) {
          exactly(text, i, legend).ifPresent(boxes::add);
        }
      }
    }
    return boxes;
  }

  /// All in a text, wherever they stand; none reaches into another.
  static List<Box> all(String text, Legend legend) {
    List<Box> boxes = new ArrayList<>();
    int next = 0;
    for (int i = text.indexOf('['); i >= 0; i = text.indexOf('[', next)) {
      Optional<Box> box = exactly(text, i, legend);
      box.ifPresent(boxes::add);
      next = box.map(Box::to).orElse(i) + 1;
    }
    return boxes;
  }
}
