package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.core.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;

/// `restore FILE`: a store where there is none, from a backup.
public final class RestoreCommand implements Command {
  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public String caption() {
    return "Make a store from a backup, where there is none";
  }

  @Override
  public Group group() {
    return Group.CARE;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    Path file = BackupCommand.onlyFile(call);
    if (!Files.exists(file)) {
      throw new Refusal(
          Exit.WRONG, "There is no backup " + file + ": nothing was restored; name another file.");
    }
    Store.restore(file, call.storePlace().url());
    call.printer().print(call.storePlace().shown() + " is as it was in " + file + ".");
    return Exit.FINE;
  }
}
