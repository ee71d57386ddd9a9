package dev.waymark.app.open;

import dev.waymark.app.admin.ConfigCommand;
import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.roadmap.Person;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// `chat`: the assistant as in Slack or Discord, without either.
public final class ChatCommand implements Command {
  @Override
  public String name() {
    return "chat";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String caption() {
    return "Talk to the assistant here: /as NAME, /quit";
  }

  @Override
  public Group group() {
    return Group.DOORS;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    try (Wiring wiring = call.open();
        BufferedReader typed =
            new BufferedReader(
                new InputStreamReader(call.setting().in(), StandardCharsets.UTF_8))) {
      Person person = call.asker(wiring, Surface.CHAT).person();
      wiring
          .assistant()
          .roster()
          .know(ConfigCommand.teamsWhenAsked(call), wiring.store().standups());
      ChatRoom room =
          new ChatRoom(wiring, call.printer(), call.setting().clock().getZone(), person);
      do {
        prompt(call, room);
      } while (hear(typed, room));
      return Exit.FINE;
    } catch (IOException gone) {
      throw new Refusal(Exit.STORE, "Nothing can be read from here any more: start chat again.");
    }
  }

  private static void prompt(Call call, ChatRoom room) {
    if (call.setting().isTerminal()) {
      call.setting().out().print(room.prompt());
    }
    call.setting().out().flush();
  }

  private static boolean hear(BufferedReader typed, ChatRoom room) throws IOException {
    String line = typed.readLine();
    return line != null && room.hear(line);
  }
}
