package dev.waymark.app.cli;

import dev.waymark.core.port.Progress;
import java.io.PrintStream;

/// How far long work has come. What is done at once is not worth a word.
final class ProgressLine implements Progress {
  /// Less than so many steps are done before anybody looks.
  private static final int FEW = 200;

  private static final int STEPS_ON_A_TERMINAL = 100;
  private static final int STEPS_IN_A_LOG = 10;

  private final PrintStream err;
  private final String what;
  private final boolean isTerminal;

  ProgressLine(PrintStream err, String what, boolean isTerminal) {
    this.err = err;
    this.what = what;
    this.isTerminal = isTerminal;
  }

  @Override
  public void at(int done, int total) {
    int steps = isTerminal ? STEPS_ON_A_TERMINAL : STEPS_IN_A_LOG;
    if (total < FEW || (done % Math.max(1, total / steps) != 0 && done != total)) {
      return;
    }
    String said = "Reading the history of " + what + ": " + done + " of " + total + " versions";
    err.print(isTerminal ? "\r" + said + (done == total ? "\n" : "") : said + "\n");
    err.flush();
  }
}
