package dev.waymark.tui.screen;

import dev.waymark.core.filter.Filter;

/// What is being read from the store.
///
/// @param text the filter as typed
/// @param running whether an answer is still to come
/// @param again whether it will be outdated when it comes
record Reading(String text, Filter filter, boolean running, boolean again) {
  static final Reading ALL = new Reading("", Filter.ALL, false, false);

  Reading begun() {
    return new Reading(text, filter, true, running);
  }

  Reading ended() {
    return new Reading(text, filter, false, false);
  }

  Reading of(String newText, Filter newFilter) {
    return new Reading(newText, newFilter, running, again);
  }
}
