package dev.waymark.tui.screen;

/// How big a terminal is. What clients claim is kept within reason.
public record Size(int columns, int rows) {
  public static final Size USUAL = new Size(80, 24);

  public Size {
    columns = Math.clamp(columns, 20, 500);
    rows = Math.clamp(rows, 5, 200);
  }
}
