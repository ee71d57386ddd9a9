package dev.waymark.tui.text;

/// A share as a bar of blocks.
///
/// @param full the part that is done
/// @param rest the part that is not
public record Bar(String full, String rest) {

  /// @param width in columns
  public static Bar of(int done, int total, int width, boolean unicode) {
    int halves = total <= 0 ? 0 : (int) ((long) Math.clamp(done, 0, total) * width * 2 / total);
    if (!unicode) {
      return new Bar("#".repeat(halves / 2), "-".repeat(width - halves / 2));
    }
    // Something begun shows, and only what is finished fills the bar.
    int shown = done > 0 ? Math.max(1, halves) : 0;
    String full = "█".repeat(shown / 2) + (shown % 2 == 1 ? "▌" : "");
    return new Bar(full, "░".repeat(width - full.length()));
  }

  public String text() {
    return full + rest;
  }
}
