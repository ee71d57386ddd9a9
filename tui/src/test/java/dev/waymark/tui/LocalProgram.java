package dev.waymark.tui;

import dev.waymark.tui.loop.SamplePlan;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;

/// A program with nothing but the terminal UI on a sample plan.
final class LocalProgram {
  private LocalProgram() {}

  public static void main(String[] arguments) throws IOException {
    TerminalUi.run(
        SamplePlan.small(),
        new Welcome("sample.db", "lea", ZoneOffset.UTC),
        InstantSource.fixed(SamplePlan.NOW),
        Look.of(System.getenv()));
  }
}
