package dev.waymark.app.open;

import dev.waymark.app.admin.ConfigCommand;
import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.config.Config;
import dev.waymark.app.log.LogBook;
import dev.waymark.app.metrics.CountedJournal;
import dev.waymark.app.metrics.Figures;
import dev.waymark.app.serve.Ground;
import dev.waymark.app.serve.Lifecycle;
import dev.waymark.app.serve.Logs;
import dev.waymark.app.serve.Shutdown;
import dev.waymark.app.serve.StoreClaim;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import java.io.IOException;
import java.util.Objects;

/// `serve`: HTTP, SSH, Slack, Discord, standups and file watching in one process, until it is told
/// to end.
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
    StorePlace place = call.storePlace();
    String version =
        Objects.requireNonNullElse(
            ServeCommand.class.getPackage().getImplementationVersion(), "development");
    LogBook logBook = Logs.open(config, place.log());
    try (Shutdown shutdown = new Shutdown();
        StoreClaim _ = claim(place);
        Figures figures = new Figures(version);
        Wiring wiring = call.open(journal -> new CountedJournal(journal, figures));
        Lifecycle _ =
            Lifecycle.start(
                config,
                ConfigCommand.source(call),
                new Ground(
                    wiring,
                    place,
                    call.setting().clock(),
                    figures,
                    logBook,
                    call.setting().variables(),
                    call.printer()::complain,
                    version))) {
      call.printer()
          .complain(config.log().isStderr() ? "ready" : "ready; the log is " + place.log());
      call.setting().err().flush();
      shutdown.await();
      call.printer().complain("stopping");
      call.setting().err().flush();
      return Exit.FINE;
    } catch (IOException closedDoor) {
      throw new Refusal(Exit.CONFIGURATION, String.valueOf(closedDoor.getMessage()));
    }
  }

  private static StoreClaim claim(StorePlace place) throws Refusal, IOException {
    return StoreClaim.on(place.folder())
        .orElseThrow(
            () ->
                new Refusal(
                    Exit.CONFLICT,
                    "Another serve is running on "
                        + place.shown()
                        + ": stop it first, or give --store another."));
  }
}
