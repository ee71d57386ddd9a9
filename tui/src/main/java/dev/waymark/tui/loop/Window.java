package dev.waymark.tui.loop;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import dev.waymark.tui.screen.App;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.widget.Cells;
import dev.waymark.tui.widget.Pen;
import dev.waymark.tui.widget.StandIns;
import java.io.IOException;
import java.nio.file.Path;

/// The terminal as a session draws on it: as it was before, once this is closed.
final class Window implements AutoCloseable {
  private final Tty tty;
  private final AnsiCanvas canvas;
  private final TerminalScreen screen;
  private final Cells cells;
  private boolean mouse;

  Window(Tty tty) throws IOException {
    StandIns standIns = new StandIns();
    this.tty = tty;
    this.canvas = new AnsiCanvas(tty, standIns);
    this.screen = new TerminalScreen(canvas);
    this.cells = new Cells(tty.look(), standIns);
    screen.startScreen();
  }

  /// @param anew whether nothing is known of what the terminal shows
  void draw(App app, boolean anew) throws IOException {
    Size size = app.size();
    if (anew) {
      canvas.getTerminalSize();
      screen.doResizeIfNecessary();
    }
    screen.clear();
    screen.setCursorPosition(null);
    if (screen.getTerminalSize().equals(new TerminalSize(size.columns(), size.rows()))) {
      app.draw(Pen.on(screen, cells));
    }
    canvas.beginFrame();
    screen.refresh(anew ? RefreshType.COMPLETE : RefreshType.DELTA);
    canvas.endFrame();
  }

  /// @param text our own, without anything but visible characters and line feeds
  void copy(String text) throws IOException {
    canvas.copy(text);
  }

  void mouse(boolean on) throws IOException {
    mouse = on;
    canvas.mouse(on);
  }

  /// Gives the terminal to an editor until it is closed.
  void edit(Path file, int line) throws IOException {
    canvas.mouse(false);
    screen.stopScreen(false);
    try {
      tty.edit(file, line);
    } finally {
      screen.startScreen();
      canvas.mouse(mouse);
    }
  }

  @Override
  public void close() throws IOException {
    if (mouse) {
      canvas.mouse(false);
    }
    screen.stopScreen(false);
  }
}
