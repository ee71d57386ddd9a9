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
  private static final int LONGEST_CLUSTER = 24;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int KEYCAP = 0x20E3;
  private static final int VARIANT_1 = 0xFE00;
  private static final int VARIANT_16 = 0xFE0F;
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

  /// The columns of one visible character as [#eachCluster] hands it over: 0, 1 or 2.
  public static int ofCluster(String cluster) {
    return Math.clamp(cluster.codePoints().map(Columns::ofCodePoint).sum(), 0, 2);
  }

  private static int ofCodePoint(int c) {
    return Math.max(0, WCWidth.wcwidth(c));
  }

  /// Hands over one visible character after the other, in a form on whose width terminals agree.
  public static void eachCluster(String text, Consumer<String> each) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      if (to - from == 1 || WCWidth.isRegionalIndicator(text.codePointAt(from))) {
        each.accept(text.substring(from, to));
      } else {
        agreed(text.substring(from, to), each);
      }
    }
  }

  /// Without what some terminals join to what stands before it and others draw beside it: variants,
  /// keycaps, skin tones, and all of a joined emoji but its first.
  private static void agreed(String cluster, Consumer<String> each) {
    StringBuilder kept = new StringBuilder();
    int width = 0;
    boolean joined = false;
    for (int c : cluster.codePoints().toArray()) {
      boolean dropped =
          c == ZERO_WIDTH_JOINER
              || c == KEYCAP
              || (c >= VARIANT_1 && c <= VARIANT_16)
              || Character.isEmojiModifier(c)
              || (joined && Character.isExtendedPictographic(c));
      joined = c == ZERO_WIDTH_JOINER;
      if (dropped) {
        continue;
      }
      if (width + ofCodePoint(c) > 2) {
        each.accept(kept.toString());
        kept.setLength(0);
        width = 0;
      }
      kept.appendCodePoint(c);
      width += ofCodePoint(c);
    }
    if (!kept.isEmpty()) {
      each.accept(kept.toString());
    }
  }

  /// The text if it fits, else as much as fits and an ellipsis.
  public static String fit(String text, int columns) {
    if (!isLonger(text, columns)) {
      return text;
    }
    return columns < 1 ? "" : start(text, columns - 1).stripTrailing() + ELLIPSIS;
  }

  /// The text if it fits, else its beginning and this many columns of its end.
  public static String fitAround(String text, int columns, int end) {
    if (of(text) <= columns || columns <= end) {
      return fit(text, columns);
    }
    String tail = text;
    while (of(tail) > end) {
      tail = tail.substring(tail.offsetByCodePoints(0, 1));
    }
    return fit(text, columns - of(tail)) + tail;
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
      if (!line.isEmpty() && isLonger(line + " " + rest, columns)) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (isLonger(rest, columns)) {
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

  private static boolean isLonger(String text, int columns) {
    return text.length() > longest(columns) || of(text) > columns;
  }

  /// No harmless text of so many columns has more characters.
  private static int longest(int columns) {
    return (columns + 1) * LONGEST_CLUSTER;
  }

  private static String start(String text, int columns) {
    String head = text.substring(0, Math.min(text.length(), longest(columns)));
    if (isAscii(head)) {
      return head.substring(0, Math.clamp(columns, 0, head.length()));
    }
    StringBuilder kept = new StringBuilder();
    int[] used = {0};
    eachCluster(
        head,
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
