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
/// @param from what stands between the brackets
/// @param to its closing bracket
record Box(int start, int from, int to, Status status) {
  /// At this place, after emphasis marks. One character in brackets is a box, `[]` is an open one,
  /// a link is none.
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
    int end = text.startsWith("]", start + 1) ? start + 1 : start + 2;
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
    String inside = text.substring(start + 1, end);
    if (inside.isBlank()) {
      return inside.length() <= 1
          ? Optional.of(new Box(start, start + 1, end, Status.PLANNED))
          : Optional.empty();
    }
    return inside.length() == 1
        ? legend.box(inside.charAt(0)).map(status -> new Box(start, start + 1, end, status))
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

  /// All in a text, wherever they stand.
  static List<Box> all(String text, Legend legend) {
    List<Box> boxes = new ArrayList<>();
    for (int i = text.indexOf('['); i >= 0; i = text.indexOf('[', i + 1)) {
      exactly(text, i, legend).ifPresent(boxes::add);
    }
    return boxes;
  }
}
