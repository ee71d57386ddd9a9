package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `fsck [BACKUP] [--repair]`: whether the store, or a backup, still is what was written.
public final class FsckCommand implements Command {
  private static final String REPAIR = "--repair";

  @Override
  public String name() {
    return "fsck";
  }

  @Override
  public String arguments() {
    return "[BACKUP]";
  }

  @Override
  public String caption() {
    return "Check the store against itself and its files";
  }

  @Override
  public Group group() {
    return Group.CARE;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.flag(REPAIR, "Make today's state anew from the journal"));
  }

  @Override
  public Exit run(Call call) throws Refusal {
    if (call.arguments().isEmpty()) {
      return store(call);
    }
    if (call.has(REPAIR) || call.arguments().size() > 1) {
      throw new Refusal(Exit.WRONG, "Name one backup, or none to check the store in use.");
    }
    return backup(call, call.file(call.arguments().getFirst()));
  }

  private static Exit backup(Call call, Path file) {
    List<String> findings = Store.check(file);
    findings.forEach(call.printer()::print);
    if (findings.isEmpty()) {
      call.printer().print(file + " is sound: every byte is as it was written.");
    }
    return findings.isEmpty() ? Exit.FINE : Exit.NO;
  }

  private static Exit store(Call call) {
    try (Wiring wiring = call.open()) {
      if (call.has(REPAIR)) {
        wiring.store().repair();
        call.printer().print("Today's state was made anew from the journal.");
      }
      List<String> findings = new ArrayList<>(wiring.store().check());
      boolean sound = findings.isEmpty();
      findings.addAll(Agreement.findings(wiring.world()));
      findings.forEach(call.printer()::print);
      if (sound) {
        long events = wiring.world().journal().head();
        call.printer().print("The store is sound: " + events + " events, each as it was written.");
      }
      return findings.isEmpty() ? Exit.FINE : Exit.NO;
    }
  }
}
