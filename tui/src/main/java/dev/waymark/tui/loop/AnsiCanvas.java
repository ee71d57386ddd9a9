package dev.waymark.tui.loop;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.widget.StandIns;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Lanterna's terminal as a canvas only: it writes to a [Tty]. Keys come another way, because
/// Lanterna's decoder cannot tell Escape from the start of an arrow; so it is given nothing to
/// read.
final class AnsiCanvas extends ANSITerminal {
  private static final int BUFFER = 16_384;

  private final Tty tty;
  private final StandIns standIns;
  private int column;
  private int row;
  private boolean astray;

  AnsiCanvas(Tty tty, StandIns standIns) {
    super(
        InputStream.nullInputStream(),
        new BufferedOutputStream(tty.shown(), BUFFER),
        StandardCharsets.UTF_8);
    this.tty = tty;
    this.standIns = standIns;
  }

  @Override
  protected TerminalSize findTerminalSize() {
    Size size = tty.size();
    return new TerminalSize(size.columns(), size.rows());
  }

  /// The alternate screen, and pasted text marked as such.
  @Override
  public void enterPrivateMode() throws IOException {
    super.enterPrivateMode();
    write("\u001b[?2004h");
    flush();
  }

  @Override
  public void exitPrivateMode() throws IOException {
    write("\u001b[?2004l");
    super.exitPrivateMode();
  }

  /// What is written from here to [#endFrame] appears at once, where the terminal knows how.
  void beginFrame() throws IOException {
    write("\u001b[?2026h");
  }

  void endFrame() throws IOException {
    write("\u001b[?2026l");
    flush();
  }

  @Override
  public void setCursorPosition(int x, int y) throws IOException {
    column = x;
    row = y;
    astray = false;
    super.setCursorPosition(x, y);
  }

  /// Lanterna's own breaks characters of more than one byte, and takes every cell for one column
  /// wide. Where a terminal may disagree about a width, the next character is put where it belongs.
  @Override
  public void putString(String cell) throws IOException {
    char first = cell.charAt(0);
    if (StandIns.isStandIn(first)) {
      write(standIns.meaning(first));
      column += cell.length();
      astray = true;
      return;
    }
    if (astray) {
      setCursorPosition(column, row);
    }
    column += cell.length();
    write(cell);
  }

  @Override
  public void putCharacter(char cell) throws IOException {
    putString(String.valueOf(cell));
  }

  private void write(String text) throws IOException {
    writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
  }
}
