package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.wiring.Wiring;
import java.util.List;

/// `fsck`: whether the store still is what was written.
public final class FsckCommand implements Command {
  @Override
  public String name() {
    return "fsck";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String caption() {
    return "Check the store against itself";
  }

  @Override
  public Group group() {
    return Group.CARE;
  }

  @Override
  public Exit run(Call call) {
    try (Wiring wiring = call.open()) {
      List<String> findings = wiring.store().check();
      findings.forEach(call.printer()::print);
      if (findings.isEmpty()) {
        long events = wiring.world().journal().head();
        call.printer().print("The store is sound: " + events + " events, each as it was written.");
      }
      return findings.isEmpty() ? Exit.FINE : Exit.NO;
    }
  }
}
