package dev.waymark.app.open;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.roadmap.Person;
import dev.waymark.tui.TerminalUi;
import dev.waymark.tui.loop.AssistantDoor;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import java.io.IOException;

/// `tui`: the board, here in this terminal.
public final class TuiCommand implements Command {
  @Override
  public String name() {
    return "tui";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String caption() {
    return "Open the board in this terminal; so does waymark alone";
  }

  @Override
  public Group group() {
    return Group.DOORS;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    if (!call.setting().isTerminal()) {
      throw new Refusal(Exit.WRONG, "The board needs a terminal: waymark list works without one.");
    }
    try (Wiring wiring = call.open()) {
      Person person = call.asker(wiring, Surface.TUI).person();
      Look look = Look.of(call.setting().variables());
      TerminalUi.run(
          new AssistantDoor(wiring.assistant(), wiring.world(), person, Surface.TUI),
          new Welcome(call.storePlace().shown(), person.name(), call.setting().clock().getZone()),
          call.setting().clock(),
          call.globals().colours() ? look : look.withoutColours());
      return Exit.FINE;
    } catch (IOException noTerminal) {
      throw new Refusal(Exit.WRONG, String.valueOf(noTerminal.getMessage()));
    }
  }
}
