package dev.waymark.tui.plan;

/// Where in a list one is.
///
/// @param cursor the selected line
/// @param top the first line that is drawn
public record Spot(int cursor, int top) {
  public static final Spot START = new Spot(0, 0);

  /// The same in a list of so many lines of which so many are seen: the cursor is on a line, and
  /// the line is seen.
  Spot within(int lines, int seen) {
    int on = Math.clamp(cursor, 0, Math.max(0, lines - 1));
    int margin = Math.min(2, (seen - 1) / 2);
    int lowest = Math.max(0, on + margin + 1 - seen);
    int highest = Math.max(0, on - margin);
    int last = Math.max(0, lines - seen);
    return new Spot(on, Math.min(last, Math.clamp(top, lowest, Math.max(lowest, highest))));
  }

  public Spot at(int line) {
    return new Spot(line, top);
  }
}
