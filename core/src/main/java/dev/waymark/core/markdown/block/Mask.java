package dev.waymark.core.markdown.block;

/// What flexmark sees of a line: the marks that make structure where they stand, and one letter for
/// all words. Real text never reaches it, because some short texts keep its parser busy for ever.
final class Mask {
  static final int MOST_MARKERS = 50;
  private static final int WIDEST_INDENT = 100;
  private static final int WIDEST_TABLE = 500;

  private Mask() {}

  /// @param table whether bars may cut the line into cells
  static String of(String line, boolean table) {
    int end = line.length();
    while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    int indent = 0;
    while (indent < end && isBlank(line.charAt(indent))) {
      indent++;
    }
    if (indent == end) {
      return "";
    }
    if (indent > WIDEST_INDENT) {
      return "x";
    }
    String lead = line.substring(0, indent);
    if (isTableSeparator(line, indent, end)) {
      return spaced(lead) + line.substring(indent, Math.min(end, indent + WIDEST_TABLE));
    }
    if (isBreak(line, indent, end)) {
      return lead
          + (line.charAt(indent) == '-' && line.charAt(indent + 1) == '-' ? "---" : "* * *");
    }
    if (isRunOf('=', line, indent, end)) {
      return lead + "===";
    }
    int hashes = hashes(line, indent, end);
    if (hashes > 0 && indent <= 3) {
      return "#".repeat(hashes) + (indent + hashes == end ? "" : " x");
    }
    int text = indent;
    for (int markers = 0; markers < MOST_MARKERS; markers++) {
      int next = markerEnd(line, text);
      if (next < 0 || next > WIDEST_INDENT + indent) {
        break;
      }
      text = next;
      while (text < end && isBlank(line.charAt(text))) {
        text++;
      }
    }
    return (table && text == indent ? spaced(lead) : line.substring(0, Math.min(text, end)))
        + (table ? cells(line, text, end) : text < end ? "x" : "");
  }

  /// Blanks as wide as these: flexmark takes a column for a character where a table is indented by
  /// tabs.
  private static String spaced(String blanks) {
    int width = 0;
    for (int i = 0; i < blanks.length(); i++) {
      width += blanks.charAt(i) == '\t' ? 4 - width % 4 : 1;
    }
    return " ".repeat(width);
  }

  /// Where the list or quote marker here ends; -1 when there is none.
  static int markerEnd(String line, int at) {
    if (at >= line.length()) {
      return -1;
    }
    char c = line.charAt(at);
    if (c == '>') {
      return at + 1;
    }
    int end = at;
    if (c == '-' || c == '*' || c == '+') {
      end = at + 1;
    } else {
      while (end < line.length()
          && end - at < 9
          && line.charAt(end) >= '0'
          && line.charAt(end) <= '9') {
        end++;
      }
      boolean numbered =
          end > at && end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')');
      if (!numbered) {
        return -1;
      }
      end++;
    }
    return end == line.length() || isBlank(line.charAt(end)) ? end : -1;
  }

  /// A table's bars stay where they are; other words become one letter.
  private static String cells(String line, int from, int end) {
    StringBuilder masked = new StringBuilder();
    for (int i = from; i < Math.min(end, from + WIDEST_TABLE); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < end) {
        masked.append("xx");
        i++;
      } else {
        masked.append(c == '|' || c == ' ' ? c : 'x');
      }
    }
    return masked.toString();
  }

  static boolean isTableSeparator(String line) {
    return isTableSeparator(line, 0, line.length());
  }

  private static boolean isTableSeparator(String line, int from, int end) {
    boolean bar = false;
    boolean dash = false;
    for (int i = from; i < end; i++) {
      char c = line.charAt(i);
      if (c != '|' && c != '-' && c != ':' && !isBlank(c)) {
        return false;
      }
      bar |= c == '|';
      dash |= c == '-';
    }
    return bar && dash;
  }

  private static boolean isBreak(String line, int from, int end) {
    char mark = line.charAt(from);
    if (mark != '-' && mark != '*' && mark != '_') {
      return false;
    }
    int count = 0;
    for (int i = from; i < end; i++) {
      if (line.charAt(i) == mark) {
        count++;
      } else if (!isBlank(line.charAt(i))) {
        return false;
      }
    }
    return count >= 3;
  }

  private static boolean isRunOf(char mark, String line, int from, int end) {
    for (int i = from; i < end; i++) {
      if (line.charAt(i) != mark) {
        return false;
      }
    }
    return true;
  }

  static int hashes(String line, int from, int end) {
    int hashes = 0;
    while (from + hashes < end && line.charAt(from + hashes) == '#') {
      hashes++;
    }
    boolean heading =
        hashes >= 1 && hashes <= 6 && (from + hashes == end || isBlank(line.charAt(from + hashes)));
    return heading ? hashes : 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
