package dev.waymark.tui.screen;

import dev.waymark.core.request.Verb;
import dev.waymark.tui.key.BoardKey;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.util.ArrayList;
import java.util.List;

/// The help: all keys, and all requests that can be typed.
final class HelpView {
  private static final int CAPTIONS = 31;
  private static final List<Entry> ENTRIES = entries();

  private sealed interface Entry {}

  private record Heading(String text) implements Entry {}

  private record Explained(String what, String caption) implements Entry {}

  private record Blank() implements Entry {}

  private HelpView() {}

  static int height() {
    return ENTRIES.size();
  }

  static void draw(Pen pen, int top) {
    for (int y = 0; y < pen.rows() && top + y < ENTRIES.size(); y++) {
      switch (ENTRIES.get(top + y)) {
        case Heading(var text) -> pen.fitted(1, y, pen.columns() - 2, text, Tone.ACCENT);
        case Explained(var what, var caption) -> {
          int at = pen.text(3, y, what, Tone.PLAIN);
          int column = Math.max(at + 2, CAPTIONS);
          pen.fitted(column, y, pen.columns() - column - 1, caption, Tone.DIM);
        }
        case Blank() -> {}
      }
    }
  }

  private static List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    for (BoardKey.Group group : BoardKey.Group.values()) {
      all.add(new Heading(group.caption()));
      BoardKey.in(group).forEach(key -> all.add(new Explained(key.spelling(), key.caption())));
      all.add(new Blank());
    }
    all.add(new Heading("Requests, typed after :"));
    for (Verb verb : Verb.values()) {
      all.add(new Explained(verb.usage(), verb.caption()));
    }
    return List.copyOf(all);
  }
}
