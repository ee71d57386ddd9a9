package dev.waymark.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What came of a message: the screen now, and what is to be done.
public record Step(App app, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }

  static Step to(App app, Effect... effects) {
    return new Step(app, List.of(effects));
  }

  /// And what comes of the screen as it is after that.
  Step then(Function<App, Step> next) {
    Step step = next.apply(app);
    List<Effect> all = new ArrayList<>(effects);
    all.addAll(step.effects);
    return new Step(step.app, all);
  }
}
