package dev.waymark.tui.loop;

import dev.waymark.tui.screen.Size;
import dev.waymark.tui.text.Look;
import java.io.InputStream;
import java.io.OutputStream;

/// A terminal with somebody in front of it, in raw mode.
public interface Tty {
  /// What is typed; ends when nobody is there any more.
  InputStream typed();

  OutputStream shown();

  /// As it is now.
  Size size();

  /// Calls back whenever the size may have changed.
  void onResize(Runnable listener);

  Look look();
}
