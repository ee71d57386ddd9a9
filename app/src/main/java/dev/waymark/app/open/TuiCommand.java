package dev.waymark.app.open;

import dev.waymark.app.admin.ConfigCommand;
import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.cli.Setting;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.roadmap.Person;
import dev.waymark.tui.TerminalUi;
import dev.waymark.tui.loop.AssistantDoor;
import dev.waymark.tui.loop.PlainSession;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `tui`: the board, here in this terminal.
public final class TuiCommand implements Command {
  private static final String PLAIN = "--plain";

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
  public List<Option> options() {
    return List.of(
        Option.flag(PLAIN, "Line by line, for screen readers: nothing is ever drawn over"));
  }

  @Override
  public Exit run(Call call) throws Refusal {
    boolean plain = call.has(PLAIN);
    if (!plain && !call.setting().isTerminal()) {
      throw new Refusal(
          Exit.WRONG, "The board needs a terminal: waymark list and tui --plain work without one.");
    }
    try (Wiring wiring = call.open()) {
      Person person = call.asker(wiring, Surface.TUI).person();
      Look found = Look.of(call.setting().variables());
      Look look = call.globals().colours() ? found : found.withoutColours();
      wiring
          .assistant()
          .roster()
          .know(ConfigCommand.teamsWhenAsked(call), wiring.store().standups());
      AssistantDoor door =
          new AssistantDoor(wiring.assistant(), wiring.world(), person, Surface.TUI);
      Welcome welcome =
          new Welcome(call.storePlace().shown(), person.name(), call.setting().clock().getZone());
      if (plain) {
        plain(door, welcome, look, call.setting());
      } else {
        TerminalUi.run(
            door, welcome.with(ConfigCommand.bindings(call)), call.setting().clock(), look);
      }
      return Exit.FINE;
    } catch (IOException noTerminal) {
      throw new Refusal(Exit.WRONG, String.valueOf(noTerminal.getMessage()));
    }
  }

  private static void plain(AssistantDoor door, Welcome welcome, Look look, Setting setting)
      throws IOException {
    new PlainSession(
            door,
            welcome,
            look,
            lines -> {
              setting.out().print(lines);
              setting.out().flush();
            })
        .run(new BufferedReader(new InputStreamReader(setting.in(), StandardCharsets.UTF_8)));
  }
}
