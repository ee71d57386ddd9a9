package dev.waymark.core.markdown.text;

/// Lines of a document that gave way to others.
///
/// @param at the first of them, from 1
/// @param gone how many there were
/// @param come how many there are
public record Span(int at, int gone, int come) {
  /// Where a line stands afterwards; 0 where it went.
  public int moved(int line) {
    if (line < at) {
      return line;
    }
    if (line >= at + gone) {
      return line + come - gone;
    }
    return gone == come ? line : 0;
  }

  /// Whether a line afterwards stands in the place of none.
  public boolean brought(int line) {
    return gone != come && line >= at && line < at + come;
  }

  /// How many lines more there are.
  public int more() {
    return come - gone;
  }
}
