package dev.waymark.tui.widget;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.screen.Screen;
import dev.waymark.core.reply.Line;
import dev.waymark.tui.text.Bar;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Sanitized;
import dev.waymark.tui.text.TerminalText;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Cells.Cell;

/// Writes into a rectangle of the screen. Nothing leaves the rectangle, and no text does harm: it
/// is made harmless here.
public final class Pen {

  private record Area(int x, int y, int columns, int rows) {}

  private final Screen screen;
  private final Cells cells;
  private final Area area;
  private final boolean selected;

  private Pen(Screen screen, Cells cells, Area area, boolean selected) {
    this.screen = screen;
    this.cells = cells;
    this.area = area;
    this.selected = selected;
  }

  /// For the whole screen.
  public static Pen on(Screen screen, Cells cells) {
    var size = screen.getTerminalSize();
    return new Pen(screen, cells, new Area(0, 0, size.getColumns(), size.getRows()), false);
  }

  public int columns() {
    return area.columns();
  }

  public int rows() {
    return area.rows();
  }

  /// Whether more than ASCII reaches the eye.
  public boolean isUnicode() {
    return cells.look().unicode();
  }

  /// A pen for a part of this one's rectangle.
  public Pen part(int x, int y, int columns, int rows) {
    int left = Math.clamp(x, 0, area.columns());
    int top = Math.clamp(y, 0, area.rows());
    Area part =
        new Area(
            area.x() + left,
            area.y() + top,
            Math.clamp(columns, 0, area.columns() - left),
            Math.clamp(rows, 0, area.rows() - top));
    return new Pen(screen, cells, part, selected);
  }

  /// One row, drawn as selected if it is.
  public Pen row(int y, boolean isSelected) {
    Pen row = part(0, y, area.columns(), 1);
    Pen pen = new Pen(row.screen, row.cells, row.area, isSelected);
    if (isSelected) {
      pen.text(0, 0, " ".repeat(area.columns()), Tone.PLAIN);
    }
    return pen;
  }

  /// Writes on one line, as far as there is room.
  ///
  /// @return the column after it
  public int text(int x, int y, String text, Tone tone) {
    String harmless = Sanitized.line(text);
    if (y < 0 || y >= area.rows()) {
      return x;
    }
    Run run = new Run(x, y, tone);
    if (harmless.chars().allMatch(c -> c <= '~')) {
      for (int i = 0; i < harmless.length() && run.x < area.columns(); i++) {
        run.put(run.palette.of(harmless.charAt(i)));
      }
    } else {
      Columns.eachCluster(harmless, run::put);
    }
    return run.x;
  }

  /// Writes in at most so many columns, with an ellipsis where it is cut.
  public int fitted(int x, int y, int columns, String text, Tone tone) {
    return text(
        x, y, Columns.fit(Sanitized.line(text), Math.min(columns, area.columns() - x)), tone);
  }

  /// Writes so that it ends before this column.
  ///
  /// @return the column where it begins
  public int endingAt(int end, int y, String text, Tone tone) {
    int start = end - Columns.of(Sanitized.line(text));
    text(start, y, text, tone);
    return start;
  }

  /// Writes a line of a reply.
  public int line(int x, int y, Line line) {
    int at = x;
    for (Line.Span span : line.spans()) {
      int room = area.columns() - at;
      if (room > 0) {
        at = fitted(at, y, room, span.text(), TerminalText.tone(span.style()));
      }
    }
    return at;
  }

  public void bar(int x, int y, int width, int done, int total) {
    Bar bar = Bar.of(done, total, width, cells.look().unicode());
    int rest = text(x, y, bar.full(), done == total ? Tone.DONE : Tone.ACTIVE);
    text(rest, y, bar.rest(), Tone.DIM);
  }

  /// A line from the top to the bottom.
  public void down(int x) {
    for (int y = 0; y < area.rows(); y++) {
      text(x, y, "│", Tone.DIM);
    }
  }

  /// Shows the cursor here.
  public void cursor(int x, int y) {
    screen.setCursorPosition(
        new TerminalPosition(
            area.x() + Math.clamp(x, 0, Math.max(0, area.columns() - 1)),
            area.y() + Math.clamp(y, 0, Math.max(0, area.rows() - 1))));
  }

  /// Where the next character goes.
  private final class Run {
    private int x;
    private final int y;
    private final Cells.Palette palette;

    Run(int x, int y, Tone tone) {
      this.x = x;
      this.y = y;
      this.palette = cells.of(tone, selected);
    }

    void put(String cluster) {
      int width = Columns.ofCluster(cluster);
      if (width > 0 && x + width <= area.columns()) {
        put(palette.of(cluster));
      } else {
        x += width;
      }
    }

    void put(Cell cell) {
      if (x >= 0 && x < area.columns()) {
        screen.setCharacter(area.x() + x, area.y() + y, cell.left());
      }
      x++;
      if (cell.right() != null) {
        screen.setCharacter(area.x() + x, area.y() + y, cell.right());
        x++;
      }
    }
  }
}
