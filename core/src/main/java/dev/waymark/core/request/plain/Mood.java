package dev.waymark.core.request.plain;

/// How something is said, from the plainest on.
enum Mood {
  /// It is so, or is to be so at once.
  SAYS,
  /// It is wanted: "can you …", "I want to …".
  WISHES,
  /// It is asked.
  ASKS
}
