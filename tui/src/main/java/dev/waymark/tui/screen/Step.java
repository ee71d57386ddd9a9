package dev.waymark.tui.screen;

import java.util.ArrayList;
import java.util.List;

/// What came of a message: the screen now, and what is to be done.
public record Step(App app, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }

  static Step to(App app, Effect... effects) {
    return new Step(app, List.of(effects));
  }

  Step and(Effect effect) {
    List<Effect> all = new ArrayList<>(effects);
    all.add(effect);
    return new Step(app, all);
  }
}
