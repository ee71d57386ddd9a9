package dev.waymark.tui.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Characters that Lanterna would misjudge, each behind one private-use character that it takes for
/// a narrow one. The terminal below Lanterna writes what is meant.
public final class StandIns {
  /// The right half of a wide character: nothing is written for it.
  static final char RIGHT_HALF = '\uE000';

  private static final char FIRST = '\uE001';
  private static final char LAST = '\uF8FF';
  private static final char NONE_LEFT = '\uFFFD';

  private final Map<String, Character> standIns = new HashMap<>();
  private final List<String> meant = new ArrayList<>();

  char of(String cluster) {
    if (FIRST + meant.size() > LAST && !standIns.containsKey(cluster)) {
      return NONE_LEFT;
    }
    return standIns.computeIfAbsent(
        cluster,
        added -> {
          meant.add(added);
          return (char) (FIRST + meant.size() - 1);
        });
  }

  /// Whether it stands for something else.
  public static boolean isStandIn(char c) {
    return c >= RIGHT_HALF && c <= LAST;
  }

  /// What a stand-in is written as.
  public String meaning(char standIn) {
    return standIn == RIGHT_HALF ? "" : meant.get(standIn - FIRST);
  }
}
