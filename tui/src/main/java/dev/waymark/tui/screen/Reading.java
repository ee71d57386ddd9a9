package dev.waymark.tui.screen;

/// What is being asked of the program.
///
/// @param running whether an answer about the plan is still to come
/// @param again whether it will be outdated when it comes
/// @param linted as of which event lint was asked last; -1 for never
/// @param counted as of which event the charts were asked for last; -1 for never
record Reading(boolean running, boolean again, long linted, long counted) {
  static final Reading NOTHING = new Reading(false, false, -1, -1);

  Reading begun() {
    return new Reading(true, running, linted, counted);
  }

  Reading ended() {
    return new Reading(false, false, linted, counted);
  }

  Reading linting(long head) {
    return new Reading(running, again, head, counted);
  }

  Reading counting(long head) {
    return new Reading(running, again, linted, head);
  }
}
