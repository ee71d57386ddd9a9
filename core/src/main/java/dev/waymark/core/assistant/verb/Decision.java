package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.OfItem;

/// What a command comes to for one item.
public sealed interface Decision {
  /// @param what the end of the sentence that begins with the item: "is done"
  record Accepted(OfItem event, String what) implements Decision {}

  /// As it stands now it cannot be, so whoever changed it last is named.
  ///
  /// @param why the end of the sentence that begins with the item's ref: "is already done"
  record Rejected(String why) implements Decision {}

  /// It could not be, whoever changed the item when.
  ///
  /// @param why likewise: "cannot come after itself"
  record Impossible(String why) implements Decision {}
}
