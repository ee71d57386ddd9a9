package dev.waymark.tui;

import dev.waymark.tui.loop.Door;
import dev.waymark.tui.loop.Session;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import java.io.IOException;
import java.time.InstantSource;

/// The terminal UI on this computer's own terminal.
public final class TerminalUi {
  private TerminalUi() {}

  /// Runs until the person leaves.
  ///
  /// @param look as [Look#of] finds it in the environment, or without colours
  /// @throws IOException with a sentence, when there is no terminal
  public static void run(Door door, Welcome welcome, InstantSource clock, Look look)
      throws IOException {
    try (LocalTerminal terminal = LocalTerminal.open(look)) {
      new Session(terminal, door, welcome.here(), clock).run();
    }
  }
}
