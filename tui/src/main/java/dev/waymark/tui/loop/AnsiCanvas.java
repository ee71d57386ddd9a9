package dev.waymark.tui.loop;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.widget.StandIns;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Lanterna's terminal as a canvas only: it writes to a [Tty]. Keys come another way, because
/// Lanterna's decoder cannot tell Escape from the start of an arrow; so it is given nothing to
/// read.
final class AnsiCanvas extends ANSITerminal {
  private static final int BUFFER = 16_384;

  /// So many blanks are shorter as they are.
  private static final int FEW = 9;

  private final Tty tty;
  private final StandIns standIns;
  private int column;
  private int row;
  private boolean astray;
  private int blanks;
  private TextColor wanted = TextColor.ANSI.DEFAULT;
  private TextColor told = TextColor.ANSI.DEFAULT;
  private boolean bare = true;
  private boolean reversed;
  private boolean cursor = true;

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

  /// Puts text on the clipboard of the terminal's owner, where the terminal allows it.
  void copy(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write("\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u0007");
    flush();
  }

  /// Whether the terminal tells what the mouse does.
  void mouse(boolean on) throws IOException {
    write(on ? "\u001b[?1000h\u001b[?1006h" : "\u001b[?1006l\u001b[?1000l");
    flush();
  }

  /// What is written from here to [#endFrame] appears at once, where the terminal knows how.
  void beginFrame() throws IOException {
    write("\u001b[?2026h");
  }

  void endFrame() throws IOException {
    blanked();
    write("\u001b[?2026l");
    flush();
  }

  @Override
  public void setCursorPosition(int x, int y) throws IOException {
    blanked();
    column = x;
    row = y;
    astray = false;
    super.setCursorPosition(x, y);
  }

  /// Lanterna says it with every frame.
  @Override
  public void setCursorVisible(boolean visible) throws IOException {
    if (visible != cursor) {
      cursor = visible;
      super.setCursorVisible(visible);
    }
  }

  /// Told only once something is written in it: of a blank nobody sees it.
  @Override
  public void setForegroundColor(TextColor colour) {
    wanted = colour;
  }

  @Override
  public void setBackgroundColor(TextColor colour) throws IOException {
    blanked();
    bare = colour == TextColor.ANSI.DEFAULT;
    super.setBackgroundColor(colour);
  }

  @Override
  public void enableSGR(SGR look) throws IOException {
    blanked();
    reversed |= look == SGR.REVERSE;
    super.enableSGR(look);
  }

  @Override
  public void disableSGR(SGR look) throws IOException {
    blanked();
    reversed &= look != SGR.REVERSE;
    super.disableSGR(look);
  }

  @Override
  public void resetColorAndSGR() throws IOException {
    blanked();
    wanted = TextColor.ANSI.DEFAULT;
    told = wanted;
    bare = true;
    reversed = false;
    super.resetColorAndSGR();
  }

  /// Lanterna's own breaks characters of more than one byte, and takes every cell for one column
  /// wide. Where a terminal may disagree about a width, the next character is put where it belongs.
  @Override
  public void putString(String cell) throws IOException {
    char first = cell.charAt(0);
    if (astray && !StandIns.isStandIn(first)) {
      setCursorPosition(column, row);
    }
    column += cell.length();
    if (first == ' ' && bare && !reversed) {
      blanks += cell.length();
      return;
    }
    blanked();
    if (!cell.isBlank() && !wanted.equals(told)) {
      super.setForegroundColor(wanted);
      told = wanted;
    }
    if (StandIns.isStandIn(first)) {
      write(standIns.meaning(first));
      astray = true;
    } else {
      write(cell);
    }
  }

  @Override
  public void putCharacter(char cell) throws IOException {
    putString(String.valueOf(cell));
  }

  /// Writes the blanks that were put: many of them as one sequence. Only without a colour, as not
  /// every terminal erases in one.
  private void blanked() throws IOException {
    int count = blanks;
    blanks = 0;
    if (count > FEW) {
      write("\u001b[" + count + "X\u001b[" + count + "C");
    } else if (count > 0) {
      write(" ".repeat(count));
    }
  }

  private void write(String text) throws IOException {
    writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
  }
}
