package dev.waymark.app.demo;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.core.event.Surface;
import dev.waymark.tui.TerminalUi;
import dev.waymark.tui.text.Look;
import java.io.IOException;

/// `demo`: a sample roadmap in a throw-away store; a scripted run where there is no terminal.
public final class DemoCommand implements Command {
  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String caption() {
    return "Look at a sample roadmap, in a store that is thrown away";
  }

  @Override
  public Group group() {
    return Group.DOORS;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    if (!call.arguments().isEmpty()) {
      throw new Refusal(Exit.WRONG, "demo takes nothing more: say waymark demo.");
    }
    try (Sample sample = Sample.open(call.setting().clock())) {
      if (call.setting().isTerminal()) {
        open(sample, call);
      } else {
        new Script(sample, call.printer()::print).play();
      }
      return Exit.FINE;
    } catch (IOException problem) {
      throw new Refusal(
          Exit.STORE, "The demo's temporary folder failed: " + problem.getMessage() + ".");
    }
  }

  private static void open(Sample sample, Call call) throws Refusal {
    Look look = Look.of(call.setting().variables());
    try {
      TerminalUi.run(
          sample.door(Surface.TUI),
          sample.welcome(),
          sample.clock(),
          call.globals().colours() ? look : look.withoutColours());
    } catch (IOException noTerminal) {
      throw new Refusal(Exit.WRONG, String.valueOf(noTerminal.getMessage()));
    }
  }
}
