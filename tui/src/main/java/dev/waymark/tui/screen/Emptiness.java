package dev.waymark.tui.screen;

import dev.waymark.tui.plan.Contents;
import dev.waymark.tui.plan.View;
import dev.waymark.tui.plan.ViewState;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;

/// What is said where there is nothing to show, and what to do about it.
final class Emptiness {
  private Emptiness() {}

  /// @return whether there was nothing to show
  static boolean draw(ViewState state, Pen pen) {
    Contents contents = state.basis().contents();
    if (contents.roadmaps().isEmpty()) {
      pen.text(3, 1, "No roadmap is tracked yet.", Tone.STRONG);
      advice(pen, 3, "Begin with a file you have:  ", "waymark track ROADMAP.md");
      advice(pen, 4, "Or try a sample first:       ", "waymark demo");
      return true;
    }
    if (contents.items().isEmpty()) {
      pen.text(3, 1, "The tracked files hold no work that Waymark understands.", Tone.STRONG);
      advice(pen, 3, "See what was read, and why:  ", "waymark inspect ROADMAP.md");
      return true;
    }
    if (state.sheet().lanes().stream().anyMatch(lane -> !lane.rows().isEmpty())) {
      return false;
    }
    boolean filtered = !state.basis().sought().isAll();
    if (filtered && state.view() != View.FINDINGS && state.view() != View.ACTIVITY) {
      pen.text(3, 1, "No item fits this filter.", Tone.STRONG);
      pen.text(3, 3, "Esc drops it, / changes it.", Tone.DIM);
      return true;
    }
    pen.fitted(3, 1, pen.columns() - 4, nothing(state.view()), Tone.DIM);
    return true;
  }

  private static String nothing(View view) {
    return switch (view) {
      case MINE -> "Nothing is yours, and nothing is nobody's: 1 shows all there is.";
      case TIMELINE -> "Nothing has a target or a timeframe yet: t gives an item one.";
      case FINDINGS -> "Lint looks through the plan…";
      case ACTIVITY -> "Nothing has happened yet.";
      case ROADMAP, BOARD, CHARTS -> "Nothing is here.";
    };
  }

  private static void advice(Pen pen, int y, String words, String command) {
    pen.text(pen.text(3, y, words, Tone.PLAIN), y, command, Tone.REF);
  }
}
