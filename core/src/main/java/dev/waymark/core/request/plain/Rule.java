package dev.waymark.core.request.plain;

/// What is said, and the line it means.
///
/// @param line with gaps in braces
/// @param most what has to be said no less plainly to mean that
record Rule(String line, Node said, Mood most) {
  boolean allows(Mood mood) {
    return mood.compareTo(most) <= 0;
  }
}
