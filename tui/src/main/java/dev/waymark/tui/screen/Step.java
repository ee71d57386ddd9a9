package dev.waymark.tui.screen;

import java.util.ArrayList;
import java.util.List;

/// What came of a message: the board now, and what is to be done.
public record Step(Board board, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }

  static Step to(Board board, Effect... effects) {
    return new Step(board, List.of(effects));
  }

  Step and(Step next) {
    List<Effect> all = new ArrayList<>(effects);
    all.addAll(next.effects());
    return new Step(next.board(), all);
  }
}
