package dev.waymark.app.open;

import dev.waymark.app.admin.ConfigCommand;
import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.config.Config;
import dev.waymark.app.serve.Lifecycle;
import dev.waymark.app.serve.Logs;
import dev.waymark.app.serve.Shutdown;
import dev.waymark.app.wiring.Wiring;
import java.io.IOException;

/// `serve`: SSH, Slack, Discord, standups and file watching in one process, until it is told to
/// end.
public final class ServeCommand implements Command {
  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String caption() {
    return "Run SSH door, chat bots, standups and file watching";
  }

  @Override
  public Group group() {
    return Group.DOORS;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    Config config = ConfigCommand.config(call);
    Logs.writeTo(call.storePlace().log());
    try (Shutdown shutdown = new Shutdown();
        Wiring wiring = call.open();
        Lifecycle _ =
            Lifecycle.start(
                config,
                wiring,
                call.storePlace(),
                call.setting().clock(),
                call.printer()::complain)) {
      call.printer().complain("ready; the log is " + call.storePlace().log());
      call.setting().err().flush();
      shutdown.await();
      return Exit.FINE;
    } catch (IOException closedDoor) {
      throw new Refusal(Exit.CONFIGURATION, String.valueOf(closedDoor.getMessage()));
    }
  }
}
