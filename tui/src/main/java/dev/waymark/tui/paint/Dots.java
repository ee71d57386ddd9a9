package dev.waymark.tui.paint;

import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.util.BitSet;

/// A picture of dots: eight to a character in Braille, one where a terminal knows only ASCII.
final class Dots {
  private static final int ACROSS = 2;
  private static final int DOWN = 4;
  private static final int BRAILLE = 0x2800;

  /// Braille's bits, row by row.
  private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private final int columns;
  private final int rows;
  private final BitSet dots = new BitSet();

  Dots(int columns, int rows) {
    this.columns = Math.max(1, columns);
    this.rows = Math.max(1, rows);
  }

  /// How many dots stand side by side.
  int across() {
    return columns * ACROSS;
  }

  private int high() {
    return rows * DOWN;
  }

  /// One dot as high as its share.
  void set(int x, int value, int most) {
    dots.set(height(value, most) * across() + x);
  }

  /// All dots up to there; none for nothing.
  void fill(int x, int value, int most) {
    if (value > 0) {
      for (int y = height(value, most); y < high(); y++) {
        dots.set(y * across() + x);
      }
    }
  }

  private int height(int value, int most) {
    return high() - 1 - (int) ((long) Math.clamp(value, 0, most) * (high() - 1) / most);
  }

  void draw(Pen pen, Tone tone) {
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int bits = bits(x, y);
        if (bits != 0) {
          pen.text(x, y, pen.isUnicode() ? Character.toString(BRAILLE + bits) : "*", tone);
        }
      }
    }
  }

  private int bits(int column, int row) {
    int bits = 0;
    for (int y = 0; y < DOWN; y++) {
      for (int x = 0; x < ACROSS; x++) {
        if (dots.get((row * DOWN + y) * across() + column * ACROSS + x)) {
          bits |= BITS[y][x];
        }
      }
    }
    return bits;
  }
}
