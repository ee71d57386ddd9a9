package dev.waymark.tui.screen;

import dev.waymark.tui.plan.View;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import org.jspecify.annotations.Nullable;

/// The views with their numbers in one line; on a narrow terminal only the one that is seen has its
/// name.
final class Tabs {
  private static final int ROOM_FOR_NAMES = 78;

  private Tabs() {}

  static void draw(Pen pen, View seen) {
    int x = 1;
    for (View view : View.values()) {
      boolean here = view == seen;
      int at = pen.text(x, 0, String.valueOf(view.number()), here ? Tone.ACCENT : Tone.DIM);
      if (here || isWide(pen.columns())) {
        pen.text(at + 1, 0, view.title(), here ? Tone.ACCENT : Tone.DIM);
      }
      x += width(view, seen, pen.columns());
    }
  }

  /// The view whose name stands there; null where none does.
  static @Nullable View at(int column, int columns, View seen) {
    int x = 1;
    for (View view : View.values()) {
      int width = width(view, seen, columns);
      if (column >= x && column < x + width) {
        return view;
      }
      x += width;
    }
    return null;
  }

  private static int width(View view, View seen, int columns) {
    return view == seen || isWide(columns) ? view.title().length() + 4 : 3;
  }

  private static boolean isWide(int columns) {
    return columns >= ROOM_FOR_NAMES;
  }
}
