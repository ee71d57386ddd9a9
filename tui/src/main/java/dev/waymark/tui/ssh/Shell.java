package dev.waymark.tui.ssh;

import dev.waymark.tui.loop.Session;
import dev.waymark.tui.screen.Welcome;
import java.io.IOException;
import org.apache.sshd.server.Environment;

/// `ssh host`: the terminal UI.
final class Shell extends VisitCommand {
  private static final int WRONG = 2;

  Shell(Visit visit) {
    super(visit);
  }

  @Override
  boolean isOverSoon() {
    return false;
  }

  @Override
  int run(Streams streams, SessionChannel channel, Environment environment) throws IOException {
    if (!channel.hasTerminal()) {
      streams.complain("This needs a terminal: ssh -t, or ssh HOST list for one request.", false);
      return WRONG;
    }
    SshDoor.Config config = visit().config();
    Welcome welcome =
        new Welcome(config.store(), visit().person().name(), config.clock().getZone())
            .with(config.bindings());
    SshTerminal terminal = new SshTerminal(streams.in(), streams.out(), environment);
    new Session(terminal, visit().door(), welcome, config.clock()).run();
    return 0;
  }
}
