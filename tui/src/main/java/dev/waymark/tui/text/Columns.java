package dev.waymark.tui.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/// How many columns text takes in a terminal, counted by what people see as one character.
public final class Columns {
  private static final String ELLIPSIS = "…";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Columns() {}

  /// The columns of harmless text on one line.
  public static int of(String text) {
    if (isAscii(text)) {
      return text.length();
    }
    int[] columns = {0};
    eachCluster(text, cluster -> columns[0] += ofCluster(cluster));
    return columns[0];
  }

  /// The columns of one visible character: 0, 1 or 2.
  public static int ofCluster(String cluster) {
    return Math.clamp(WCWidth.wcwidthForGraphemeCluster(cluster, 0), 0, 2);
  }

  /// Hands over one visible character after the other.
  public static void eachCluster(String text, Consumer<String> each) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      each.accept(text.substring(from, to));
    }
  }

  /// The text if it fits, else as much as fits and an ellipsis.
  public static String fit(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    return columns < 1 ? "" : start(text, columns - 1).stripTrailing() + ELLIPSIS;
  }

  /// The text cut or filled up with blanks to exactly so many columns.
  public static String exactly(String text, int columns) {
    String fitting = fit(text, columns);
    return fitting + " ".repeat(Math.max(0, columns - of(fitting)));
  }

  /// Lines no wider than so many columns, broken between words where that is possible.
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : BLANKS.split(text.strip(), -1)) {
      String rest = word;
      if (!line.isEmpty() && of(line.toString()) + 1 + of(rest) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (of(rest) > columns) {
        String head = start(rest, columns);
        if (head.isEmpty()) {
          break;
        }
        lines.add(head);
        rest = rest.substring(head.length());
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static String start(String text, int columns) {
    StringBuilder kept = new StringBuilder();
    int[] used = {0};
    eachCluster(
        text,
        cluster -> {
          used[0] += ofCluster(cluster);
          if (used[0] <= columns) {
            kept.append(cluster);
          }
        });
    return kept.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
