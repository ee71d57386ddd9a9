package dev.waymark.tui.screen;

import dev.waymark.core.request.Verb;
import dev.waymark.tui.key.Action;
import dev.waymark.tui.key.Bindings;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.util.ArrayList;
import java.util.List;

/// The help: all keys, and all requests that can be typed.
final class HelpPage {
  private static final int CAPTIONS = 31;

  private sealed interface Entry {}

  private record Heading(String text) implements Entry {}

  private record Explained(String what, String caption) implements Entry {}

  private record Blank() implements Entry {}

  private final List<Entry> entries = new ArrayList<>();

  private HelpPage() {}

  static HelpPage of(Bindings bindings) {
    HelpPage page = new HelpPage();
    for (Action.Group group : Action.Group.values()) {
      page.entries.add(new Heading(group.caption()));
      Action.in(group)
          .forEach(
              action ->
                  page.entries.add(new Explained(bindings.spelling(action), action.caption())));
      page.entries.add(new Blank());
    }
    page.entries.add(new Heading("Requests, typed after " + bindings.first(Action.COMMAND)));
    for (Verb verb : Verb.values()) {
      page.entries.add(new Explained(verb.usage(), verb.caption()));
    }
    return page;
  }

  int height() {
    return entries.size();
  }

  void draw(Pen pen, int top) {
    for (int y = 0; y < pen.rows() && top + y < entries.size(); y++) {
      switch (entries.get(top + y)) {
        case Heading(var text) -> pen.fitted(1, y, pen.columns() - 2, text, Tone.ACCENT);
        case Explained(var what, var caption) -> {
          int at = pen.text(3, y, what, Tone.PLAIN);
          int column = Math.max(at + 2, Math.min(CAPTIONS, pen.columns() / 3));
          pen.fitted(column, y, pen.columns() - column - 1, caption, Tone.DIM);
        }
        case Blank() -> {}
      }
    }
  }
}
