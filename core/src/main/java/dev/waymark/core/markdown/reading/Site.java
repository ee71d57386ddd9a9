package dev.waymark.core.markdown.reading;

/// The stretch of a line in which an item's status is written, or would be. Columns are characters
/// of the line's text.
public sealed interface Site {
  int line();

  int from();

  int to();

  /// What stands between the brackets of a checkbox.
  record Mark(int line, int from, int to) implements Site {}

  /// A symbol at the start of a line.
  record Symbol(int line, int from, int to) implements Site {}

  /// The status cell of a row.
  ///
  /// @param table the line of its header
  record Cell(int line, int from, int to, int table) implements Site {}

  /// The value of a `Status:` line.
  record Value(int line, int from, int to) implements Site {}

  /// The word that a list line begins with, before a colon or in brackets.
  record Opening(int line, int from, int to) implements Site {}

  /// The remark at the end of a title; empty where none is.
  record Remark(int line, int from, int to) implements Site {}

  /// The start of a list line's text, where a checkbox would go.
  ///
  /// @param end where the text ends
  record Bare(int line, int from, int end) implements Site {
    @Override
    public int to() {
      return from;
    }
  }
}
