package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import java.util.List;

/// The last thing said to the person at the terminal.
record Notice(Kind kind, List<Line> lines) {
  private static final int MOST_LINES = 3;

  static final Notice NONE = new Notice(Kind.NEWS, List.of());

  enum Kind {
    NEWS,
    WRONG
  }

  Notice {
    lines = List.copyOf(lines.subList(0, Math.min(MOST_LINES, lines.size())));
  }

  static Notice wrong(String sentence) {
    return new Notice(Kind.WRONG, List.of(Line.of(Line.plain(sentence))));
  }

  static Notice news(String sentence) {
    return new Notice(Kind.NEWS, List.of(Line.of(Line.dim(sentence))));
  }
}
