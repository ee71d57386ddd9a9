package dev.waymark.core.request.plain;

/// What is said, and what it comes to.
///
/// @param line with gaps in braces
/// @param most what has to be said no less plainly to mean that
record Rule(String line, Node said, Mood most, Outcome outcome) {
  /// What becomes of the line.
  enum Outcome {
    /// It is meant.
    LINE,
    /// It is meant of each of several, which the grammar takes one by one.
    LINES,
    /// It is a sentence that says what to say instead.
    SENTENCE
  }

  boolean allows(Mood mood) {
    return mood.compareTo(most) <= 0;
  }
}
