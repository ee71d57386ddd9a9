package dev.waymark.tui.story;

import dev.waymark.tui.loop.Glass;
import dev.waymark.tui.loop.SamplePlan;
import dev.waymark.tui.screen.Size;

/// A place at a terminal with the sample plan in front of it.
final class Seat {
  static final Size USUAL = new Size(80, 24);
  static final Size WIDE = new Size(120, 30);

  private Seat() {}

  static Glass at(SamplePlan plan) {
    return Glass.open(plan, USUAL).until("WM-8");
  }

  static Glass wide(SamplePlan plan) {
    return Glass.open(plan, WIDE).until("WM-8");
  }
}
