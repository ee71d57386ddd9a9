package dev.waymark.core.sync;

import dev.waymark.core.roadmap.Place;

/// What somebody says of an item that could not surely be found again.
public sealed interface Answer {

  /// It is this one.
  record At(Place place) implements Answer {}

  /// It is none of them.
  record Gone() implements Answer {}
}
