package dev.waymark.tui.loop;

import dev.waymark.tui.screen.Size;
import dev.waymark.tui.text.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// A terminal with somebody in front of it, in raw mode.
public interface Tty {
  /// What is typed; ends when nobody is there any more.
  InputStream typed();

  /// What reads that, and so waits most of the time.
  default Thread.Builder reader() {
    return Thread.ofVirtual();
  }

  OutputStream shown();

  /// As it is now.
  Size size();

  /// Calls back whenever the size may have changed.
  void onResize(Runnable listener);

  Look look();

  /// Opens the person's editor on this terminal, and waits until it is closed.
  ///
  /// @param line from 1
  /// @throws IOException with a sentence, where none can be opened
  void edit(Path file, int line) throws IOException;
}
