package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import java.nio.file.Path;

/// `backup FILE`: a copy of the store, also while others write.
public final class BackupCommand implements Command {
  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public String caption() {
    return "Copy the store into a new file";
  }

  @Override
  public Group group() {
    return Group.CARE;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    Path file = onlyFile(call);
    try (Wiring wiring = call.open()) {
      wiring.store().backUp(file);
    }
    call.printer()
        .print(file + " holds the store, and was looked through; its checksum is beside it.");
    return Exit.FINE;
  }

  static Path onlyFile(Call call) throws Refusal {
    if (call.arguments().size() != 1) {
      throw new Refusal(Exit.WRONG, "Name one file, as in waymark backup plans-monday.db.");
    }
    return call.file(call.arguments().getFirst());
  }
}
