package dev.waymark.core.port;

import java.util.function.IntUnaryOperator;

/// The smallest edit that writes an event into a file: at one stretch, other bytes. The stretch
/// lies in one line, or it is whole lines that come or go.
///
/// @param line from 1
/// @param column bytes from the line's start
public record Patch(int line, int column, Bytes before, Bytes after) {

  /// The text with this in it.
  public Bytes in(Bytes text) {
    return text.splice(text.lineStart(line) + column, before.size(), after);
  }

  /// Whether what is to be replaced stands there.
  public boolean fits(Bytes text) {
    int at = text.lineStart(line) + column;
    return at + before.size() <= text.size() && text.slice(at, at + before.size()).equals(before);
  }

  /// Whether lines come or go.
  public boolean isStructural() {
    return before.breaks() + after.breaks() > 0;
  }

  /// What takes this back.
  public Patch undoing() {
    return new Patch(line, column, /* before= */ after, /* after= */ before);
  }

  /// Where a line stands afterwards; 0 when it is taken out.
  public int moved(int number) {
    return moving().applyAsInt(number);
  }

  /// The same for many lines.
  public IntUnaryOperator moving() {
    int first = first(before);
    int below = first + before.breaks();
    int more = after.breaks() - before.breaks();
    return number -> number < first ? number : number < below ? 0 : number + more;
  }

  /// The first line that comes; 0 when none does.
  public int added() {
    return after.breaks() == 0 ? 0 : first(after);
  }

  /// Lines come before the one named, or after it when the stretch begins with its end.
  private int first(Bytes stretch) {
    boolean below = stretch.breaks() > 0 ? stretch.beginsWithBreak() : column > 0;
    return below ? line + 1 : line;
  }
}
